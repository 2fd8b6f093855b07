import { monthNames, monthNumber, shortMonthNames } from '../../model/month-names.ts';

/** Something that is not written as the house writes it. */
export interface StyleSlip {
  start: number;
  end: number;
  /** How the house writes it, where there is one right way. */
  expected?: string;
  /** What the house does, in a few words. */
  custom: string;
}

const months = monthNames.join('|');

/** Nothing that belongs to the same number, date, reference or address may stand at either side. */
const before = '(?<![\\p{L}\\p{N}_.,/:#@+–-])';
const after = '(?![\\p{L}\\p{N}_/@–-]|[.,:]\\d)';

interface Custom {
  pattern: RegExp;
  custom: string;
  /** The right way, or undefined where it is no slip after all. */
  write: (match: RegExpExecArray) => string | undefined;
}

const endsInMonth = new RegExp(`(?:${months}) $`, 'u');

const namers = /\b(?:act|annex|appendix|article|case|chapter|claim|clause|code|file|figure|form|item|letter|minute|no|number|page|paragraph|part|policy|ref|reference|regulation|report|room|schedule|section|standard|step|table|unit|version|volume)s?\.? $/iu;
const acronym = /(?<!\p{L})\p{Lu}{2,}\d* $/u;

/** Numbers with a hyphen after a word such as Case or Form, or an acronym, may be the name of something. */
function isNamed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  return namers.test(before) || acronym.test(before);
}

const customs: readonly Custom[] = [
  {
    // 2021/22, 2012–13; September 2022/23 has no one right way, and years with a slash that do not follow each other are two
    pattern: new RegExp(`${before}((?:19|20)\\d\\d)\\s?[/–-]\\s?(\\d\\d|(?:19|20)\\d\\d)${after}`, 'gu'),
    custom: 'years are written in full, with `to` between them',
    write: ({ 1: first, 2: second, index, input }) => {
      if (endsInMonth.test(input.slice(Math.max(0, index - 12), index)) || isNamed(input, index)) return undefined;
      const from = Number(first);
      const to = second!.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second) + (Number(second) < from % 100 ? 100 : 0);
      const farthest = /^\d{4}\s?\//.test(input.slice(index)) ? 1 : 20;
      return to > from && to - from <= farthest ? `${from} to ${to}` : undefined;
    },
  },
  {
    // 10-15%, 16–17
    pattern: new RegExp(`${before}(\\d{1,3}(?:\\.\\d+)?%?)\\s?[–-]\\s?(\\d{1,3}(?:\\.\\d+)?)(%?)(?!\\s?[–-]\\s?\\d)(?![\\p{L}\\p{N}_/@]|[.,:]\\d)`, 'gu'),
    custom: 'ranges are written with `to`',
    write: ({ 1: from, 2: to, 3: percent, index, input }) => (Number.parseFloat(from!) < Number(to) && !isNamed(input, index) ? `${from} to ${to}${percent}` : undefined),
  },
  {
    // 29 April – 22 May
    pattern: new RegExp(`${before}(\\d{1,2} (?:${months})(?: \\d{4})?)\\s?[–-]\\s?(\\d{1,2} (?:${months}))(?!\\p{L})`, 'gu'),
    custom: 'ranges are written with `to`',
    write: ([, from, to]) => `${from} to ${to}`,
  },
  {
    // 85 per cent, 85 %
    pattern: new RegExp(`${before}(\\d+(?:\\.\\d+)?)(?:\\s+per\\s?cent|\\s%)(?!\\p{L})`, 'giu'),
    custom: 'a number has `%` right behind it',
    write: ([, number]) => `${number}%`,
  },
  {
    // 29th April 2014, on the 29th of April
    pattern: new RegExp(`${before}(?:(?<=\\b(?:[Oo]n|[Ff]rom|[Bb]y|[Ss]ince|[Uu]ntil|to) )the )?(\\d{1,2})(?:st|nd|rd|th)(?: of)? (${months})(?!\\p{L})`, 'gu'),
    custom: 'days have no st, nd, rd or th',
    write: ([, day, month]) => `${day} ${month}`,
  },
  {
    // Sept 2022, 3 Oct 2022
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${shortMonthNames.join('|')})\\.? ((?:19|20)\\d\\d)${after}`, 'gu'),
    custom: 'months are written in full',
    write: ([, month, year]) => `${monthNames[monthNumber(month!) - 1]} ${year}`,
  },
  {
    // 18/03/2021
    pattern: new RegExp(`${before}(0?[1-9]|[12]\\d|3[01])[/.](0?[1-9]|1[0-2])[/.]((?:19|20)\\d\\d)${after}`, 'gu'),
    custom: 'dates are written out',
    write: ([, day, month, year]) => `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`,
  },
  {
    // 2503, 12500
    pattern: new RegExp(`${before}(?<!£|No\\.? |(?:${months}) |no\\.? |number |section |paragraph |page |room |\\d )([1-9]\\d{3,5})(?! \\d)(?:%?)${after}`, 'gu'),
    custom: 'thousands are parted with a comma',
    write: ([whole, number]) => (number!.length === 4 && Number(number) >= 1800 && Number(number) < 2100 ? undefined : whole.replace(number!, number!.replace(/\B(?=(\d{3})+$)/g, ','))),
  },
];

const monthOfTwoYears = new RegExp(`(?<!\\p{L})(?:${months}) (?:19|20)\\d\\d[/–-]\\d\\d${after}`, 'gu');

/** Every slip in a text, those of numbers, dates and ranges; each of them has a digit, which most paragraphs have not. */
export function styleSlipsIn(text: string): StyleSlip[] {
  if (!/\d/.test(text)) return [];
  const twoYears = [...text.matchAll(monthOfTwoYears)].map((match) => ({ start: match.index, end: match.index + match[0].length, custom: 'a month lies in one year' }));
  const slips = customs.flatMap(({ pattern, custom, write }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const expected = write(match);
      return expected === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, expected, custom }];
    }),
  );
  return [...twoYears, ...slips];
}
