import type { ComparatorKind } from '../../model/indicator.ts';
import type { Rag } from '../../model/report.ts';
import { asPattern } from './phrase-pattern.ts';
import type { Reader } from './reader.ts';
import { quantitiesIn, type Quantity } from './numbers.ts';

/** A claim about a target: that it is met, or which colour a figure has. */
export interface TargetClaim {
  claims: 'met' | 'missed' | Exclude<Rag, 'not-rated' | 'no-target'>;
  phrase: string;
  start: number;
  end: number;
}

const denied = /\b(?:(?:not|no|never|yet|nor|neither|will|shall|should|must|could|would|may|might|towards|until|if|unless|was|were|had been|previously)\s(?:\p{L}+\s){0,2}|to\s(?:be|get|bring|keep|stay|remain|reach|move|become|return)\s(?:\p{L}+\s)?)$/iu;
const rated = /(?<![\p{L}-])(?:(?:is|are|remains?|now|currently|still|rag|rag-rated|rated|status is|rating is)\s){1,3}(green|amber|red)(?![\p{L}-])(?!\s(?:priority|contacts?|referrals?|cases?|flags?|lines?|risk|for priority))/giu;

/** What a sentence says of targets, where it neither denies it nor hopes for it. */
export function targetClaimsIn(text: string, { lists, phrasesIn }: Reader): TargetClaim[] {
  const colours = [...text.matchAll(rated)].map((match): TargetClaim => ({
    claims: match[1]!.toLowerCase() as 'green' | 'amber' | 'red',
    phrase: match[1]!,
    start: match.index + match[0].length - match[1]!.length,
    end: match.index + match[0].length,
  }));
  const met = phrasesIn(text, lists.targetMetWords).map((found): TargetClaim => ({ ...found, claims: 'met' }));
  const missed = phrasesIn(text, lists.targetMissedWords).map((found): TargetClaim => ({ ...found, claims: 'missed' }));
  return [...colours, ...met, ...missed].filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 40), start)));
}

/** `above England`, `better than the national average`. */
export interface ComparatorClaim {
  claims: 'above' | 'below' | 'better' | 'worse';
  kind: Exclude<ComparatorKind, 'own-last-year'>;
  phrase: string;
  start: number;
  end: number;
}

const compared = /(?<![\p{L}-])(above|higher than|more than|below|lower than|less than|fewer than|better than|worse than)\s(?:both\s)?(?:that (?:of|for|in)\s|those (?:of|for|in)\s|in\s|(?:the\s)?average (?:of|for|in)\s)?(?:the\s)?(england|english|national|region|regional|statistical neighbours?|neighbours?|similar authorities)(?![\p{L}-])/giu;

export function comparatorClaimsIn(text: string, region: string): ComparatorClaim[] {
  return [...text.matchAll(withRegion(region))].flatMap((match): ComparatorClaim[] => {
    if (denied.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
    const kind = kindNamed(match[2]!.toLowerCase());
    return [{ claims: claimOf(match[1]!.toLowerCase()), kind, phrase: match[0], start: match.index, end: match.index + match[0].length }];
  });
}

function withRegion(region: string): RegExp {
  return region === '' ? compared : new RegExp(compared.source.replace('(england|', () => `(${asPattern(region)}|england|`), 'giu');
}

function kindNamed(name: string): ComparatorClaim['kind'] {
  if (/^(?:england|english|national)/.test(name)) return 'england';
  return /neighbour|similar/.test(name) ? 'statistical-neighbours' : 'region';
}

function claimOf(words: string): ComparatorClaim['claims'] {
  if (/^better/.test(words)) return 'better';
  if (/^worse/.test(words)) return 'worse';
  return /^(?:above|higher|more)/.test(words) ? 'above' : 'below';
}

/** `4 of 14 are red`: how many of how many. */
export interface TallyClaim {
  colour: 'green' | 'amber' | 'red';
  count: number;
  total: number;
  text: string;
  start: number;
  end: number;
}

const colourNext = /^\s(?:(?:measures|indicators|kpis|targets|of them|are|were|is|was|rag|rated|rag-rated|now)\s){0,4}(green|amber|red)(?![\p{L}-])/iu;

export function tallyClaimsIn(text: string, quantities: readonly Quantity[] = quantitiesIn(text)): TallyClaim[] {
  const all = quantities.find(({ kind, start, inWords }) => kind === 'count' && !inWords && /\bof (?:the |our |these )?(?:other )?$/i.test(text.slice(Math.max(0, start - 20), start)));
  return quantities.flatMap((one): TallyClaim[] => {
    const colour = colourNext.exec(text.slice(one.end, one.end + 60))?.[1]?.toLowerCase() as TallyClaim['colour'] | undefined;
    if (colour === undefined) return [];
    const [count, total] = one.kind === 'fraction' ? [one.numerator, one.denominator] : one.kind === 'count' && all && all !== one ? [one.value, all.value] : [];
    return count === undefined || total === undefined ? [] : [{ colour, count, total, text: one.text, start: one.start, end: one.end }];
  });
}
