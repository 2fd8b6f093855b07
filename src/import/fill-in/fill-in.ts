import { fillInColumns, fillInHeads, type FillInColumn } from '../../model/fill-in.ts';
import { defaultLabels } from '../../model/default-labels.ts';
import type { Indicator } from '../../model/indicator.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import { periodType, type PeriodType } from '../../model/period.ts';
import { withheldCode } from '../../model/value.ts';
import { cellAt, placeOf, textOf, type Cell, type Sheet } from '../files/sheet.ts';
import type { GivenFigure } from '../figures/figure.ts';
import { proposeFigures } from '../figures/propose-figures.ts';
import type { Change, Importer } from '../proposal.ts';
import { interpret, takesFraction, type Lost } from '../scorecard/interpret.ts';
import { unsaid, type Given } from '../scorecard/measures.ts';
import { readAmount } from '../scorecard/read-amount.ts';
import { readPeriod } from '../scorecard/read-period.ts';
import { settled } from '../scorecard/settle.ts';

const rowsWithHeads = 12;

/** The workbook that `selfeval export --format data-xlsx` makes, filled in. */
export const fillIn: Importer = {
  takes: 'the workbook of `selfeval export --format data-xlsx`, filled in',
  async recognises(given) {
    return given.kind === 'workbook' && (await given.sheets()).some((sheet) => headRowOf(sheet) !== null);
  },
  async propose(given, report, { partial }) {
    const labels = labelsWith(report.project.settings?.data.labels);
    const indicators = new Map(report.project.indicators.map(({ data }) => [data.id, data]));
    const sheets = (await given.sheets()).flatMap((sheet) => {
      const headRow = headRowOf(sheet);
      return headRow === null ? [] : [{ sheet, headRow }];
    });
    const read = sheets.map(({ sheet, headRow }) => readSheet(sheet, headRow, indicators, labels));
    const { figures, lost } = settled(read.flatMap((each) => each.figures), indicators, labels);
    const proposed = proposeFigures(report, figures);
    const all = [...read.flatMap((each) => each.lost), ...lost];
    return {
      understood: [`The workbook to be filled in, with ${sheets.length} ${sheets.length === 1 ? 'theme' : 'themes'}; ${figures.length} ${figures.length === 1 ? 'figure is' : 'figures are'} filled in.`],
      changes: [...proposed.changes, ...all.map(({ where, what, why }): Change => ({ status: 'not understood', what, where, from: null, to: why }))],
      problems: proposed.problems,
      questions: [],
      writes: all.length > 0 && !partial ? new Map() : proposed.writes,
    };
  },
};

/** The row in which the heads stand, as they were written. */
function headRowOf({ rows }: Sheet): number | null {
  const found = rows.slice(0, rowsWithHeads).findIndex((row) => fillInColumns.every((column) => row.some((cell) => textOf(cell) === fillInHeads[column])));
  return found === -1 ? null : found;
}

interface ReadSheet {
  figures: GivenFigure[];
  lost: Lost[];
}

function readSheet(sheet: Sheet, headRow: number, indicators: ReadonlyMap<string, Indicator>, labels: Labels): ReadSheet {
  const columns = new Map(fillInColumns.map((column) => [column, sheet.rows[headRow]!.findIndex((cell) => textOf(cell) === fillInHeads[column])]));
  const rows = sheet.rows.slice(headRow + 1).map((_, index): Row => {
    const row = headRow + 1 + index;
    return { at: (column) => cellAt(sheet, row, columns.get(column)!), place: (column) => placeOf(sheet, row, columns.get(column)!) };
  });
  const read = rows.map((row) => readRow(row, indicators, labels));
  return { figures: read.flatMap(({ figures }) => figures), lost: read.flatMap(({ lost }) => lost) };
}

interface Row {
  at: (column: FillInColumn) => Cell;
  place: (column: FillInColumn) => string;
}

const amounts = ['numerator', 'denominator', 'value'] as const;

function readRow({ at, place }: Row, indicators: ReadonlyMap<string, Indicator>, labels: Labels): ReadSheet {
  const code = textOf(at('code')).toLowerCase();
  const filled = amounts.filter((column) => readAmount(at(column)).kind !== 'none');
  // As it was typed: what stands in a note is no name or number in which spaces do not matter.
  const note = String(at('note').value ?? '').trim();
  if (filled.length === 0 && code === '' && note === '') return { figures: [], lost: [] };
  const id = textOf(at('id'));
  const indicator = indicators.get(id);
  const what = indicator?.title ?? (textOf(at('title')) || id);
  const lose = (column: FillInColumn, why: string): ReadSheet => ({ figures: [], lost: [{ where: place(column), what, why }] });
  if (!indicator) return lose('id', `there is no indicator with the id \`${id}\` in the report`);
  const day = dayIn(at('at'));
  const covers = typeCalled(textOf(at('covers')), labels);
  if (day === null) return lose('at', 'the last day of its period is missing');
  if (covers === null) return lose('covers', `\`${textOf(at('covers'))}\` is nothing that a figure may cover`);
  if (filled.length === 0 && code === '') return lose('note', 'there is a note and no figure');
  const noted = note === '' ? {} : { note };
  const where = place(filled.includes('value') ? 'value' : (filled[0] ?? 'code'));
  if (code !== '') {
    const status = withheldCode.safeParse(code);
    if (!status.success) return lose('code', `\`${code}\` is no code; it can be ${withheldCode.options.join(', ')}`);
    if (filled.length > 0) return lose('code', `there is a figure beside the code \`${code}\``);
    return { figures: [{ indicator: id, of: 'own', at: day, period: covers === indicator.period ? null : covers, status: status.data, decimals: 0, where, ...noted }], lost: [] };
  }
  if (!takesFraction(indicator) && !filled.includes('value')) return lose(filled[0]!, 'it is a number, which has no numerator: fill in its value');
  if (filled.includes('numerator') !== filled.includes('denominator')) return lose(filled.includes('numerator') ? 'denominator' : 'numerator', 'a numerator and a denominator belong together');
  const given = filled.map((column): Given => ({ role: column, of: 'own', period: { at: day, period: covers, size: 'day' }, covers, cell: at(column), where: place(column), head: fillInHeads[column] }));
  const { figures, lost } = interpret({ name: { id, reference: '', title: what }, theme: '', where, covers, given, unit: unsaid, better: unsaid, undated: [] }, indicator, 'points', { at: day, latest: null, years: [] });
  return { figures: figures.map((figure) => ({ ...figure, where, ...noted })), lost };
}

function dayIn(cell: Cell): string | null {
  return cell.isDay && typeof cell.value === 'string' ? cell.value : (readPeriod(textOf(cell))?.at ?? null);
}

function typeCalled(text: string, labels: Labels): PeriodType | null {
  return periodType.options.find((type) => text === type || text === labels[`periodType.${type}`] || text === defaultLabels[`periodType.${type}`]) ?? null;
}
