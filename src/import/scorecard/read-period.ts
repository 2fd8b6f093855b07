import { monthNumber } from '../../model/month-names.ts';
import type { PeriodType } from '../../model/period.ts';
import { daysInMonth, isRealDate } from '../../model/scalars.ts';

/** A period that a head or a cell names. */
export interface NamedPeriod {
  /** Its last day. */
  at: string;
  /** What it covers, where its words say so. */
  period: PeriodType | null;
  /** How long it is by its name: a month may stand for the day on which it ends. */
  size: 'day' | 'month' | 'quarter' | 'half' | 'term' | 'year';
}

/** A period that was found in some words, and the words without it. */
export interface FoundPeriod {
  named: NamedPeriod | null;
  covers: PeriodType | null;
  rest: string;
}

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?';
const year = "'?(20\\d\\d|\\d\\d)";
const between = '[ .,/_-]*';
const years = '(20\\d\\d|\\d\\d) ?(?:[/-]|to) ?(?:20)?(\\d\\d)';
const half = '(?:(?:h|hy|half(?:[ -]?year)?) ?([12])|(first|second|1st|2nd) half(?:[ -]?year)?(?: of)?)';
const term = '(autumn (?:and|&|[+/]) spring|aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)';

type Read = (parts: string[], firstYear: number | null) => NamedPeriod | null;

/** In the order in which they are looked for: what is longer before what it holds. */
const forms: readonly [RegExp, Read][] = [
  [/(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?!\d)/, ([d, m, y]) => day(century(y), Number(m), Number(d))],
  [new RegExp(`\\b${month}${between}${year}? ?(?:to|-|–) ?${month}${between}${year}(?!\\d)`), ([from, y, to, end]) => range(monthNumber(from!), y, monthNumber(to!), century(end))],
  [new RegExp(`\\b(\\d{1,2}|three|six|nine) months?,? (?:up )?(?:to|ending|ended)(?: the)?(?: end)?(?: of)? (?:\\d{1,2}(?:st|nd|rd|th)? )?${month}${between}${year}(?!\\d)`), ([count, m, y]) => monthsTo(count!, monthNumber(m!), century(y))],
  [new RegExp(`\\b${half}${between}(?:fy ?)?${years}(?!\\d)`), ([number, word, from, to]) => halfYear(number ?? word!, century(from), Number(to))],
  [new RegExp(`(?:fy ?)?(?<!\\d)${years}${between}${half}\\b`), ([from, to, number, word]) => halfYear(number ?? word!, century(from), Number(to))],
  [new RegExp(`\\b${term}(?: terms?)?${between}${years}(?!\\d)`), ([name, from, to]) => termOf(name!, century(from), Number(to))],
  [new RegExp(`(?<!\\d)${years}${between}${term}(?: terms?)?\\b`), ([from, to, name]) => termOf(name!, century(from), Number(to))],
  [new RegExp(`\\b${term} terms?${between}(20\\d\\d)(?!\\d)`), ([name, y]) => (name!.startsWith('aut') && !/spr/.test(name!) ? termOf(name!, Number(y), Number(y) + 1) : termOf(name!, Number(y) - 1, Number(y)))],
  [new RegExp(`\\bq(?:uarter ?|tr ?)?([1-4])${between}(?:fy ?)?${years}(?!\\d)`), ([q, from, to]) => quarter(Number(q), century(from), Number(to))],
  [new RegExp(`(?:fy ?)?(?<!\\d)${years}${between}q(?:uarter ?|tr ?)?([1-4])\\b`), ([from, to, q]) => quarter(Number(q), century(from), Number(to))],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ ,-]+${year}(?!\\d)`), ([d, m, y]) => day(century(y), monthNumber(m!), Number(d))],
  [new RegExp(`\\b${month}${between}${years}(?!\\d)`), ([m, from, to]) => (follows(century(from), Number(to)) ? monthIn(monthNumber(m!), century(from)) : null)],
  [new RegExp(`(?<!\\d)${years}${between}${month}\\b`), ([from, to, m]) => (follows(century(from), Number(to)) ? monthIn(monthNumber(m!), century(from)) : null)],
  [new RegExp(`\\b${month}${between}${year}(?!\\d)`), ([m, y]) => endOfMonth(century(y), monthNumber(m!), 'month')],
  [new RegExp(`(?<!\\d)(20\\d\\d)[ -]${month}\\b`), ([y, m]) => endOfMonth(Number(y), monthNumber(m!), 'month')],
  [/(?<!\d)(20\d\d)[-/](0[1-9]|1[0-2])(?!\d)/, ([y, m]) => (follows(Number(y), Number(m)) ? null : endOfMonth(Number(y), Number(m), 'month'))],
  [new RegExp(`(?:\\bfy ?)?(?<!\\d)${years}(?!\\d)`), ([from, to]) => (follows(century(from), Number(to)) ? { ...endOfMonth(century(from) + 1, 3, 'year'), period: 'annual' } : null)],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${month}\\b`), ([d, m], first) => (first === null ? null : day(monthNumber(m!) >= 4 ? first : first + 1, monthNumber(m!), Number(d)))],
  [new RegExp(`^${month}\\b`), ([m], first) => (first === null ? null : monthIn(monthNumber(m!), first))],
  [new RegExp(`\\b${half}$`), ([number, word], first) => (first === null ? null : halfYear(number ?? word!, first, first + 1))],
  [/\bq(?:uarter ?|tr ?)?([1-4])\b/, ([q], first) => (first === null ? null : quarter(Number(q), first, (first + 1) % 100))],
];

