import { fill, type LabelKey, type Labels } from '../model/labels.ts';
import { daysInMonth } from '../model/scalars.ts';

export interface DateParts {
  year: number;
  /** 1 to 12; null where only the year is known. */
  month: number | null;
  day: number | null;
}

export function datePartsOf(iso: string): DateParts {
  const [year = '0', month, day] = iso.split('-');
  return { year: Number(year), month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

/** The last day that a month or a year leaves; a day itself. */
export function lastDayOf(iso: string): string {
  const { year, month, day } = datePartsOf(iso);
  if (day !== null) return iso;
  return month === null ? `${iso}-12-31` : `${iso}-${daysInMonth(year, month)}`;
}

/** The same day so many months later, or the last of that month. */
export function monthsAfter(iso: string, count: number): string {
  const { year, month, day } = datePartsOf(iso);
  const months = year * 12 + (month ?? 1) - 1 + count;
  const [then, of] = [Math.floor(months / 12), (months % 12) + 1];
  return `${then}-${padded(of)}-${padded(Math.min(day ?? 1, daysInMonth(then, of)))}`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** `30 September 2022`, `September 2022` or `2022`: as exactly as the date is given. */
export function dateText(iso: string, labels: Labels): string {
  const { year, month, day } = datePartsOf(iso);
  if (month === null) return String(year);
  if (day === null) return monthText(year, month, labels);
  return fill(labels['date.day'], { day, month: monthName(month, labels), year });
}

/** `September 2022`, whatever the day; `2022` where no month is known. */
export function monthOf(iso: string, labels: Labels): string {
  const { year, month } = datePartsOf(iso);
  return month === null ? String(year) : monthText(year, month, labels);
}

/** `18 to 22 February 2019`, `28 December 2019 to 3 January 2020`, `April to September 2022`. */
export function dateRangeText(from: string, to: string, labels: Labels): string {
  if (from === to) return dateText(to, labels);
  const [start, end] = [datePartsOf(from), datePartsOf(to)];
  return fill(labels['date.range'], { from: startText(start, end, from, labels), to: dateText(to, labels) });
}

/** `Sep 22`, with the day where it is given: `15 Sep 22`. */
export function shortDateText(parts: DateParts, labels: Labels): string {
  const month = parts.month === null ? '' : `${labels[`monthShort.${parts.month}` as LabelKey]} `;
  const day = parts.day === null ? '' : `${parts.day} `;
  return `${day}${month}${parts.month === null ? parts.year : twoDigits(parts.year)}`;
}

export function monthText(year: number, month: number, labels: Labels): string {
  return fill(labels['date.month'], { month: monthName(month, labels), year });
}

export function monthName(month: number, labels: Labels): string {
  return labels[`month.${month}` as LabelKey];
}

export function twoDigits(number: number): string {
  return String(number % 100).padStart(2, '0');
}

/** The beginning of a range without what its end says again. */
function startText(start: DateParts, end: DateParts, iso: string, labels: Labels): string {
  const sameYear = start.year === end.year;
  const { month, day } = start;
  if (!sameYear || month === null) return dateText(iso, labels);
  if (day === null) return monthName(month, labels);
  if (month === end.month && end.day !== null) return String(day);
  return fill(labels['date.dayOfYear'], { day, month: monthName(month, labels) });
}
