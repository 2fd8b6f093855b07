import { monthNames, monthNumber } from '../../model/month-names.ts';
import { daysInMonth } from '../../model/scalars.ts';

/** How to mend a date that is written in another way; `whole` where a month alone will not do. */
export function dateSlip(text: string, whole: boolean): string | undefined {
  const written = text.trim();
  const ended = financialYearEnd(written) ?? excelDay(written);
  if (ended !== undefined) return ended;
  const iso = toIso(written);
  if (iso !== undefined && whole && iso.length < 10) return `Write the day too, such as \`${iso}-${daysInMonth(Number(iso.slice(0, 4)), Number(iso.slice(5)))}\` for the end of the month.`;
  if (iso !== undefined) return `Write \`${iso}\`.`;
  const yearless = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})$/.exec(written);
  const month = yearless ? monthNumber(yearless[2]!) : 0;
  if (month > 0) return `Write the year too: \`YYYY-${twoDigits(month)}-${twoDigits(Number(yearless![1]))}\`.`;
  if (/^\d{1,2}-\d{1,2}$/.test(written)) return 'Write the year too, before the month.';
  const season = seasonEnd(written);
  if (season !== undefined) return `Write the ${whole ? 'day' : 'month'} in which it ends: \`${whole ? `${season}-${daysInMonth(Number(season.slice(0, 4)), Number(season.slice(5)))}` : season}\`.`;
  if (/^(?:spring|summer|autumn|winter|q[1-4]|quarter|end|early|mid|late)\b/i.test(written)) return `Write the ${whole ? 'day' : 'month'} in which it ends, such as \`${whole ? '2026-09-30' : '2026-09'}\`.`;
  return undefined;
}

/** Why an ISO date is no day of the calendar. */
export function impossibleDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return financialYearEnd(text) ?? 'Write a month from 01 to 12, after the year.';
  if (match[3] === undefined) return undefined;
  return `Write a day that exists: ${monthNames[month - 1]} ${year} has ${daysInMonth(year, month)} days.`;
}

/** `2022-23`, `2022/23` and `FY 2022-2023` end on 31 March. */
function financialYearEnd(text: string): string | undefined {
  const [, from = '', to = ''] = /^(?:fy ?)?((?:19|20)\d\d)\s?[-/–]\s?((?:19|20)?\d\d)$/i.exec(text) ?? [];
  const end = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
  return from !== '' && end === Number(from) + 1 && (Number(to) > 12 || to.length === 4) ? `If it is the financial year, write the day on which it ends: \`${end}-03-31\`.` : undefined;
}

/** Days since the end of 1899, as Excel keeps a date; only numbers that make a day of our time. */
function excelDay(text: string): string | undefined {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (days < 36_526 || days > 54_788) return undefined;
  return `Excel counts days so; write \`${new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)}\`.`;
}

/** The month in which a season of a year ends. */
function seasonEnd(text: string): string | undefined {
  const [, season = '', year = ''] = /^(?:(?:end|early|mid|late)[ -](?:of )?)?(spring|summer|autumn|winter)(?: of)?,? (\d{4})$/i.exec(text) ?? [];
  const month = { spring: 5, summer: 8, autumn: 11, winter: 2 }[season.toLowerCase()];
  return month === undefined ? undefined : `${month === 2 ? Number(year) + 1 : year}-${twoDigits(month)}`;
}

function toIso(text: string): string | undefined {
  const yearAndMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearAndMonth) return monthOf(yearAndMonth[1]!, Number(yearAndMonth[2]));
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthFirst) return monthOf(monthFirst[2]!, Number(monthFirst[1]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return isoOf(fullYear(numeric[3]!), Number(numeric[2]), Number(numeric[1])) ?? isoOf(fullYear(numeric[3]!), Number(numeric[1]), Number(numeric[2]));
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst) return isoOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits) return isoOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (!named) return undefined;
  const month = monthNumber(named[2]!);
  if (month === 0) return undefined;
  return named[1] ? isoOf(Number(named[3]), month, Number(named[1])) : `${named[3]}-${twoDigits(month)}`;
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

function monthOf(year: string, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${twoDigits(month)}` : undefined;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** How to mend text where `true` or `false` is expected. */
export function yesNoSlip(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (['yes', 'y', 'on', 'true'].includes(word)) return 'Write `true`, without quotation marks.';
  if (['no', 'n', 'off', 'false'].includes(word)) return 'Write `false`, without quotation marks.';
  return undefined;
}
