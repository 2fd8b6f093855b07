import { monthNumber } from '../../model/month-names.ts';
import type { PeriodType } from '../../model/period.ts';
import { daysInMonth, isRealDate } from '../../model/scalars.ts';

/** A period that a head or a cell names. */
export interface NamedPeriod {
  /** Its last day. */
  at: string;
  /** What it covers where its words say so; null for a day or a month, which may be either. */
  period: PeriodType | null;
  /** How long it is by its name: a month may stand for the day on which it ends. */
  size: 'day' | 'month' | 'quarter' | 'year';
}

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const year = "'?(20\\d\\d|\\d\\d)";
const forms: readonly [RegExp, (parts: string[]) => NamedPeriod | null][] = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d|\d\d)$/, ([d, m, y]) => day(century(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ ,-]+${year}$`), ([d, m, y]) => day(century(y), monthNumber(m!), Number(d))],
  [new RegExp(`^${month}[ .,/-]*${year}$`), ([m, y]) => endOfMonth(century(y), monthNumber(m!), 'month')],
  [/^(20\d\d)[-/](0\d|1[0-2])$/, ([y, m]) => endOfMonth(Number(y), Number(m), 'month')],
  [/^q(?:uarter )?([1-4])[ :,-]*(?:fy ?)?(20\d\d)[/-](?:20)?(\d\d)$/, ([q, from, to]) => quarter(Number(q), Number(from), Number(to))],
  [/^(?:fy ?)?(20\d\d)[/-](?:20)?(\d\d)[ :,-]*q(?:uarter )?([1-4])$/, ([from, to, q]) => quarter(Number(q), Number(from), Number(to))],
  [/^(?:fy ?)?(20\d\d)(?:[/-]| to )(?:20)?(\d\d)$/, ([from, to]) => (follows(Number(from), Number(to)) ? { ...endOfMonth(Number(from) + 1, 3, 'year'), period: 'annual' } : null)],
  [/^(?:fy ?)?(\d\d)\/(\d\d)$/, ([from, to]) => (follows(2000 + Number(from), Number(to)) ? { ...endOfMonth(2001 + Number(from), 3, 'year'), period: 'annual' } : null)],
];

/** Words that say what a period covers, wherever they stand beside its name. */
const covers: readonly [RegExp, PeriodType][] = [
  [/\b(?:ytd|year[ -]to[ -]date|cumulative)\b/, 'ytd'],
  [/\b(?:rolling(?: (?:12|twelve) ?(?:m|months?))?(?: year)?|12 months? to|last 12 months|r12m?)\b/, 'rolling-12m'],
  [/\b(?:snapshot|as at|as of|at the end of|end of|at end|at)\b/, 'snapshot'],
  [/\b(?:in month|monthly|month of|for month)\b/, 'month'],
  [/\bquarterly\b/, 'quarter'],
  [/\b(?:annual|outturn|out-turn|year end|full year|final)\b/, 'annual'],
];

/** The period that a text names, and nothing else beside it; null for any other text. */
export function readPeriod(text: string): NamedPeriod | null {
  let words = text.toLowerCase().replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  let period: PeriodType | null = null;
  for (const [pattern, type] of covers) {
    if (!pattern.test(words)) continue;
    period ??= type;
    words = words.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  }
  words = words.replace(/^[-:,\s]+|[-:,\s]+$/g, '');
  for (const [pattern, read] of forms) {
    const found = pattern.exec(words);
    const named = found ? read(found.slice(1)) : null;
    if (named) return { ...named, period: period ?? named.period };
  }
  return null;
}

/** What a cell of a column such as `Period` says that a figure covers. */
export function readPeriodType(text: string): PeriodType | null {
  const words = text.toLowerCase().trim();
  if (/^month$|^monthly$/.test(words)) return 'month';
  if (/^quarter$|^quarterly$/.test(words)) return 'quarter';
  if (/^(?:year|annual|yearly|annually)$/.test(words)) return 'annual';
  return covers.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function century(text: string | undefined): number {
  const number = Number(text);
  return number < 100 ? 2000 + number : number;
}

function day(y: number, m: number, d: number): NamedPeriod | null {
  const at = `${y}-${two(m)}-${two(d)}`;
  return isRealDate(at) ? { at, period: null, size: 'day' } : null;
}

function endOfMonth(y: number, m: number, size: NamedPeriod['size']): NamedPeriod {
  return { at: `${y}-${two(m)}-${two(daysInMonth(y, m))}`, period: null, size };
}

/** Quarters of the financial year: the first ends in June. */
function quarter(number: number, from: number, to: number): NamedPeriod | null {
  if (!follows(from, to)) return null;
  return { ...endOfMonth(number === 4 ? from + 1 : from, [6, 9, 12, 3][number - 1]!, 'quarter'), period: 'quarter' };
}

function follows(from: number, to: number): boolean {
  return (from + 1) % 100 === to % 100;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
