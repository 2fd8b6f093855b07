import type { Indicator, Observation } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { daysInMonth } from '../../model/scalars.ts';

const monthsOf: Readonly<Partial<Record<PeriodType, number>>> = { month: 1, quarter: 3, annual: 12 };

/** The figures of one period type, oldest first. */
export function seriesOf({ observations, period: usual }: Pick<Indicator, 'observations' | 'period'>, period: PeriodType): Observation[] {
  return observations.filter((each) => (each.period ?? usual) === period).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * The last day of the period after the last one: as far from it as that is from the one before, in whole months. Null where there
 * is none, or where only one stands and what it covers does not say how long that is.
 */
export function nextPeriod(series: readonly Pick<Observation, 'at'>[], period: PeriodType): string | null {
  const [before, last] = [series.at(-2), series.at(-1)];
  if (!last) return null;
  const months = monthsOf[period] ?? (before && before.at < last.at ? Math.max(1, monthsBetween(before.at, last.at)) : null);
  return months === null ? null : later(last.at, months);
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((at) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)));
  return b! - a!;
}

/** The last day of a month stays the last day of a month. */
function later(at: string, months: number): string {
  const [year, month, day] = at.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const isLast = day === daysInMonth(year, month);
  const d = isLast ? daysInMonth(y, m) : Math.min(day, daysInMonth(y, m));
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
