import type { Disclosure, StockRelation, SumRelation } from '../../model/disclosure.ts';
import { figureReferred } from '../../model/figure-reference.ts';
import type { PeriodType } from '../../model/period.ts';
import { flowOf, monthEnd, type Flow } from './flows.ts';
import { seriesOf, type Cell, type OwnFigure, type What } from './own-figures.ts';
import { holds, type Quantity, type Relation } from './quantity.ts';

/** Everything that lets a reader work out one count from others, as far as the report itself says or shows it. */
export function relationsOf(figures: readonly OwnFigure[], disclosure: Disclosure | undefined, largestSmall: number): Relation[] {
  const find = finderOf(figures);
  const flows = flowsOf(figures, largestSmall);
  const declared = disclosure?.relations ?? [];
  const inStocks = new Set(declared.flatMap((each) => ('stock' in each ? [each.joining, each.leaving].map((reference) => nameOf(referred(reference), '')) : [])));
  return [
    ...figures.flatMap(restOf),
    ...repeated(figures),
    ...figures.flatMap((figure) => wholeOf(figure, find, largestSmall)),
    ...figures.flatMap((figure) => sameElsewhere(figure, find)),
    ...[...flows].flatMap(([name, { relations, overlaps }]) => (overlaps || inStocks.has(name) ? relations : [])),
    ...declared.flatMap((each) => ('total' in each ? sums(each, find) : stocks(each, find, flows))),
  ].filter(holds);
}

/** A name for a count that is the same wherever it is given; without a period type, for whichever comes first. */
export function nameOf({ series, what }: Counted, at: string, period?: PeriodType): string {
  return [series, what, at, period ?? ''].join('|');
}

export interface Counted { series: string; what: What }

interface Finder {
  /** Of several the first. */
  one: (counted: Counted, at: string, period?: PeriodType) => Cell | undefined;
  all: (counted: Counted) => readonly Cell[];
}

function finderOf(figures: readonly OwnFigure[]): Finder {
  const byName = new Map<string, Cell>();
  const bySeries = new Map<string, Cell[]>();
  for (const figure of figures) {
    for (const cell of figure.cells) {
      const counted = { series: figure.series, what: cell.what };
      for (const name of [nameOf(counted, figure.at, figure.period), nameOf(counted, figure.at)]) {
        if (!byName.has(name)) byName.set(name, cell);
      }
      const same = bySeries.get(nameOf(counted, ''));
      if (same) same.push(cell);
      else bySeries.set(nameOf(counted, ''), [cell]);
    }
  }
  return { one: (counted, at, period) => byName.get(nameOf(counted, at, period)), all: (counted) => bySeries.get(nameOf(counted, '')) ?? [] };
}

/** Denominator less numerator. */
function restOf({ cells }: OwnFigure): Relation[] {
  const of = (what: What): Cell | undefined => cells.find((cell) => cell.what === what);
  const [numerator, denominator, rest] = [of('numerator'), of('denominator'), of('rest')];
  return numerator && denominator && rest ? [{ terms: [[denominator, 1], [numerator, -1], [rest, -1]] }] : [];
}

/** The same count given twice, as a figure and as the last year of a later one. */
function repeated(figures: readonly OwnFigure[]): Relation[] {
  const first = new Map<string, Cell>();
  return figures.flatMap(({ series, at, period, cells }) => cells.flatMap((cell): Relation[] => {
    const name = nameOf({ series, what: cell.what }, at, period);
    const before = first.get(name);
    if (before) return [equal(before, cell)];
    first.set(name, cell);
    return [];
  }));
}