/** Words that say what a period covers, wherever they stand beside its name. */
const covers: readonly [RegExp, PeriodType][] = [
  [/\b(?:ytd|year[ -]to[ -]date|cumulative)\b/, 'ytd'],
  [/\b(?:rolling(?: (?:12|twelve)[ -]?(?:m|months?))?(?: year)?|(?:12|twelve) months?(?: to| ending)?|last (?:12|twelve) months|r12m?)\b/, 'rolling-12m'],
  [/\b(?:snapshot|as at|as of|(?:at )?(?:the )?end of|at end|month end|at)\b/, 'snapshot'],
  [/\b(?:in[ -]month|monthly|month of|for month)\b/, 'month'],
  [/\bquarterly\b/, 'quarter'],
  [/\b(?:annual|out-?turn|year[ -]end|full year)\b/, 'annual'],
];

/** The period that some words name. `firstYear` is the year in which the financial year begins that is meant where no year is said. */
export function findPeriod(text: string, firstYear: number | null = null): FoundPeriod {
  let words = text.toLowerCase().replace(/[()[\]]/g, ' ').replace(/\s+/g, ' ').trim();
  const serial = /^\d{5}$/.test(words) ? dayOfSerial(Number(words)) : null;
  if (serial) return { named: serial, covers: null, rest: '' };
  let said: PeriodType | null = null;
  for (const [pattern, type] of covers) {
    if (!pattern.test(words)) continue;
    said ??= type;
    words = tidy(words.replace(pattern, ' '));
  }
  for (const [pattern, read] of forms) {
    const found = pattern.exec(words);
    const named = found && read(found.slice(1), firstYear);
    if (named) return { named: { ...named, period: said ?? named.period }, covers: said, rest: withoutQuarter(tidy(words.replace(pattern, ' ')), named) };
  }
  return { named: null, covers: said, rest: words };
}

/** The period that a text names, with nothing else beside it; null for any other text. */
export function readPeriod(text: string, firstYear: number | null = null): NamedPeriod | null {
  const { named, rest } = findPeriod(text, firstYear);
  return rest === '' ? named : null;
}

