import { daysInMonth } from '../../model/scalars.ts';
import type { PeriodType } from '../../model/period.ts';

/** What a year of a file means that it calls a reporting year: the day on which it ends, and whether it is a day or the year to it. */
export interface YearMeaning {
  /** Month and day, as `03-31`. */
  ends: string;
  period: PeriodType;
}

export interface TidyPeriod {
  at: string;
  period: PeriodType;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The first month of each kind of year. */
const years: Readonly<Record<string, number>> = { 'calendar year': 1, 'academic year': 9, 'financial year': 4, 'tax year': 4 };

/**
 * The kind of period that an identifier names: those of one kind make one series. A term of the school year makes a series of
 * its own, since terms are of unlike length.
 */
export function kindOfTime(identifier: string): string {
  const words = identifier.toLowerCase().trim();
  if (months.includes(words)) return 'month';
  if (/^week \d+$/.test(words)) return 'week';
  return words.replace(/ q\d$/, ' quarter');
}

/** What the file has in a kind of period, for a person. */
export function kindInWords(kind: string): string {
  return ({ month: 'months', week: 'weeks' } as Record<string, string>)[kind] ?? (kind.endsWith(' quarter') ? `quarters of the ${kind.replace(' quarter', '')}` : kind);
}

/** The last day and the type of a period, as `time_period` and `time_identifier` give it; null where it cannot be read. A reporting year is what somebody says that it means. */
export function periodOf(time: string, identifier: string, meaning: YearMeaning | null): TidyPeriod | null {
  const words = identifier.toLowerCase().trim();
  const month = months.indexOf(words) + 1;
  if (month > 0) return /^\d{4}$/.test(time) ? { at: endOfMonth(Number(time), month), period: 'month' } : null;
  const [, week] = /^week (\d{1,2})$/.exec(words) ?? [];
  if (week !== undefined) return /^\d{4}$/.test(time) && Number(week) >= 1 && Number(week) <= 53 ? { at: lastDayOfWeek(Number(time), Number(week)), period: 'snapshot' } : null;
  if (words === 'reporting year') return meaning !== null && /^\d{4}$/.test(time) ? { at: `${time}-${meaning.ends}`, period: meaning.period } : null;
  const [, kind = words, quarter] = /^(.+?)(?: q([1-4]))?$/.exec(words) ?? [];
  const start = years[kind];
  if (start !== undefined) {
    const year = firstYear(time, kind === 'calendar year');
    if (year === null) return null;
    return quarter === undefined ? { at: monthsLater(year, start, 12), period: 'annual' } : { at: monthsLater(year, start, Number(quarter) * 3), period: 'quarter' };
  }
  const term = terms[words];
  const year = firstYear(time, false);
  return term === undefined || year === null ? null : { at: endOfMonth(year + term.later, term.month), period: 'snapshot' };
}

/** Terms and half years have no type of their own: a figure stands at their last day. */
const terms: Readonly<Record<string, { month: number; later: 0 | 1 }>> = {
  'autumn term': { month: 12, later: 0 },
  'spring term': { month: 3, later: 1 },
  'autumn and spring term': { month: 3, later: 1 },
  'summer term': { month: 7, later: 1 },
  'part 1 (april to september)': { month: 9, later: 0 },
  'part 2 (october to march)': { month: 3, later: 1 },
};

/** Whether the report can only date a period, without a type that says what it covers. */
export function isOnlyDated(kind: string): boolean {
  return kind === 'week' || terms[kind] !== undefined;
}

/** `2024` for a calendar year; `202425` for one that begins in 2024 and ends in 2025. */
function firstYear(time: string, isCalendar: boolean): number | null {
  const [, first, second] = /^(\d{4})[-/]?(\d{2})?$/.exec(time) ?? [];
  if (first === undefined) return null;
  if (second === undefined) return isCalendar ? Number(first) : null;
  return !isCalendar && (Number(first) + 1) % 100 === Number(second) ? Number(first) : null;
}

/** The last day of so many months from the first of a month. */
function monthsLater(year: number, month: number, count: number): string {
  const last = month + count - 2;
  return endOfMonth(year + Math.floor(last / 12), (last % 12) + 1);
}

function endOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}

/** The Sunday of a week by ISO 8601, whose first has the year's first Thursday. */
function lastDayOfWeek(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7));
  return new Date(monday + ((week - 1) * 7 + 6) * 86_400_000).toISOString().slice(0, 10);
}
