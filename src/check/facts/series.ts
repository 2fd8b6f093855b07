import type { CheckLists } from '../../model/check-lists.ts';
import { compareText } from '../../model/compare-text.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { valueOf } from '../../model/stated-figure.ts';
import { difference } from '../../format/decimal.ts';
import { monthOf } from '../../format/date.ts';
import type { Labels } from '../../model/labels.ts';
import { monthsBetween } from './months.ts';

/** One figure of a series, with where it stands among the observations. */
export interface Point {
  index: number;
  at: string;
  value: number;
  observation: Observation;
}

/** The known figures of one period type, oldest first. */
export function pointsOf(indicator: Indicator, period: PeriodType): Point[] {
  return indicator.observations
    .flatMap((observation, index): Point[] => {
      const { value } = valueOf(observation, indicator.unit);
      const isOfType = (observation.period ?? indicator.period) === period;
      return value === null || observation.qualifier !== undefined || !isOfType ? [] : [{ index, at: observation.at, value, observation }];
    })
    .sort((a, b) => compareText(a.at, b.at));
}

function periodsOf(indicator: Indicator): PeriodType[] {
  return [...new Set(indicator.observations.map(({ period }) => period ?? indicator.period))];
}

/** A move between neighbours of a series that is larger than is usual and that nothing explains. */
export interface Jump {
  from: Point;
  to: Point;
}

/** Unexplained jumps up to the as-at date. The way back from a figure that has a note is explained with it. */
export function jumpsIn(indicator: Indicator, asAt: string, { jumps }: CheckLists, labels: Labels): Jump[] {
  return periodsOf(indicator).flatMap((period) => {
    const points = pointsOf(indicator, period).filter(({ at }) => at <= asAt);
    return points.slice(1).flatMap((to, index): Jump[] => {
      const from = points[index]!;
      if (monthsBetween(to.at, asAt) > jumps.months || monthsBetween(from.at, to.at) > 12) return [];
      const explained = [from, to].some((point) => isExplained(indicator, point, labels));
      return !explained && isJump(indicator, from.value, to.value, jumps) ? [{ from, to }] : [];
    });
  });
}

function isJump({ unit }: Indicator, from: number, to: number, { points, percent, smallest }: CheckLists['jumps']): boolean {
  const size = Math.abs(difference(from, to));
  if (unit === 'percent') return size > points;
  return Math.max(from, to) >= smallest && from > 0 && (size * 100) / from > percent;
}

function isExplained({ notes }: Indicator, { observation, at }: Point, labels: Labels): boolean {
  return observation.note !== undefined || observation.break === true || notes?.includes(monthOf(at, labels)) === true;
}

/** Year-to-date numbers which are smaller than those of an earlier month of the same financial year. */
export function backwardsIn(indicator: Indicator): { from: Point; to: Point; what: 'value' | 'numerator' | 'denominator' }[] {
  const points = pointsOf(indicator, 'ytd');
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (financialYear(from.at) !== financialYear(to.at)) return [];
    const parts = indicator.unit === 'count' ? (['value'] as const) : (['numerator', 'denominator'] as const);
    return parts.flatMap((what) => {
      const [before, after] = what === 'value' ? [from.value, to.value] : [from.observation[what], to.observation[what]];
      return before !== undefined && after !== undefined && after < before ? [{ from, to, what }] : [];
    });
  });
}

/** The year in which a financial year begins. */
function financialYear(at: string): number {
  return Number(at.slice(5, 7)) >= 4 ? Number(at.slice(0, 4)) : Number(at.slice(0, 4)) - 1;
}
