import { anyMonth } from '../times.ts';
import { checkDigitOfNhs, checkLetterOfUpn } from './check-digits.ts';

/** Something that leads to one person. */
export interface Identifier {
  /** What it looks like, with its article. */
  what: string;
  start: number;
  end: number;
}

interface Pattern {
  what: string;
  pattern: RegExp;
  holds?: (found: string, match: RegExpExecArray) => boolean;
}

const day = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)? (?:${anyMonth}) \\d{4})(?!\\d)`;
const person = /\b(?:child|boy|girl|baby|twins?|son|daughter|brother|sister|sibling|infant|he|she|who|mother|father|young person)\b/i;

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
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])born (?:on )?(?:the )?${day}`, 'giu'),
    holds: (_, match) => person.test(match.input.slice(Math.max(0, match.index - 80), match.index)),
  },
];

/** Numbers and dates that no report has a use for, wherever they stand. */
export function identifiersIn(text: string): Identifier[] {
  return patterns.flatMap(({ what, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter((match) => holds?.(match[0], match) ?? true)
      .map((match) => ({ what, start: match.index, end: match.index + match[0].length })),
  );
}
