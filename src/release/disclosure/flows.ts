import { daysInMonth } from '../../model/scalars.ts';
import { monthsOf } from '../../model/period.ts';
import type { Cell } from './own-figures.ts';
import { nothing, type Quantity, type Relation } from './quantity.ts';

/** How many there were from the beginning of a series up to the end of a month. */
export interface Flow {
  relations: Relation[];
  /** False where every figure has its time to itself, so that none says anything of another. */
  overlaps: boolean;
  /** Up to the end of a month, counted in months; undefined where no figure begins or ends there. */
  upTo: (month: number) => Quantity | undefined;
}

/** Months since the year 0 at the end of the month of a day; null for a day that ends none. */
export function monthEnd(at: string): number | null {
  const [year, month, day] = at.split('-').map(Number) as [number, number, number];
  return day === daysInMonth(year, month) ? year * 12 + month : null;
}

/**
 * What months, quarters, years to date and rolling years of one series say of one another: each is the difference of two
 * running totals. A figure that others contradict, as where a child counts in two months and once in the quarter, says nothing.
 */
export function flowOf(cells: readonly Cell[], largestSmall: number): Flow {
  const stretches = cells.flatMap((cell) => {
    const [end, months] = [monthEnd(cell.figure.at), monthsOf(cell.figure)];
    return end === null || months === 0 ? [] : [{ cell, from: end - months, to: end }];
  });
  const totals = runningTotals(stretches, ({ truth }) => truth);
  const [large, small] = [stretches.filter(({ cell }) => !cell.isSmall), stretches.filter(({ cell }) => cell.isSmall)];
  const spare = runningTotals([...large, ...small], ({ truth, isSmall }) => (isSmall ? largestSmall : truth));
  const upTo = new Map([...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b).map((month): [number, Quantity] => [month, { truth: totals.at(month) }]));
  const difference = ({ cell, from, to }: Stretch): Relation => ({ terms: [[cell, 1], [upTo.get(to)!, -1], [upTo.get(from)!, 1]] });
  const given = new Set(stretches.map(({ from, to }) => `${from} ${to}`));
  return {
    relations: [...stretches.filter(totals.agrees).map(difference), ...neverLess([...upTo], (from, to) => given.has(`${from} ${to}`), spare.at)],
    upTo: (month) => upTo.get(month),
    overlaps: stretches.some((one, index) => stretches.slice(index + 1).some((other) => one.from < other.to && other.from < one.to)),
  };
}

interface Stretch { cell: Cell; from: number; to: number }

/** Running totals up to each month, counted from the first month that figures join it to; null where more than one beginning is left. */
function runningTotals(stretches: readonly Stretch[], countOf: (cell: Cell) => number | null): { at: (month: number) => number | null; agrees: (stretch: Stretch) => boolean } {
  const place = new Map<number, { root: number; total: number }>();
  const of = (month: number): { root: number; total: number } => place.get(month) ?? { root: month, total: 0 };
  const refused = new Set<Stretch>();
  for (const stretch of stretches) {
    const truth = countOf(stretch.cell);
    const [from, to] = [of(stretch.from), of(stretch.to)];
    if (truth === null) continue;
    if (from.root === to.root && place.size > 0 && (place.has(stretch.from) || place.has(stretch.to))) {
      if (Math.abs(from.total + truth - to.total) > nothing) refused.add(stretch);
      continue;
    }
    place.set(stretch.from, from);
    place.set(stretch.to, to);
    const shift = from.total + truth - to.total;
    for (const [month, { root, total }] of place) {
      if (root === to.root) place.set(month, { root: from.root, total: total + shift });
    }
  }
  const roots = new Set([...place.values()].map(({ root }) => root));
  const months = new Set(stretches.flatMap(({ from, to }) => [from, to]));
  const isOne = roots.size <= 1 && [...months].every((month) => place.has(month));
  const least = Math.min(0, ...[...place.values()].map(({ total }) => total));
  return { at: (month) => (isOne ? (place.get(month)?.total ?? 0) - least : null), agrees: (stretch) => !refused.has(stretch) };
}

/** Nobody is counted less than nought times: what has come between two months is a quantity too, where it is no figure itself. */
function neverLess(totals: readonly (readonly [number, Quantity])[], isGiven: (from: number, to: number) => boolean, spareAt: (month: number) => number | null): Relation[] {
  return totals.slice(1).flatMap(([to, later], index): Relation[] => {
    const [from, earlier] = totals[index]!;
    const between = less(later.truth, earlier.truth);
    return isGiven(from, to) || (between !== null && between < 0) ? [] : [{ terms: [[later, 1], [earlier, -1], [{ truth: between, spare: less(spareAt(to), spareAt(from)) }, -1]] }];
  });
}

function less(from: number | null, what: number | null): number | null {
  return from === null || what === null ? null : from - what;
}
