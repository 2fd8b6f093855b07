import { numberInWords, numberWordPattern, shareInWords } from './number-words.ts';
import { longestRead, timesIn } from './times.ts';

/**
 * What a number in a sentence is. `percent`, `points` (percentage points), `rate` (per 10,000), `count`,
 * `fraction` (15 of 233), `share` (half, two thirds) and `duration` are figures; `other` is a year, an age,
 * a sum of money, a reference, a range or anything else that no indicator says.
 */
export type QuantityKind = 'percent' | 'points' | 'rate' | 'count' | 'fraction' | 'share' | 'duration' | 'other';

/** How a text hedges a number: `exact` where it does not. */
export type Hedge = 'exact' | 'about' | 'nearly' | 'over' | 'under';

export interface Quantity {
  kind: QuantityKind;
  /** As written: `15 of 233`, `85%`. */
  text: string;
  start: number;
  end: number;
  /** In its unit; of a fraction the percentage that it makes. */
  value: number;
  /** Decimal places that it is written with. */
  decimals: number;
  hedge: Hedge;
  /** True for a number in words. */
  inWords: boolean;
  numerator?: number;
  denominator?: number;
}

const digits = /(?<![\p{L}\d,£$€#/:]|\.(?=\d)|[\p{L}\d][-–])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])/gu;
const words = new RegExp(`(?<![\\p{L}\\d'’-])(?:${numberWordPattern})(?![\\p{L}\\d-])`, 'giu');
const sharesInWords = new RegExp(
  `(?<![\\p{L}-])(?:(an?|${numberWordPattern})[ -])?(half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![\\p{L}-])`,
  'giu',
);

/** Characters to either side of a number that decide what it is. */
const reach = 48;

/** The quantities of a sentence, in order; what stands in a date is left out. */
export function quantitiesIn(text: string): Quantity[] {
  if (text.length > longestRead) return [];
  const times = timesIn(text);
  const isTime = (start: number, end: number): boolean => times.some((time) => start < time.end && end > time.start);
  const single: Quantity[] = [];
  for (const match of text.matchAll(digits)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (match[0].length <= 15 && !isTime(start, end)) single.push(quantityAt(text, start, end, Number(match[0].replaceAll(',', '')), false));
  }
  for (const match of text.matchAll(words)) {
    const value = numberInWords(match[0]);
    if (value !== undefined) single.push(quantityAt(text, match.index, match.index + match[0].length, value, true));
  }
  single.sort((a, b) => a.start - b.start);
  const apart = single.filter((each, index) => single[index - 1] === undefined || single[index - 1]!.end <= each.start);
  const fractions = withFractions(text, withoutRanges(text, apart));
  const shares = sharesOf(text).filter(({ start, end }) => !fractions.some((other) => other.kind === 'fraction' && start < other.end && end > other.start));
  return [...fractions.filter(({ start, end }) => !shares.some((share) => start < share.end && end > share.start)), ...shares].sort((a, b) => a.start - b.start);
}

function quantityAt(text: string, start: number, end: number, value: number, inWords: boolean): Quantity {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const written = text.slice(start, end);
  const isNumbering = start === 0 && /^\d+(?:\.\d+)+$/.test(written) && /^\s\p{Lu}/u.test(after);
  const { kind, length } = isNumbering ? { kind: 'other' as const, length: 0 } : kindOf(before, after, value, start);
  return {
    kind, value, inWords, start,
    end: end + length,
    text: text.slice(start, end + length),
    decimals: written.split('.')[1]?.length ?? 0,
    hedge: hedgeIn(before),
  };
}

const points = /^\s?(?:%\s?|per ?cent\s)?-?(?:percentage[ -]points?|pp(?:ts?)?(?!\p{L})|%[ -]?points?)/u;
/** `two points below`, where only percentage points can be meant. */
const barePoints = /^\spoints?(?=[.,;)]|$|\s(?:above|below|behind|ahead|higher|lower|up|down|better|worse|more|less|fewer|over|under|from|between|since|on the|in|short|off|of (?:the|our|its) target|against|compared|clear|adrift|than|and|of)(?!\p{L}))(?!\sof\s(?!(?:the|our|its) target))/u;
const percent = /^\s?(?:%|per ?cent(?!\p{L}|age))/u;
const rate = /^\s(?:children\s)?(?:per|for every|in every)\s(?:1|10|100),?000(?!\d)/u;
const duration = /^[\s-](?:(?:working|calendar|school|full|consecutive)[\s-])?(?:days?|weeks?|weekly|fortnights?|months?|monthly|years?|yearly|hours?|hourly|minutes?|nights?|terms?|wd|yrs?|mins?|hrs?|or more (?:days|weeks|months|years))(?!\p{L})/iu;
const ageAfter = /^(?:\+|\s?(?:(?:to|and|or|[-–/,])\s?\d{1,2}\s?)?[- ]?(?:years?|yrs?)\.?[- ](?:olds?|of age))/iu;
const ageBefore = /(?:^|[^\p{L}])(?:aged?|ages|age of|under|over|below|turn(?:s|ed|ing)?|until|before|from)\s(?:between\s)?(?:\d{1,2}\s?(?:to|and|or|[-–/])\s?)?$/iu;
const surelyAge = /(?:^|[^\p{L}])(?:aged?|ages|age of|turn(?:s|ed|ing)?|under|(?:child|boy|girl|baby|pupil|sibling|person) of)\s(?:between\s)?(?:\d{1,2}\s?(?:to|and|or|[-–/])\s?)?$/iu;
const referred = /(?<!(?:this|last|next|previous|each|every|an?|per|the|that|same)\s)(?<!\p{L})(?:(?:section|paragraph|para|page|chapter|annexe?|figure|table|regulation|article|outcome|enabler|phase|level|tier|stage|step|slide|no|number|part|version|year|week|day|quarter|zone|ward)s?|p|pp|appendix|item|recommendation|question|nos|schedule|priority|theme|strand|ref|reference|measure|indicator|kpi|act|grade|group|room|wave|profile|tel|telephone|phone|fax|domain|standard|principle|option|box|lot|unit)\.?:?\s?(?:\d[\d.]*(?:,| and| to| or)\s)?$/iu;
const notAFigure = /^(?:st|nd|rd|th|[-–]?\p{L}|:\d|\s?(?:am|pm|noon)(?!\p{L})|\s(?:million|billion|thousand|bn|m|k)(?!\p{L})|\s?\/\s?\d|[–-]\d|\s\d{3,}|[²³]?\p{L})/u;

function kindOf(before: string, after: string, value: number, start: number): { kind: QuantityKind; length: number } {
  const other = { kind: 'other' as const, length: 0 };
  const matched = (pattern: RegExp, kind: QuantityKind): { kind: QuantityKind; length: number } | null => {
    const match = pattern.exec(after);
    return match && { kind, length: match[0].length };
  };
  const measured = matched(points, 'points') ?? matched(barePoints, 'points') ?? matched(percent, 'percent') ?? matched(rate, 'rate');
  if (measured) return measured;
  if (/(?:^|\s)(?:per|for every)\s$/iu.test(before)) return other;
  if (/rate (?:of|per 10,?000:?)\s$/iu.test(before) && !duration.test(after)) return { kind: 'rate', length: 0 };
  if (before.trim() === '' && start === before.length && /^[.)](?:\s|\d|$)/.test(after)) return other;
  if (ageAfter.test(after) || (surelyAge.test(before) && value <= 26) || (ageBefore.test(before) && value === 18 && !/^\s\p{L}{4,}s(?!\p{L})/u.test(after))) return other;
  const lasting = matched(duration, 'duration');
  if (lasting) return lasting;
  if (referred.test(before) || /\d\s$/.test(before) || notAFigure.test(after)) return other;
  return { kind: 'count', length: 0 };
}

