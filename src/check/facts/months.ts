import { daysInMonth } from '../../model/scalars.ts';

/** Whole months from a day, month or year to a day; a month or year counts to its end, and so does the last day of a month. */
export function monthsBetween(from: string, to: string): number {
  const [year, month, day] = [yearOf(from), monthOf(from), dayOf(from)];
  const [toYear, toMonth, toDay] = [yearOf(to), monthOf(to), dayOf(to)];
  const isWhole = toDay >= Math.min(day, daysInMonth(toYear, toMonth));
  return (toYear - year) * 12 + toMonth - month - (isWhole ? 0 : 1);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const monthOf = (date: string): number => (date.length < 7 ? 12 : Number(date.slice(5, 7)));
const dayOf = (date: string): number => (date.length < 10 ? 31 : Number(date.slice(8, 10)));
