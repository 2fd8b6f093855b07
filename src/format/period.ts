import { fill, type Labels } from '../model/labels.ts';
import type { PeriodType } from '../model/period.ts';
import { daysInMonth } from '../model/scalars.ts';
import { dateRangeText, dateText, monthText, shortDateText, twoDigits } from './date.ts';

/** The day on which a period ends, taken apart. */
interface End {
  iso: string;
  year: number;
  month: number;
  day: number;
  endsMonth: boolean;
}

/** A period on its own: `12 months to September 2022`, `2021 to 2022`. */
export function periodText(at: string, period: PeriodType, labels: Labels): string {
  return worded(endOf(at), period, labels, 'alone');
}

/** A period within a sentence, after `since` or `for`: `the 12 months to September 2022`. */
export function periodName(at: string, period: PeriodType, labels: Labels): string {
  return worded(endOf(at), period, labels, 'within');
}

/** A period with its preposition: `at 30 September 2022`, `in 2021 to 2022`, `from July to September 2022`. */
export function periodPhrase(at: string, period: PeriodType, labels: Labels): string {
  const name = periodName(at, period, labels);
  if (period === 'snapshot') return fill(labels['period.at'], { period: name });
  const isRange = period === 'quarter' || (period === 'ytd' && name !== monthText(endOf(at).year, endOf(at).month, labels));
  return fill(labels[isRange ? 'period.from' : 'period.in'], { period: name });
}

/** For the axis of a chart: `Sep 22`, `15 Sep 22`, `2021 to 22`. */
export function periodShort(at: string, period: PeriodType, labels: Labels): string {
  const end = endOf(at);
  const { year, month, day } = end;
  if (period === 'annual') {
    if (isMonthEnd(end, 3) || isMonthEnd(end, 8)) return fill(labels['date.range'], { from: year - 1, to: twoDigits(year) });
    if (isMonthEnd(end, 12)) return String(year);
  }
  const wholeMonth = end.endsMonth || period === 'month' || period === 'quarter';
  return shortDateText({ year, month, day: wholeMonth ? null : day }, labels);
}

function worded(end: End, period: PeriodType, labels: Labels, use: 'alone' | 'within'): string {
  const within = use === 'within';
  switch (period) {
    case 'snapshot':
      return dateText(end.iso, labels);
    case 'month':
      return monthText(end.year, end.month, labels);
    case 'quarter':
      return dateRangeText(monthsBefore(end, 2), yearMonth(end.year, end.month), labels);
    case 'ytd':
      return yearToDate(end, labels);
    case 'rolling-12m':
      return fill(labels[within ? 'period.rollingInText' : 'period.rolling'], { end: endText(end, labels) });
    case 'annual':
      return yearText(end, labels, within);
  }
}

function yearText(end: End, labels: Labels, within: boolean): string {
  const years = fill(labels['date.range'], { from: end.year - 1, to: end.year });
  if (isMonthEnd(end, 3)) return years;
  if (isMonthEnd(end, 12)) return String(end.year);
  if (isMonthEnd(end, 8)) return fill(labels[within ? 'period.academicInText' : 'period.academic'], { years });
  return fill(labels[within ? 'period.yearToInText' : 'period.yearTo'], { end: dateText(end.iso, labels) });
}

/** Since 1 April, in whole months where it ends with one. */
function yearToDate(end: End, labels: Labels): string {
  const startYear = end.month >= 4 ? end.year : end.year - 1;
  return end.endsMonth
    ? dateRangeText(`${startYear}-04`, yearMonth(end.year, end.month), labels)
    : dateRangeText(`${startYear}-04-01`, end.iso, labels);
}

function endText(end: End, labels: Labels): string {
  return end.endsMonth ? monthText(end.year, end.month, labels) : dateText(end.iso, labels);
}

function monthsBefore(end: End, months: number): string {
  const earlier = end.month - months;
  return earlier >= 1 ? yearMonth(end.year, earlier) : yearMonth(end.year - 1, earlier + 12);
}

function yearMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function isMonthEnd(end: End, month: number): boolean {
  return end.month === month && end.endsMonth;
}

function endOf(at: string): End {
  const [year = 0, month = 1, day = 1] = at.split('-').map(Number);
  return { iso: at, year, month, day, endsMonth: day === daysInMonth(year, month) };
}