/** What a cell of a column such as `Period` says that a figure covers. */
export function readPeriodType(text: string): PeriodType | null {
  const words = text.toLowerCase().trim();
  if (words === 'month') return 'month';
  if (/^(?:quarter|q)$/.test(words)) return 'quarter';
  if (/^(?:year|yearly|annually|financial year)$/.test(words)) return 'annual';
  return covers.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The year in which the only financial year begins that some words name, by its name or by a period in it. */
export function firstYearIn(text: string): number | null {
  const { named, rest } = findPeriod(text);
  // A school year begins in another month.
  if (!named || named.size === 'term') return null;
  const [y, m] = named.at.split('-').map(Number) as [number, number];
  const first = m >= 4 ? y : y - 1;
  return findPeriod(rest).named === null || firstYearIn(rest) === first ? first : null;
}

/** `Q4 (Jan to Mar 23)` says one quarter twice. */
function withoutQuarter(rest: string, { at }: NamedPeriod): string {
  const [, number] = /^q(?:uarter ?|tr ?)?([1-4])$/.exec(rest) ?? [];
  return number !== undefined && Number(at.slice(5, 7)) === quarterEnds[Number(number) - 1] ? '' : rest;
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[-–:,.\s]+|[-–:,\s]+$/g, '');
}

function century(text: string | undefined): number {
  const number = Number(text);
  return number < 100 ? 2000 + number : number;
}

function day(y: number, m: number, d: number): NamedPeriod | null {
  const at = `${y}-${two(m)}-${two(d)}`;
  return isRealDate(at) ? { at, period: null, size: 'day' } : null;
}

/** Excel counts days from the last of 1899; these are of the years 2000 to 2049. */
function dayOfSerial(serial: number): NamedPeriod | null {
  if (serial < 36_526 || serial > 54_788) return null;
  const at = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { at, period: null, size: 'day' };
}

function endOfMonth(y: number, m: number, size: NamedPeriod['size']): NamedPeriod {
  return { at: `${y}-${two(m)}-${two(daysInMonth(y, m))}`, period: null, size };
}

function monthIn(m: number, firstYear: number): NamedPeriod {
  return endOfMonth(m >= 4 ? firstYear : firstYear + 1, m, 'month');
}

/** Months from one to another: a year, a quarter, or since April. */
function range(from: number, fromYear: string | undefined, to: number, toYear: number): NamedPeriod | null {
  const start = fromYear === undefined ? (from <= to ? toYear : toYear - 1) : century(fromYear);
  const months = (toYear - start) * 12 + to - from + 1;
  const end = endOfMonth(toYear, to, months === 12 ? 'year' : months === 6 ? 'half' : months === 3 ? 'quarter' : 'month');
  if (months === 12) return { ...end, period: from === 4 ? 'annual' : 'rolling-12m' };
  if (from === 4 && months < 12 && months > 0) return { ...end, period: 'ytd' };
  if (months === 6) return end;
  return months === 3 ? { ...end, period: 'quarter' } : null;
}

function monthsTo(count: string, to: number, toYear: number): NamedPeriod | null {
  const months = { three: 3, six: 6, nine: 9 }[count] ?? Number(count);
  if (months < 2 || months > 12) return null;
  const first = toYear * 12 + to - months;
  return range((first % 12) + 1, String(Math.floor(first / 12)), to, toYear);
}

/** The first half of a financial year is the year to date in September; the second has no type of its own. */
function halfYear(which: string, from: number, to: number): NamedPeriod | null {
  if (!follows(from, to)) return null;
  return /^(?:1|first|1st)$/.test(which) ? range(4, String(from), 9, from) : range(10, String(from), 3, from + 1);
}

/** Terms are dated as Explore Education Statistics dates them: by their last month. */
function termOf(name: string, from: number, to: number): NamedPeriod | null {
  if (!follows(from, to)) return null;
  const [y, m] = /spr/.test(name) ? [from + 1, 3] as const : name.startsWith('aut') ? [from, 12] as const : [from + 1, 7] as const;
  return { ...endOfMonth(y, m, 'term'), period: 'snapshot' };
}

const quarterEnds = [6, 9, 12, 3];

/** Quarters of the financial year: the first ends in June. */
function quarter(number: number, from: number, to: number): NamedPeriod | null {
  return follows(from, to) ? endOfMonth(number === 4 ? from + 1 : from, quarterEnds[number - 1]!, 'quarter') : null;
}

function follows(from: number, to: number): boolean {
  return (from + 1) % 100 === to % 100;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
