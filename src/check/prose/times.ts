import { monthNames, monthNumber, shortMonthNames } from '../../model/month-names.ts';

/** Any month, in full or short, for a pattern. */
export const anyMonth = [...monthNames, ...shortMonthNames].join('|');

/** A month, a year or a span of years that a text names. */
export interface NamedTime {
  /** Offsets of all its words and digits. */
  start: number;
  end: number;
  /** 1 to 12; null where no month is named. */
  month: number | null;
  /** Null where only the month is named; of a span of years the last. */
  year: number | null;
  /** The years from which a span began; null for anything else. */
  from: number | null;
}

const isoDay = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const slashDay = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?![\d/])/g;
const monthAndYear = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?)?(${anyMonth})\\.?(?![\\p{L}])(?:\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?((?:19|20)\\d{2})(?:\\s?[/–-]\\s?\\d{2,4})?(?!\\d)|\\s['’]?(\\d{2})(?![\\d%,.])(?!\\s?(?:%|per|of|out|children|young|families|cases|contacts|referrals|plans)))?`,
  'gu',
);
const yearSpan = /(?<![\d,.£$€])((?:19|20)\d{2})\s?(?:\/|–|-|to)\s?((?:19|20)?\d{2})(?![\d%])/g;
const oneYear = /(?<![\d,.£$€/–-])(199\d|20[0-3]\d)(?![\d%]|[,.]\d|\s?%)/g;

/** Longer than any sentence: text without spaces, in which nobody names a time or a number. */
export const longestRead = 4_000;

/** The dates, months and years that a sentence names, in order. */
export function timesIn(text: string): NamedTime[] {
  if (text.length > longestRead) return [];
  const found: NamedTime[] = [];
  const add = (match: RegExpExecArray, month: number | null, year: number | null, from: number | null = null): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end, month, year, from });
  };
  for (const match of text.matchAll(isoDay)) add(match, Number(match[2]), Number(match[1]));
  for (const match of text.matchAll(slashDay)) add(match, Number(match[2]), fullYear(Number(match[3])));
  for (const match of text.matchAll(monthAndYear)) {
    const year = match[3] ?? match[4];
    add(match, monthNumber(match[2]!), year === undefined ? null : fullYear(Number(year)));
  }
  for (const match of text.matchAll(yearSpan)) {
    const first = Number(match[1]);
    const last = match[2]!.length === 4 ? Number(match[2]) : Math.floor(first / 100) * 100 + Number(match[2]);
    if (last > first && last - first <= 30) add(match, null, last, first);
  }
  for (const match of text.matchAll(oneYear)) add(match, null, Number(match[1]));
  return found.sort((a, b) => a.start - b.start);
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
