import { numberInWords, numberWordPattern } from '../prose/number-words.ts';
import { monthNumber } from '../../model/month-names.ts';
import { anyMonth, timesIn as calendarTimesIn, type NamedTime } from '../prose/times.ts';

export type TimeUnit = 'month' | 'quarter' | 'year';

/** Months since the year 0, so that they can be counted. */
export type Month = number;

/** A time as a sentence names it, before it is known which figure is meant. */
export type When =
  /** A month, a year, a quarter, a season: any figure that ends within it. */
  | { kind: 'calendar'; first: Month; last: Month }
  /** A month, or a season from that month on, without its year; `back` for the one a year before the last. */
  | { kind: 'month'; month: number; months: number; back?: 1 }
  /** `a year ago`, `two months before`; with a minus `a year later`. */
  | { kind: 'earlier'; months: number; unit: TimeUnit }
  /** `last year`, `the quarter before`. */
  | { kind: 'before'; unit: TimeUnit }
  /** `over the past two years`: a change over that long, up to what is spoken of. */
  | { kind: 'past'; months: number; unit: TimeUnit }
  /** `the latest quarter`, `last month`, where nothing is set against it. */
  | { kind: 'latest'; unit: TimeUnit }
  | { kind: 'inspection' };

export interface TimeAt {
  when: When;
  start: number;
  end: number;
}

const monthsIn: Readonly<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };

export function monthOf(day: string): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const count = `(?:an?|the|${numberWordPattern}|\\d{1,2})`;
const unit = '(year|quarter|month|12 months|twelve months)';
const seasons: Readonly<Record<string, readonly [from: number, months: number]>> = {
  spring: [3, 4], summer: [6, 4], autumn: [9, 4], winter: [12, 4], christmas: [12, 1], easter: [4, 1],
};
const ordinals = ['first', 'second', 'third', 'fourth'];

interface Pattern {
  pattern: RegExp;
  when: (match: RegExpExecArray) => When | null;
}

