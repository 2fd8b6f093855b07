import { anyMonth } from '../times.ts';
import { checkDigitOfNhs, checkLetterOfUpn } from './check-digits.ts';
import { calledThings } from './institutions.ts';

/** Something that leads to one person. */
export interface Identifier {
  /** What it looks like, with its article. */
  what: string;
  start: number;
  end: number;
  /** Whether it may be no person's after all. */
  uncertain?: boolean;
}

interface Pattern {
  what: string;
  pattern: RegExp;
  /** Whether it may be no person's although it holds. */
  uncertain?: (match: RegExpExecArray) => boolean;
  holds?: (found: string, match: RegExpExecArray) => boolean;
}

const day = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${anyMonth}),? \\d{4}|(?:${anyMonth}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`;
const person = /\b(?:child|boy|girl|baby|twins?|son|daughter|brother|sister|sibling|infant|teenager|toddler|he|she|his|her|who|mother|father|young person)\b/i;
/** A name just before, and not that of a thing. */
const namedBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?!(?:The|This|That|Our|It|Its|We|They|These|Those|${calledThings})s?(?!\\p{L}))\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.?)?(?:,|,? who| is| was|,? \\(| -| –)? ?$`, 'u');
/** A day belongs to somebody who stands before it, or with whom the sentence goes on; a name may also be that of a place or of a plan. */
const ofPerson = ({ 0: found, input, index }: RegExpExecArray): boolean => person.test(input.slice(Math.max(0, index - 80), index)) || /^[,;)]* (?:and )?(?:he|she)\b/i.test(input.slice(index + found.length));
const ofSomebody = (_: string, match: RegExpExecArray): boolean => ofPerson(match) || namedBefore.test(match.input.slice(Math.max(0, match.index - 40), match.index));
const perhapsOfAPlace = (match: RegExpExecArray): boolean => !ofPerson(match);

const patterns: readonly Pattern[] = [
  {
    what: 'an NHS number',
    pattern: /(?<![\p{L}\p{N}.,+-])[4679]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}-]|[.,]\d)/gu,
    holds: (found) => checkDigitOfNhs(found.replace(/\D/g, '')),
  },
  {
    what: 'a unique pupil number',
    pattern: /(?<![\p{L}\p{N}-])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}-])/gu,
    holds: (found) => checkLetterOfUpn(found),
  },
  {
    what: 'a National Insurance number',
    pattern: /(?<![\p{L}\p{N}-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}-])/gu,
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|birth ?date)(?: is| was)?\\s?[:=,–-]?\\s?${day}`, 'giu'),
  },
  {
    what: 'the number of a case',
    pattern: /(?<![\p{L}\p{N}-])(?:mosaic|lcs|liquid ?logic|ics|ehm|carefirst|azeus|eclipse|framework-?i|capita one|synergy|case|child|client|person|record|file)(?:['’]s)? (?:id|no\.?|number|ref(?:erence)?(?: number)?)\s?[:#]?\s?(?:is )?\d{5,10}(?!\d)/giu,
  },
  {
    what: 'initials with an age',
    pattern: /(?<![\p{L}.])(?:\p{Lu}\.){2,3},?\s(?:\(?(?:aged?\s)?\d{1,2}\)?(?=[,;)]|\syears)|aged\s\d{1,2}(?!\d))/gu,
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(?:born|b\\.) ?(?:on )?(?:the )?${day}`, 'giu'),
    holds: ofSomebody,
    uncertain: perhapsOfAPlace,
  },
  {
    what: 'a birthday',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:birthday(?: (?:is|was|falls|fell))?,?|turn(?:s|ed|ing)? (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-one)?)) (?:\\(|on )?(?:the )?${day}`, 'giu'),
    holds: ofSomebody,
    uncertain: perhapsOfAPlace,
  },
];

/** Numbers and dates that no report has a use for, wherever they stand. */
export function identifiersIn(text: string): Identifier[] {
  return patterns.flatMap(({ what, pattern, holds, uncertain }) =>
    [...text.matchAll(pattern)]
      .filter((match) => holds?.(match[0], match) ?? true)
      .map((match) => ({ what, start: match.index, end: match.index + match[0].length, uncertain: uncertain?.(match) ?? false })),
  );
}