const hedges: readonly (readonly [Hedge, RegExp])[] = [
  ['nearly', /(?:^|\s|\()(?:nearly|almost|just under|just short of|close to|approaching|not quite)\s(?:an?\s)?$/iu],
  ['about', /(?:^|\s|\()(?:about|around|approximately|approx\.?|roughly|circa|c\.|some|close to|in the region of|just over)\s(?:an?\s)?$/iu],
  ['under', /(?:^|\s|\()(?:under|below|short of|less than|fewer than|up to|at most|no more than|not more than|a maximum of|within)\s(?:an?\s)?$/iu],
  ['over', /(?:^|\s|\()(?:over|above|more than|at least|in excess of|exceeding|greater than|upwards of|no fewer than|no less than|a minimum of)\s(?:an?\s)?$/iu],
];

function hedgeIn(before: string): Hedge {
  return hedges.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact';
}

/** `19% to 25%`, `5-10`, `between 19% and 25%`: neither end is a figure; `from 8% to 4%` is a change and stays. */
function withoutRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((each, index) => {
    const isRange = (one: Quantity, two: Quantity | undefined): boolean => {
      if (!two) return false;
      const between = text.slice(one.end, two.start);
      const before = text.slice(Math.max(0, one.start - 16), one.start);
      if (/^[–-]$/.test(between)) return true;
      if (/^\sto\s$/.test(between)) return !/\bfrom\s(?:\p{L}+\s)?$/iu.test(before) || /\bfrom between\s$/i.test(before);
      return /^\sand\s$/.test(between) && /\bbetween\s$/i.test(before);
    };
    const previous = quantities[index - 1];
    const ranged = isRange(each, quantities[index + 1]) || (previous !== undefined && isRange(previous, each));
    return ranged && each.kind !== 'duration' ? { ...each, kind: 'other' as const } : each;
  });
}

const outOf = /^\s(?:out of|of|out of every|of every)(?:\s(?:the|all|these|those|our|its|their|a total of|about|around|some|up to))?\s$/i;
const inEvery = /^\s(?:in|in every)\s$/i;

/** Joins `15` and `233` of `15 of 233` into one fraction. */
function withFractions(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (let index = 0; index < quantities.length; index += 1) {
    const one = quantities[index]!;
    const two = quantities[index + 1];
    const between = two === undefined ? '' : text.slice(one.end, two.start);
    const isFraction = two !== undefined && one.kind === 'count' && two.kind === 'count' && two.value > 0
      && (outOf.test(between) ? !(one.inWords && one.value === 1 && !/out/.test(between)) : (inEvery.test(between) && isSmallRatio(one, two)) || isOneIn(one, two, between));
    if (!isFraction) {
      joined.push(one);
      continue;
    }
    joined.push({
      ...one,
      kind: 'fraction',
      text: text.slice(one.start, two.end),
      end: two.end,
      value: (one.value * 100) / two.value,
      decimals: 0,
      numerator: one.value,
      denominator: two.value,
    });
    index += 1;
  }
  return joined;
}

const oneIn = /^(?:\s(?!in\s|of\s|to\s|and\s|or\s|from\s|with\s|at\s|for\s|was\s|were\s|is\s|are\s|has\s|had\s|came\s)\p{L}+){0,3}\sin\s(?:every\s)?$/iu;

/** `one family in ten`, `one child in 154`, `nine families in ten`. */
function isOneIn(one: Quantity, two: Quantity, between: string): boolean {
  return one.inWords && one.value < two.value && (one.value === 1 || (two.inWords && two.value % 5 === 0)) && oneIn.test(between);
}

function isSmallRatio(one: Quantity, two: Quantity): boolean {
  return one.value < two.value && (two.value <= 20 || two.value === 100);
}

function sharesOf(text: string): Quantity[] {
  const shares: Quantity[] = [];
  for (const match of text.matchAll(sharesInWords)) {
    const [written, count, part] = match;
    const [start, end] = [match.index, match.index + written.length];
    const value = shareInWords(count, part!);
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    if (value === undefined || !isShare(count, part!, before, after)) continue;
    shares.push({ kind: 'share', text: written, start, end, value, decimals: 0, hedge: hedgeIn(before), inWords: true });
  }
  return shares;
}

/** `half of children`, `two thirds (67%)`; not `the second half`, `this quarter` or `a third party`. */
function isShare(count: string | undefined, part: string, before: string, after: string): boolean {
  if (/\b(?:by|(?:rise|increase|growth|gain|fall|drop|cut|reduction|decrease|decline|improvement|saving) of)\s(?:(?:about|around|nearly|almost|over|some|more than|less than)\s)?$/i.test(before)) return true;
  if (count === undefined && !/^half$/i.test(part)) return false;
  if (/(?:first|second|other|one and a|and a|last|next|this|each|every|past)\s$/iu.test(before)) return false;
  return /^\s(?:of|the|all|our|their|these|\()|^\s?\(/iu.test(after) || (count !== undefined && /^\s(?:said|say|were|are|was|is|have|had|has|felt|feel|told|agreed|answered|would|did|do|does|could|came|went|thought|live)(?!\p{L})/iu.test(after));
}
