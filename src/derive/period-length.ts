import { monthsOf, type Period } from '../model/period.ts';
import { datePartsOf } from '../format/date.ts';
import { countLabel } from '../format/plural.ts';
import type { Labels } from '../model/labels.ts';

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
