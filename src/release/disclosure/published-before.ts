import type { EditionFile } from '../../model/edition-file.ts';
import { figureReferred } from '../../model/figure-reference.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import type { ReportIndicator, ReportObservation } from '../../model/report.ts';
import { impliedNumerator, seriesOf, type Cell, type OwnFigure, type What } from './own-figures.ts';
import type { Quantity, Reach } from './quantity.ts';
import { roundedReach } from './reader.ts';
import { nameOf } from './relations.ts';

/** What earlier editions said of the same indicators: nothing of it can be taken back. */
export interface PublishedBefore {
  figures: OwnFigure[];
  /** What each of their counts can be taken for. */
  reach: ReadonlyMap<Quantity, Reach>;
}

/** A count that the present report gives otherwise has been revised, and says nothing of the present one. */
export function publishedBefore(editions: readonly EditionFile[], indicators: readonly Located<Indicator>[], present: readonly OwnFigure[]): PublishedBefore {
  const byId = new Map(indicators.map((located) => [located.data.id, located]));
  const truths = new Map(present.flatMap(({ series, at, period, cells }) => cells.map((cell) => [nameOf({ series, what: cell.what }, at, period), cell.truth])));
  const reach = new Map<Quantity, Reach>();
  const figures = editions.flatMap(({ report: { indicators: earlier, disclosure } }) =>
    earlier.flatMap((printed) => {
      const located = byId.get(printed.id);
      if (!located) return [];
      const isRounded = disclosure?.method === 'round' && printed.protection === undefined;
      return observationsOf(printed).map(({ part, observation }): OwnFigure => {
        const figure = figureOf(located, part, observation);
        for (const [what, value] of countsOf(located.data, observation, (reference) => printedThere(earlier, reference, part, observation))) {
          const known = isRounded ? roundedReach(value, { threshold: disclosure.threshold }) : { least: value, most: value };
          const truth = truths.get(nameOf({ series: figure.series, what }, figure.at, figure.period)) ?? (isRounded ? null : value);
          if (truth !== null && (truth < known.least || truth > known.most)) continue;
          const cell: Cell = { figure, what, truth, isSmall: false };
          figure.cells.push(cell);
          reach.set(cell, known);
        }
        return figure;
      });
    }),
  );
  return { figures, reach };
}

type Printed = Pick<ReportObservation, 'at' | 'period' | 'figure' | 'numerator' | 'denominator'>;

function observationsOf({ observations, breakdowns = [], lastYear }: ReportIndicator): { part: OwnFigure['part']; observation: Printed }[] {
  return [
    ...observations.map((observation) => ({ part: null, observation })),
    ...(lastYear === null ? [] : [{ part: null, observation: { ...lastYear, numerator: null, denominator: null } }]),
    ...breakdowns.flatMap(({ by, parts }) => parts.flatMap(({ name, observations: own }) => own.map((observation) => ({ part: { by, name }, observation })))),
  ];
}

/** What that edition printed of another indicator, for the same part and day. */
function printedThere(indicators: readonly ReportIndicator[], reference: string, part: OwnFigure['part'], { at }: Printed): number | undefined {
  const { id: named, part: what } = figureReferred(reference);
  const other = indicators.find(({ id }) => id === named);
  const there = other && observationsOf(other).find((each) => each.observation.at === at && each.part?.by === part?.by && each.part?.name === part?.name)?.observation;
  return (what === 'value' ? there?.figure.value : there?.[what]?.value) ?? undefined;
}

function figureOf({ data, origin }: Located<Indicator>, part: OwnFigure['part'], { at, period }: Printed): OwnFigure {
  const given: Observation = { at, period };
  return { indicator: data, series: seriesOf(data.id, part), part, given, at, period, place: () => origin.place([]), isGuarded: false, isOfExact: false, cells: [] };
}

function countsOf({ unit, sameAs }: Indicator, { figure, numerator, denominator }: Printed, elsewhere: (reference: string) => number | undefined): [What, number][] {
  if (unit === 'count') return figure.value === null ? [] : [['value', figure.value]];
  const outOf = denominator?.value ?? (sameAs?.denominator === undefined ? undefined : elsewhere(sameAs.denominator));
  const counted = numerator?.value ?? (figure.value === null || (unit !== 'percent' && unit !== 'rate') ? undefined : impliedNumerator(unit, figure.value, outOf));
  const counts: [What, number | undefined][] = [['numerator', counted], ['denominator', denominator?.value ?? undefined]];
  return counts.flatMap(([what, value]): [What, number][] => (value === undefined ? [] : [[what, value]]));
}
