/** The months as authors write them; what the site prints are labels. */
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** `Sept` and `Sep` are both usual; `May` is short already. */
export const shortMonthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 1 to 12 for a month by its name or the first letters of it; 0 for anything else. */
export function monthNumber(name: string): number {
  const begin = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === begin) + 1;
}
