import type { EditionFile } from '../../model/edition-file.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import type { ReportIndicator, ReportObservation } from '../../model/report.ts';
import { seriesOf, type Cell, type OwnFigure, type What } from './own-figures.ts';
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
        for (const [what, value] of countsOf(printed, observation)) {
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

function observationsOf({ observations, breakdowns = [] }: ReportIndicator): { part: OwnFigure['part']; observation: ReportObservation }[] {
  return [
    ...observations.map((observation) => ({ part: null, observation })),
    ...breakdowns.flatMap(({ by, parts }) => parts.flatMap(({ name, observations: own }) => own.map((observation) => ({ part: { by, name }, observation })))),
  ];
}

function figureOf({ data, origin }: Located<Indicator>, part: OwnFigure['part'], { at, period }: ReportObservation): OwnFigure {
  const given: Observation = { at, period };
  return { indicator: data, series: seriesOf(data.id, part), part, given, at, period, place: () => origin.place([]), isGuarded: false, cells: [] };
}

function countsOf({ unit }: ReportIndicator, { figure, numerator, denominator }: ReportObservation): [What, number][] {
  const given: [What, number | null | undefined][] = unit === 'count' ? [['value', figure.value]] : [['numerator', numerator?.value], ['denominator', denominator?.value]];
  return given.flatMap(([what, value]): [What, number][] => (value === null || value === undefined ? [] : [[what, value]]));
}
