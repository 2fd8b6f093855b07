import { monthOf } from '../../format/date.ts';
import { difference } from '../../format/decimal.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Labels } from '../../model/labels.ts';
import { isPercentage } from '../../model/value.ts';
import { fractionsIn } from './fractions.ts';
import { monthsBetween } from './months.ts';
import { periodsOf, pointsOf, type Point } from './series.ts';
import { wordsOfNote } from '../../model/note.ts';

/** A move between neighbours of a series that is larger than is usual and that nothing explains. */
export interface Jump {
  from: Point;
  to: Point;
}

/** Unexplained jumps up to the as-at date. The way back from a figure that has a note is explained with it. */
export function jumpsIn(indicator: Indicator, asAt: string, { jumps }: CheckLists, labels: Labels): Jump[] {
  return periodsOf(indicator).flatMap((period) => {
    const fractions = new Set(fractionsIn(indicator).map(({ index }) => index));
    const points = pointsOf(indicator, period).filter(({ at, index }) => at <= asAt && !fractions.has(index));
    const found = points.slice(1).flatMap((to, index): Jump[] => {
      const from = points[index]!;
      if (monthsBetween(to.at, asAt) > jumps.months || monthsBetween(from.at, to.at) > 12) return [];
      const explained = [from, to].some((point) => isExplained(indicator, point, labels));
      return !explained && isJump(indicator, from.value, to.value, jumps) ? [{ from, to }] : [];
    });
    // One figure that stands out is one jump, not the way back as well.
    return found.filter(({ from, to }, index) => {
      const before = found[index - 1];
      return before?.to !== from || isJump(indicator, before.from.value, to.value, jumps);
    });
  });
}

function isJump({ unit }: Indicator, from: number, to: number, { points, percent, smallest }: CheckLists['jumps']): boolean {
  if (!isPercentage(unit)) return Math.max(from, to) >= smallest && from > 0 && (sizeOf(from, to) * 100) / from > percent;
  // Most moves are far smaller, which binary tells as well and quicker.
  return Math.abs(to - from) > points - 0.001 && sizeOf(from, to) > points;
}

function sizeOf(from: number, to: number): number {
  return Math.abs(difference(from, to));
}

function isExplained({ notes }: Indicator, { observation, at }: Point, labels: Labels): boolean {
  return observation.note !== undefined || observation.break === true || (notes !== undefined && wordsOfNote(notes).includes(monthOf(at, labels)));
}