/** The parts of a breakdown and their whole; where the parts leave something over, that is a quantity too. */
function wholeOf({ indicator, part, at, period, cells }: OwnFigure, find: Finder, largestSmall: number): Relation[] {
  if (part !== null) return [];
  return (indicator.breakdowns ?? []).filter(({ overlap }) => overlap !== true).flatMap(({ by, parts }) =>
    cells.filter(({ what }) => what !== 'rest').flatMap((whole): Relation[] => {
      const counts = parts.map(({ name }) => find.one({ series: seriesOf(indicator.id, { by, name }), what: whole.what }, at, period));
      const given = counts.filter((cell) => cell !== undefined);
      if (given.length === 0) return [];
      const relation = total(whole, given);
      if (given.length === counts.length && holds(relation)) return [relation];
      const isKnown = whole.truth !== null && given.every(({ truth }) => truth !== null);
      const left = (counted: (cell: Cell) => number): number | null => (isKnown ? given.reduce((rest, cell) => rest - counted(cell), whole.truth ?? 0) : null);
      const truth = left((cell) => cell.truth ?? 0);
      const spare = left((cell) => (cell.isSmall ? largestSmall : (cell.truth ?? 0)));
      return truth !== null && truth < 0 ? [] : [{ terms: [...relation.terms, [{ truth, spare }, -1]] }];
    }),
  );
}

/** What an indicator says its numerator and denominator are too; those of a part are the part of the same name there. */
function sameElsewhere({ indicator: { sameAs }, part, at, period, cells }: OwnFigure, find: Finder): Relation[] {
  if (!sameAs) return [];
  return (['numerator', 'denominator'] as const).flatMap((what): Relation[] => {
    const own = cells.find((cell) => cell.what === what);
    if (!own || sameAs[what] === undefined) return [];
    const { series, what: there } = referred(sameAs[what]);
    const counted = { series: seriesOf(series, part), what: there };
    const other = find.one(counted, at, period) ?? find.one(counted, at);
    return other && own !== other ? [equal(own, other)] : [];
  });
}

function referred(reference: string): Counted {
  const { id, part } = figureReferred(reference);
  return { series: id, what: part };
}

function sums({ total: whole, parts }: SumRelation, find: Finder): Relation[] {
  return find.all(referred(whole)).flatMap((cell) => {
    const { at, period } = cell.figure;
    const counts = parts.map((part) => find.one(referred(part), at, period));
    return counts.every((each) => each !== undefined) ? [total(cell, counts)] : [];
  });
}

/** The running totals of every series that covers more than a day; a population does not run. */
function flowsOf(figures: readonly OwnFigure[], largestSmall: number): ReadonlyMap<string, Flow> {
  const cells = figures.flatMap((figure) => figure.cells).filter(({ what, figure: { indicator } }) => what !== 'rest' && !(what === 'denominator' && indicator.unit === 'rate'));
  const bySeries = Map.groupBy(cells, ({ what, figure: { series } }) => nameOf({ series, what }, ''));
  return new Map([...bySeries].map(([name, of]) => [name, flowOf(of, largestSmall)]));
}

/** What has changed between two days is who came less who went. */
function stocks({ stock, joining, leaving }: StockRelation, find: Finder, flows: ReadonlyMap<string, Flow>): Relation[] {
  const days = find.all(referred(stock)).filter(({ figure: { period } }) => period === 'snapshot').sort((a, b) => (a.figure.at < b.figure.at ? -1 : 1));
  const [came, went] = [joining, leaving].map((reference) => flows.get(nameOf(referred(reference), '')));
  return days.slice(1).flatMap((later, index): Relation[] => {
    const earlier = days[index]!;
    const [from, to] = [monthEnd(earlier.figure.at), monthEnd(later.figure.at)];
    const ends = from === null || to === null ? [] : [came?.upTo(to), came?.upTo(from), went?.upTo(to), went?.upTo(from)];
    const [cameTo, cameFrom, wentTo, wentFrom] = ends;
    if (!cameTo || !cameFrom || !wentTo || !wentFrom) return [];
    return [{ terms: [[later, 1], [earlier, -1], [cameTo, -1], [cameFrom, 1], [wentTo, 1], [wentFrom, -1]] }];
  });
}

function total(whole: Quantity, parts: readonly Quantity[]): Relation {
  return { terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)] };
}

function equal(one: Quantity, other: Quantity): Relation {
  return { terms: [[one, 1], [other, -1]] };
}
