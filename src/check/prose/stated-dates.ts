import { monthNumber } from '../../model/month-names.ts';
import { twoDigits } from '../../format/date.ts';
import { daysInMonth } from '../../model/scalars.ts';
import { anyMonth, longestRead } from './times.ts';

/** A date in a text that cannot be so. */
export interface WrongDate {
  message: string;
  hint: string;
  start: number;
  end: number;
  actual: string;
  /** False where the words may mean something else. */
  certain: boolean;
}

/** A day, a month or a year as it stands in a text. */
interface StatedDate {
  start: number;
  end: number;
  text: string;
  weekday: string | null;
  day: number | null;
  month: number | null;
  year: number | null;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dated = new RegExp(`(?<![\\p{L}\\d.,£-])(?:(${weekdays.join('|')}),?\\s(?:the\\s)?)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?)?(${anyMonth})(?![\\p{L}])(?:\\s((?:19|20)\\d{2})(?![\\d%]))?|(?<![\\p{L}\\d.,£/–-])((?:19|20)\\d{2})(?![\\d%/–-]|[.,]\\d)`, 'gu');

/** Every date of a text that is none, has the wrong day of the week, or ends before it begins. */
export function wrongDatesIn(text: string): WrongDate[] {
  if (text.length > longestRead || !/\d/.test(text)) return [];
  const dates = datesIn(text);
  return [...dates.flatMap((date) => [...noSuchDay(date), ...wrongWeekday(date)]), ...backwards(text, dates)];
}

function datesIn(text: string): StatedDate[] {
  return [...text.matchAll(dated)].map((match): StatedDate => {
    const [whole, weekday, day, month, year, alone] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      weekday: weekday ?? null,
      day: day === undefined ? null : Number(day),
      month: month === undefined ? null : monthNumber(month),
      year: year !== undefined ? Number(year) : alone !== undefined ? Number(alone) : null,
    };
  });
}

function noSuchDay({ day, month, year, start, end, text }: StatedDate): WrongDate[] {
  if (day === null || month === null) return [];
  // Where no year is named, February may have 29 days.
  const last = daysInMonth(year ?? 2024, month);
  // `45 May reports` counts reports.
  if ((day >= 1 && day <= last) || day > 39) return [];
  const monthText = text.replace(/^.*?\d+(?:st|nd|rd|th)?\s(?:of\s)?/u, '');
  return [{ message: `There is no \`${text}\`: ${monthText} has ${last} days.`, hint: 'Correct the day.', start, end, actual: text, certain: true }];
}

function wrongWeekday({ weekday, day, month, year, start, end, text }: StatedDate): WrongDate[] {
  if (weekday === null || day === null || month === null || year === null || day > daysInMonth(year, month)) return [];
  const really = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
  if (really === weekday) return [];
  return [{ message: `\`${text}\` was a ${really}.`, hint: 'Correct the day of the week, or the date.', start, end, actual: text, certain: true }];
}

/** `from September 2025 to April 2025`: a period that ends before it begins. */
function backwards(text: string, dates: readonly StatedDate[]): WrongDate[] {
  return dates.slice(1).flatMap((to, index): WrongDate[] => {
    const from = dates[index]!;
    const between = text.slice(from.end, to.start);
    const before = text.slice(Math.max(0, from.start - 24), from.start);
    const isLifetime = /(?<!\p{L})(?:opened|began|started|launched|was set up) in\s$/iu.test(before) && /^\sand (?:closed|ended|finished|concluded|was closed) in\s$/i.test(between);
    const isPeriod = isLifetime || (/\bfrom\s(?:the\s)?(?:\p{L}+\sof\s)?$/iu.test(before) && /^\s(?:to|until)\s$/.test(between)) || (/\bbetween\s$/i.test(before) && /^\sand\s$/.test(between));
    // The difference between two times runs either way.
    if (/(?<!\p{L})(?:gap|difference|change|contrast|distance|comparison|fall|rise|drop|compar\p{L}*|choice)\s(?:\p{L}+\s){0,2}between\s$/iu.test(text.slice(Math.max(0, from.start - 40), from.start))) return [];
    if (!isPeriod || from.year === null || to.year === null || (from.month === null) !== (to.month === null)) return [];
    if (dayOf(from, 'first') <= dayOf(to, 'last')) return [];
    return [{
      message: `The period \`${text.slice(from.start, to.end)}\` ends before it begins.`,
      hint: 'Turn the two dates round, or correct the one that is wrong.',
      start: from.start, end: to.end, actual: text.slice(from.start, to.end), certain: isLifetime || /to|until/.test(between),
    }];
  });
}

function dayOf({ year, month, day }: StatedDate, end: 'first' | 'last'): string {
  return `${year}-${twoDigits(month ?? (end === 'first' ? 1 : 12))}-${twoDigits(day ?? (end === 'first' ? 1 : 31))}`;
}

const isToCome = /(?<!\p{L})(?:will|shall|should|would|may|might|could|can|due|(?:plan|expect|aim|intend)(?:s|ed)? to|until|next|forecast|to be|ahead|going to|if|by|from|target|runs?|ends?|begins?|starts?|is|are|hopes?|towards|before|goal)(?!\p{L})/iu;
const isPast = /(?<!\p{L})(?:was|were|had|has been|have been|opened|began|started|launched|closed|ended|agreed|met|adopted|held|visited|found|published|completed|finished|introduced|moved|joined|appointed|trained|reviewed|audited|judged|inspected|took|came|went|rose|fell|saw|gave|made)(?!\p{L})|(?<!\p{L})(?!(?:embed|shed|wed)(?!\p{L}))\p{L}{3,}(?<!ee)d(?<=ed) (?:the|an?|our|its|their|all|every|each|both)(?!\p{L})/iu;

/** Dates after the day of the edition of which a sentence tells as past. */
export function toldTooEarlyIn(text: string, day: string): WrongDate[] {
  if (text.length > longestRead || !/\b(?:19|20)\d\d\b/.test(text) || !isPast.test(text)) return [];
  return datesIn(text).flatMap((date): WrongDate[] => {
    if (date.year === null || date.month === null || dayOf(date, 'first') <= day) return [];
    // The clause about the date itself must tell it as past, and nothing in it look ahead.
    const around = text.slice(Math.max(0, text.slice(0, date.start).search(/[^,;:(]*$/)), date.end + (/^[^;:()]*/.exec(text.slice(date.end))?.[0].length ?? 0));
    const clause = around.replace(date.text, '');
    if (!isPast.test(clause) || isToCome.test(clause)) return [];
    return [{
      message: `The text tells of \`${date.text}\` as past, but the edition is of \`${day}\`.`,
      hint: 'Say that it is to come, or correct the date.',
      start: date.start, end: date.end, actual: date.text, certain: false,
    }];
  });
}
