/** Whole months from a day, month or year to a day; a month or year counts to its end. */
export function monthsBetween(from: string, to: string): number {
  const [year, month = 12, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 31] = to.split('-').map(Number);
  return (toYear - (year ?? 0)) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
}
