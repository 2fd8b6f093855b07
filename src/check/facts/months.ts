import { daysInMonth } from '../../model/scalars.ts';

/** Whole months from a day, month or year to a day; a month or year counts to its end, and so does the last day of a month. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 12, day = 31] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 12, toDay = 31] = to.split('-').map(Number);
  const isWhole = toDay >= Math.min(day, daysInMonth(toYear, toMonth));
  return (toYear - year) * 12 + toMonth - month - (isWhole ? 0 : 1);
}