const patterns: readonly Pattern[] = [
  {
    // a year ago, two months before, a year on
    pattern: new RegExp(`(?<![\\p{L}\\d])(${count}|half an?)\\s${unit}s?\\s(ago|earlier|before|previously|prior|on|later)(?![\\p{L}])`, 'giu'),
    when: ([, number, name, way]) => {
      const isThe = number!.toLowerCase() === 'the';
      if (isThe && /before|previously|prior|earlier/i.test(way!)) return { kind: 'before', unit: unitOf(name!) };
      if (isThe) return null;
      const months = countOf(number!) * lengthOf(name!);
      return { kind: 'earlier', months: /on|later/i.test(way!) ? -months : months, unit: unitOf(name!) };
    },
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:the\\s)?(?:previous|prior|preceding)\\s${unit}(?![\\p{L}])|(?<![\\p{L}\\d])${unit}\\sbefore(?:\\slast)?(?![\\p{L}])`, 'giu'),
    when: ([, first, second]) => ({ kind: 'before', unit: unitOf(first ?? second!) }),
  },
  {
    // over the past two years, in the last quarter, over the year, in a year
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:over|in|during|within|across|for|inside)\\s(?:the\\s)?(?:past|last|previous|latest|most\\srecent)\\s(?:(${numberWordPattern}|\\d{1,2})\\s)?${unit}s?(?![\\p{L}])`, 'giu'),
    when: ([, number, name]) => ({ kind: 'past', months: (number === undefined ? 1 : countOf(number)) * lengthOf(name!), unit: unitOf(name!) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:(?:over|across|during|throughout)\\sthe|(?:over|in|within|inside|across)\\s(?:an?|one|${numberWordPattern}|\\d{1,2}))\\s${unit}s?(?!\\s(?:to|from|of|end|before|after|in|and|or))(?![\\p{L}])`, 'giu'),
    when: (match) => {
      const number = /\s(an?|one|\d{1,2}|[a-z-]+)\s(?:year|quarter|month|12|twelve)/i.exec(match[0])?.[1] ?? 'a';
      return { kind: 'past', months: countOf(number) * lengthOf(match[1]!), unit: unitOf(match[1]!) };
    },
  },
  { pattern: /(?<!\p{L})on\sthe\s(year|quarter|month)(?!\p{L}|\s(?:before|of|to|from|end))/giu, when: ([, name]) => ({ kind: 'past', months: lengthOf(name!), unit: unitOf(name!) }) },
  { pattern: /(?<!\p{L})year[ -]on[ -]year(?!\p{L})/giu, when: () => ({ kind: 'past', months: 12, unit: 'year' }) },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:the\\s)?(?:latest|most\\srecent|current)\\s${unit}(?![\\p{L}])|(?<![\\p{L}\\d])this\\s${unit}(?![\\p{L}])`, 'giu'),
    when: ([, first, second]) => ({ kind: 'latest', unit: unitOf(first ?? second!) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:the\\s)?last\\s${unit}(?![\\p{L}])`, 'giu'),
    when: ([, name]) => (unitOf(name!) === 'year' ? { kind: 'before', unit: 'year' } : { kind: 'latest', unit: unitOf(name!) }),
  },
  {
    // the second quarter of 2024 to 2025, Q2 2024/25
    pattern: new RegExp(`(?<!\\p{L})(?:(?:the\\s)?(${ordinals.join('|')}|last)\\squarter|q([1-4]))\\s(?:of\\s)?((?:19|20)\\d{2})(?:\\s?(?:to|[/–-])\\s?(?:(?:19|20)?\\d{2}))?(?!\\d)`, 'giu'),
    when: ([whole, name, digit, year]) => {
      const number = digit === undefined ? (ordinals.indexOf(name!.toLowerCase()) + 4) % 4 : Number(digit) - 1;
      // The quarters of two years begin in April.
      const first = Number(year) * 12 + (/\d{4}\D+\d/.test(whole) ? 3 : 0) + (name?.toLowerCase() === 'last' ? 9 : number * 3);
      return { kind: 'calendar', first, last: first + 2 };
    },
  },
  {
    // the second half of 2023
    pattern: /(?<!\p{L})(?:the\s)?(first|second)\shalf\sof\s((?:19|20)\d{2})(?!\d|\s?(?:to|[/–-])\s?\d)/giu,
    when: ([, name, year]) => {
      const first = Number(year) * 12 + (name!.toLowerCase() === 'second' ? 6 : 0);
      return { kind: 'calendar', first, last: first + 5 };
    },
  },
  {
    // The quarters of a financial year: the last one of that number that had begun.
    pattern: /(?<!\p{L})q([1-4])(?![\p{L}\d]|\s(?:of\s)?(?:19|20)\d{2})/giu,
    when: ([, digit]) => ({ kind: 'month', month: [4, 7, 10, 1][Number(digit) - 1]!, months: 3 }),
  },
  {
    pattern: /(?<!\p{L})(?:last\s|(?:over\s)?the\s)?(spring|summer|autumn|winter|christmas|easter)(?:\s(?:of\s)?((?:19|20)\d{2}))?(?!\p{L})/giu,
    when: ([, name, year]) => {
      const [from, months] = seasons[name!.toLowerCase()]!;
      return year === undefined ? { kind: 'month', month: from, months } : { kind: 'calendar', first: Number(year) * 12 + from - 1, last: Number(year) * 12 + from + months - 2 };
    },
  },
  {
    // the previous March, the March before
    pattern: new RegExp(`(?<!\\p{L})(?:the\\s)?previous\\s(${anyMonth})(?!\\p{L}|\\s(?:19|20)\\d\\d)|(?<!\\p{L})the\\s(${anyMonth})\\sbefore(?!\\p{L})`, 'gu'),
    when: ([, one, two]) => ({ kind: 'month', month: monthNumber((one ?? two)!), months: 1, back: 1 }),
  },
  { pattern: /(?<!\p{L})(?:the\s)?turn\sof\sthe\syear(?!\p{L})/giu, when: () => ({ kind: 'month', month: 12, months: 2 }) },
  { pattern: /(?<!\p{L})(?:the|our)\s(?:last|most recent|previous)?\s?inspection(?!\p{L})|(?<!\p{L})last\sinspection(?!\p{L})/giu, when: () => ({ kind: 'inspection' }) },
];

const couldBe = /year|half|quarter|month|previous|before|spring|summer|autumn|winter|christmas|easter|inspection|q[1-4]/i;

/** The times that a sentence names, in order, none within another. */
export function timesNamedIn(text: string): TimeAt[] {
  const found: TimeAt[] = [];
  const add = (time: TimeAt): void => {
    if (!found.some((other) => time.start < other.end && other.start < time.end)) found.push(time);
  };
  if (couldBe.test(text)) {
    for (const { pattern, when } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const named = when(match);
        if (named) add({ when: named, start: match.index, end: match.index + match[0].length });
      }
    }
  }
  for (const time of withSharedYears(text, calendarTimesIn(text)).flatMap((each) => apart(text, each))) add({ when: whenOf(time), start: time.start, end: time.end });
  return found.sort((a, b) => a.start - b.start);
}

const joined = /^\s(?:and|to|or|,)\s$/;

/** `between March and June 2025`, `in July, January and May 2024`: a month has the year of the one after it. */
function withSharedYears(text: string, times: NamedTime[]): NamedTime[] {
  const shared = [...times];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [time, next] = [shared[index]!, shared[index + 1]!];
    if (time.month === null || time.year !== null || next.month === null || next.year === null || !joined.test(text.slice(time.end, next.start))) continue;
    shared[index] = { ...time, year: time.month <= next.month ? next.year : next.year - 1 };
  }
  // `in the year 2024 it went from 1,480 in June to 1,610 in December`: months have the year that was named alone before.
  let year: number | null = null;
  return shared.map((time) => {
    if (time.month === null) year = time.from === null && /(?:^|\s)(?:in|during|of|year)\s$/i.test(text.slice(0, time.start)) ? time.year : null;
    else if (time.year !== null) year = null;
    return time.month !== null && time.year === null && year !== null ? { ...time, year } : time;
  });
}

/** `from 2017 to 2020` names two times, `in 2021 to 2022` is one year. */
function apart(text: string, time: NamedTime): NamedTime[] {
  const { month, year, from, start, end } = time;
  if (month !== null || year === null || from === null) return [time];
  const [, first = '', between = ''] = /^(\d{4})(\s?(?:to|–|-|\/)\s?)/.exec(text.slice(start, end)) ?? [];
  if (!/to/.test(between) || (year - from === 1 && !/\bfrom\s$/i.test(text.slice(Math.max(0, start - 6), start)))) return [time];
  const middle = start + first.length;
  return [
    { start, end: middle, month: null, year: from, from: null },
    { start: middle + between.length, end, month: null, year, from: null },
  ];
}

function whenOf({ month, year, from }: NamedTime): When {
  if (month !== null) return year === null ? { kind: 'month', month, months: 1 } : { kind: 'calendar', first: year * 12 + month - 1, last: year * 12 + month - 1 };
  // Two years are a financial or a school year where they follow one another, and otherwise all from one to the other.
  if (from !== null) return { kind: 'calendar', first: from * 12 + (year! - from === 1 ? 3 : 0), last: year! * 12 + (year! - from === 1 ? 7 : 11) };
  return { kind: 'calendar', first: year! * 12, last: year! * 12 + 11 };
}

function unitOf(name: string): TimeUnit {
  return /month$/i.test(name) ? 'month' : /quarter/i.test(name) ? 'quarter' : 'year';
}

function lengthOf(name: string): number {
  return monthsIn[unitOf(name)];
}

function countOf(number: string): number {
  if (/^half/i.test(number)) return 0.5;
  return /^(?:an?|the|one)$/i.test(number) ? 1 : (numberInWords(number) ?? Number(number));
}

