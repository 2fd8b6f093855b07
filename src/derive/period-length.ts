import type { PeriodType } from '../model/period.ts';
import { datePartsOf } from '../format/date.ts';
import { countLabel } from '../format/plural.ts';
import type { Labels } from '../model/labels.ts';

/** The end and the type of a period: what says how long it is. */
export interface Period {
  at: string;
  period: PeriodType;
}

/** How many months a figure covers; 0 for one day. */
export function monthsOf({ at, period }: Period): number {
  switch (period) {
    case 'snapshot':
      return 0;
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'ytd':
      return ((datePartsOf(at).month ?? 3) + 8) % 12 + 1;
    case 'rolling-12m':
    case 'annual':
      return 12;
  }
}

/** Only figures of equally long periods can be better or worse than one another. */
export function areAlike(a: Period, b: Period): boolean {
  return monthsOf(a) === monthsOf(b);
}

/** True when one period ends in the same month as the other, a year earlier. */
export function isYearEarlier(earlier: Period, later: Period): boolean {
  const [before, after] = [datePartsOf(earlier.at), datePartsOf(later.at)];
  return before.year === after.year - 1 && before.month === after.month;
}

/** `6 months`, `1 day`. */
export function lengthText(period: Period, labels: Labels): string {
  const months = monthsOf(period);
  return months === 0 ? labels['period.oneDay'] : countLabel(labels, 'period.months', months);
}
