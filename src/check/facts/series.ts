import { compareText } from '../../diagnostics/compare-text.ts';
import type { Indicator, Observation } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { valueOf } from '../../model/stated-figure.ts';

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

export function periodsOf(indicator: Indicator): PeriodType[] {
  return [...new Set(indicator.observations.map(({ period }) => period ?? indicator.period))];
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

/** The observations that are dated after the as-at date and stand among earlier ones: their year is mistyped. */
export function strayedIn({ observations }: Indicator, asAt: string): Observation[] {
  return observations.filter(({ at }, index) => at > asAt && observations.slice(index + 1).some((later) => later.at <= asAt));
}
