import type { Rag } from '../../model/report.ts';
import { quantitiesIn, type Quantity } from './numbers.ts';

/** Which colour a figure is said to have. */
export interface ColourClaim {
  colour: Exclude<Rag, 'not-rated' | 'no-target'>;
  phrase: string;
  start: number;
  end: number;
}

const denied = /(?:^|[,;]\s)(?:when|if|once|until|unless)\s[^,;]*$|\b(?:(?:not|no|never|yet|nor|neither|will|shall|should|must|could|would|may|might|towards|until|if|unless|was|were|had been|previously)\s(?:\p{L}+\s){0,2}|to\s(?:be|get|bring|keep|stay|remain|reach|move|become|return)\s(?:\p{L}+\s)?)$/iu;
const rated = /(?<![\p{L}-])(?:(?:is|are|remains?|now|currently|still|rag|rag-rated|rated|status is|rating is)\s){1,3}(green|amber|red)(?![\p{L}-])(?!\s(?:priority|contacts?|referrals?|cases?|flags?|lines?|risk|for priority))/giu;

/** The colours that a sentence gives to what it speaks of, where it neither denies nor hopes for them. */
export function colourClaimsIn(text: string): ColourClaim[] {
  if (text.trimEnd().endsWith('?')) return [];
  return [...text.matchAll(rated)]
    .map((match): ColourClaim => ({
      colour: match[1]!.toLowerCase() as ColourClaim['colour'],
      phrase: match[1]!,
      start: match.index + match[0].length - match[1]!.length,
      end: match.index + match[0].length,
    }))
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 40), start)));
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

const colourNext = /^\s(?:(?:measures|indicators|kpis|targets|with|a|target|of them|are|were|is|was|rag|rated|rag-rated|now)\s){0,6}(green|amber|red)(?![\p{L}-])/iu;

export function tallyClaimsIn(text: string, quantities: readonly Quantity[] = quantitiesIn(text)): TallyClaim[] {
  const all = quantities.find(({ kind, start, inWords }) => kind === 'count' && !inWords && /\bof (?:the |our |these )?(?:other )?$/i.test(text.slice(Math.max(0, start - 20), start)));
  return quantities.flatMap((one): TallyClaim[] => {
    const colour = colourNext.exec(text.slice(one.end, one.end + 60))?.[1]?.toLowerCase() as TallyClaim['colour'] | undefined;
    if (colour === undefined) return [];
    const [count, total] = one.kind === 'fraction' ? [one.numerator, one.denominator] : one.kind === 'count' && all && all !== one ? [one.value, all.value] : [];
    return count === undefined || total === undefined ? [] : [{ colour, count, total, text: one.text, start: one.start, end: one.end }];
  });
}
