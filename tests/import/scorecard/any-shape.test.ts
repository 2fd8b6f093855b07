import fc from 'fast-check';
import type { CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { scorecard } from '../../../src/import/scorecard/scorecard.ts';
import { long } from '../../how-long.ts';
import { imported, sheet, workbookOf, type StyledCell } from '../importing.ts';

type AnyCell = CellValue | StyledCell;

/** Measures of the report as councils write them, with what their figures are. */
const measures = [
  { id: 'cin-visits', ref: '3.3', titles: ['Children in need visited in the past four weeks', 'CIN visited in the past 4 weeks*', '% of CIN visited in the past four weeks'], isPercentage: true },
  { id: 'repeat-plans', ref: '4.2', titles: ['Repeat child protection plans', 'Repeat CPPs (%)'], isPercentage: true },
  { id: 'cla', ref: '1.4', titles: ['Children in care', 'Number of LAC', 'Total CLA'], isPercentage: false },
] as const;

const months = ['2022-04-30', '2022-05-31', '2022-07-31', '2022-09-30', '2022-11-30', '2023-01-31', '2023-02-28', '2023-03-31'];
const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const heads: Readonly<Record<string, (at: string) => AnyCell>> = {
  short: (at) => `${names[Number(at.slice(5, 7)) - 1]!.slice(0, 3)}-${at.slice(2, 4)}`,
  long: (at) => `${names[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)}`,
  day: (at) => at.split('-').reverse().join('/'),
  date: (at) => ({ value: new Date(at), style: { numFmt: 'dd/mm/yyyy' } }),
  bare: (at) => names[Number(at.slice(5, 7)) - 1]!.slice(0, 3),
  first: (at) => ({ value: new Date(`${at.slice(0, 7)}-01`), style: { numFmt: 'mmm yyyy' } }),
};

const percentages: Readonly<Record<string, (tenths: number) => AnyCell>> = {
  text: (tenths) => `${(tenths / 10).toFixed(1)}%`,
  format: (tenths) => ({ value: tenths / 1000, style: { numFmt: '0.0%' } }),
  points: (tenths) => tenths / 10,
  part: (tenths) => tenths / 1000,
};

/** How one of a figure's cells says that there is none. */
const blanks = [null, '-', 'n/a', ''];

interface Shape {
  chosen: readonly string[];
  head: string;
  percentage: string;
  layout: 'across' | 'down' | 'long' | 'fractions across';
  withReference: boolean;
  titleRows: number;
  theme: boolean;
  footnote: boolean;
  blankRow: boolean;
  wording: number;
  /** Tenths for percentages, wholes for numbers; null where there is none. */
  figures: readonly (readonly (number | null)[])[];
  blank: CellValue;
}

const someShape: fc.Arbitrary<Shape> = fc.record({
  chosen: fc.uniqueArray(fc.constantFrom(...months), { minLength: 2, maxLength: 6 }).map((all) => all.sort()),
  head: fc.constantFrom(...Object.keys(heads)),
  percentage: fc.constantFrom(...Object.keys(percentages)),
  layout: fc.constantFrom('across', 'down', 'long', 'fractions across'),
  withReference: fc.boolean(),
  titleRows: fc.nat(3),
  theme: fc.boolean(),
  footnote: fc.boolean(),
  blankRow: fc.boolean(),
  wording: fc.nat(5),
  figures: fc.array(fc.array(fc.option(fc.integer({ min: 100, max: 999 }), { freq: 5 }), { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 }),
  blank: fc.constantFrom(...blanks),
});

/** The rows of a sheet in some shape, and the figures that it says. */
function rowsOf({ chosen, head, percentage, layout, withReference, titleRows, theme, footnote, blankRow, wording, figures, blank }: Shape): { rows: AnyCell[][]; said: string[] } {
  const said: string[] = [];
  const cell = (measure: number, month: number): AnyCell => {
    const figure = figures[measure]![month] ?? null;
    if (figure === null) return blank;
    const { id, isPercentage } = measures[measure]!;
    said.push(`${id} ${chosen[month]} ${isPercentage ? figure / 10 : figure}`);
    return isPercentage ? percentages[percentage]!(figure) : figure;
  };
  const title = (measure: number): string => measures[measure]!.titles[wording % measures[measure]!.titles.length]!;
  const named = (measure: number): AnyCell[] => [...(theme ? ['Safeguarding'] : []), ...(withReference ? [measures[measure]!.ref] : []), title(measure)];
  const nameHeads = [...(theme ? ['Theme'] : []), ...(withReference ? ['Ref'] : []), 'Measure'];
  const above = Array.from({ length: titleRows }, (_, index): AnyCell[] => [index === 0 ? "Children's services performance" : null]);
  const below: AnyCell[][] = [...(blankRow ? [[]] : []), ...(footnote ? [['* Figures may change after the year has ended.']] : [])];
  const body = (): AnyCell[][] => {
    switch (layout) {
      case 'across':
        return [[...nameHeads, ...chosen.map(heads[head]!)], ...measures.map((_, measure) => [...named(measure), ...chosen.map((_at, month) => cell(measure, month))])];
      case 'down':
        return [['Month', ...measures.map((_, measure) => title(measure))], ...chosen.map((at, month) => [heads[head]!(at), ...measures.map((_, measure) => cell(measure, month))])];
      case 'long':
        return [[...nameHeads, 'Month', 'Value'], ...measures.flatMap((_, measure) => chosen.map((at, month) => [...named(measure), heads[head]!(at), cell(measure, month)]))];
      case 'fractions across':
        return [
          [...nameHeads.map(() => null), ...chosen.flatMap((at): AnyCell[] => [heads[head]!(at), null, null])],
          [...nameHeads, ...chosen.flatMap(() => ['Num', 'Den', 'Value'])],
          ...measures.map((_, measure) => [...named(measure), ...chosen.flatMap((_at, month): AnyCell[] => [blank, blank, cell(measure, month)])]),
        ];
    }
  };
  return { rows: [...above, ...body(), ...below], said };
}

test('whatever shape a scorecard has, its figures are those that are read, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(someShape, async (shape) => {
      const { rows, said } = rowsOf(shape);
      const { added, notUnderstood } = await imported(scorecard, await workbookOf(sheet('Scorecard', rows)), { name: 'KPIs 2022-23.xlsx' });
      expect([notUnderstood, added]).toEqual([[], said.sort()]);
    }),
    { numRuns: long ? 250 : 20 },
  );
});

