import { daysInMonth } from '../../model/scalars.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** How to mend text where a number is expected. */
export function numberSlip(text: string): string | undefined {
  const trimmed = text.trim();
  const bare = trimmed.replaceAll(',', '');
  if (/^[-+]?[\d.,]+\s*(%|per ?cent)$/i.test(trimmed)) {
    return `Leave out the percent sign: \`${bare.replace(/\s*(%|per ?cent)$/i, '')}\`.`;
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)) return `Leave out the commas: \`${bare}\`.`;
  if (/^[-+]?\d+(\.\d+)?$/.test(trimmed)) return `Take the quotation marks away: \`${trimmed}\`.`;
  if (/^\d+\.?\d*\s*(\/|of|out of)\s*\d+$/.test(trimmed)) {
    const [numerator, denominator] = trimmed.split(/\s*(?:\/|out of|of)\s*/);
    return `Write \`numerator: ${numerator}\` and \`denominator: ${denominator}\` instead.`;
  }
  if (/^(c|x|z|low|u)$/.test(trimmed)) return `Leave this out and write \`status: ${trimmed}\`.`;
  if (/^\d+:\d+$/.test(trimmed)) return 'Write one number; a time or a ratio with a colon is text.';
  if (/^£/.test(trimmed)) return 'Leave out the pound sign.';
  if (/^\d+\s+\d+/.test(trimmed)) return 'Leave out the spaces.';
  return undefined;
}

/** How to mend a date that is written in another way. */
export function dateSlip(text: string): string | undefined {
  const iso = toIso(text.trim());
  return iso && `Write \`${iso}\`.`;
}

/** Why an ISO date is no day of the calendar. */
export function impossibleDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return 'Write a month from 01 to 12, after the year.';
  return `Write a day that exists: ${monthNames[month - 1]} ${year} has ${daysInMonth(year, month)} days.`;
}

function toIso(text: string): string | undefined {
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return isoOf(fullYear(numeric[3]!), Number(numeric[2]), Number(numeric[1]));
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst) return isoOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits) return isoOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (!named) return undefined;
  const month = months.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  return named[1] ? isoOf(Number(named[3]), month, Number(named[1])) : `${named[3]}-${twoDigits(month)}`;
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
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
