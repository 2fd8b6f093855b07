import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Derived } from '../facts/derived.ts';
import { isPercentage } from '../../model/value.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { Quantity } from '../prose/numbers.ts';
import { partFigures } from '../prose/part-figures.ts';
import type { Reader } from '../prose/reader.ts';
import { timesIn } from '../prose/times.ts';
import { comparatorsNamed, covers, readingsOf, saysTheSame, timesNamed, trueFigures, type TimesNamed, type TrueFigure } from '../prose/true-figures.ts';
import type { JudgedRelation, SentenceClaims } from './sentence-claims.ts';
import { holdLevel, holdShare } from './hold-level.ts';
import { ownAt } from './readings.ts';
import { isPooled } from './pooled.ts';
import { fit, topicsOf, topicsOfIndicator } from './subjects.ts';

/** What the data say of a typed number: that it is so, that it is not, or nothing. */
export type Verdict = 'confirmed' | 'contradicted' | 'unconfirmed';

export interface NumberClaim {
  cited: CitedSentence;
  quantity: Quantity;
  verdict: Verdict;
  /** What it claims: a figure, a target or a change between two figures. */
  about: 'figure' | 'target' | 'change';
  /** The indicators whose unit it has. */
  measured: readonly DerivedIndicator[];
  named: TimesNamed;
  /** True where the sentence speaks of what is hoped, expected or only thought of. */
  isAhead: boolean;
  /** The words in which it can be told whose it is: the sentence, or the stretch around it where others are cited as well. */
  words: string;
  /** True where it may be a number of another source. */
  mayBeOthers: boolean;
  /** What is so instead, where the sentence says of when or of whom the number is. */
  instead: string | null;
  /** Whether the sentence sets its figures against others more than once. */
  isOneOfSeveral: boolean;
  /** The move whose size, start or end it is, where that is what is wrong. */
  move: JudgedRelation | null;
}

/** The figures typed in a sentence, each held against the indicators that the sentence speaks of; what other sources may give is left to them, unless `besides` says that these have been asked. */
export function numberClaims(cited: CitedSentence, derived: Derived, { quantitiesOf }: Reader, claims: SentenceClaims | undefined, besides?: 'asked'): NumberClaim[] {
  const quantities = quantitiesOf(cited.sentence).filter((each) => isFigure(each, cited.sentence.text, cited.indicators));
  if (quantities.length === 0) return [];
  const named = timesNamed(cited.sentence.text, timesIn(cited.sentence.text));
  const bodies = comparatorsNamed(cited.sentence.text, derived.wording.region);
  const isMeant = ({ of }: TrueFigure): boolean => of === null || of === 'own-last-year' || bodies.includes(of) || comparing.test(cited.sentence.text);
  const truths = cited.indicators.flatMap((indicator) => [...trueFigures(indicator, named, derived.wording).filter(isMeant), ...partFigures(indicator, cited.sentence.text, named, derived.wording)]);
  return quantities.map((quantity) => {
    const about = aboutOf(cited.sentence.text, quantity);
    const measured = measuredBy(quantity, about, cited.indicators);
    const claim = { cited, quantity, about, measured, named, isAhead: ahead.test(cited.sentence.text), words: besides === undefined || cited.others.length === 0 ? cited.sentence.text : stretchAround(cited.sentence.text, quantity), mayBeOthers: besides === undefined && cited.others.length > 0, instead: null, move: null, isOneOfSeveral: (claims?.relations.length ?? 0) > 1 };
    const told = claims && (toldByMove(claim, claims) ?? toldByAttachment(claim, claims));
    const verdict = told?.verdict ?? verdictOn(claim, truths, derived);
    return { ...claim, ...told, verdict: (verdict === 'unconfirmed' || (verdict === 'contradicted' && told?.move === undefined && /^(?:leaving|leaves?|so)\s/iu.test(wordBefore(cited.sentence.text, quantity)))) && (isWorkedOut(quantity, quantities) || isPartOf(quantity, cited.indicators)) ? 'confirmed' : verdict };
  });
}

const stretchEnd = /[;:()]|,\s(?=and|but|while|although|whereas)|\s(?=while|although|whereas|though)/gu;

/** What stands around a number up to where something else begins to be said. */
function stretchAround(text: string, { start, end }: Quantity): string {
  const ends = [...text.matchAll(stretchEnd)].map(({ index }) => index);
  return text.slice(ends.findLast((each) => each < start) ?? 0, ends.find((each) => each >= end) ?? text.length);
}

type Told = Pick<NumberClaim, 'verdict'> & Partial<Pick<NumberClaim, 'instead' | 'move' | 'about' | 'measured'>>;

/** A number that is the size, the start or the end of a move is held against the move. */
function toldByMove({ quantity, mayBeOthers }: Untold, { relations }: SentenceClaims): Told | null {
  if (mayBeOthers) return null;
  for (const judged of relations) {
    const { relation, truth } = judged;
    const slot = relation.amount === quantity ? 'amount' : relation.from === quantity ? 'from' : relation.to === quantity ? 'to' : null;
    if (slot === null || truth === null) continue;
    if (slot === 'amount' && quantity.kind === 'fraction') continue;
    if (truth || judged.judged.every(({ held }) => held?.truth === false && (held.why === 'way' || held.why === 'run'))) return { verdict: 'confirmed' };
    const wrong = judged.judged.flatMap(({ derived, held }) => (held?.truth === false && held.why === slot ? [derived] : []));
    if (wrong.length > 0) return { verdict: 'contradicted', move: judged, measured: wrong, ...(slot === 'amount' ? { about: 'change' as const } : {}) };
  }
  return null;
}

/** A share in words, and a number of which it is said of when or of whom it is. */
function toldByAttachment(claim: Untold, { attached, clock, clauses }: SentenceClaims): Told | null {
  const { quantity, cited, about, measured } = claim;
  const { text } = cited.sentence;
  if (about === 'target' || claim.mayBeOthers) return null;
  if (isPooled(quantity, text, cited.indicators)) return { verdict: 'confirmed' };
  const at = attached.find((each) => each.quantity === quantity);
  const clause = clauses.find(({ items }) => items.some((item) => item.kind === 'quantity' && item.quantity === quantity));
  const words = clause ? text.slice(clause.items[0]!.start, clause.items.at(-1)!.end) : text;
  const isShare = isShareInWords(quantity);
  if (!isShare && (about === 'change' || !at || (at.time === null && at.body === 'own' && at.perhaps.length === 0))) return null;
  if (quantity.kind === 'share' && /^\s?(?:of|that of) what\b/i.test(text.slice(quantity.end))) return toldByRatio(quantity, claim, clauses, clock);
  if (isShare && about === 'change') return null;
  // `a rate of children in care of 57`: a rate without its `per 10,000`.
  const asRate = quantity.kind === 'count' && measured.length === 0 && /\brates?\b/i.test(text) ? cited.indicators.filter(({ indicator }) => indicator.unit === 'rate') : measured;
  const subjects = isShare ? cited.indicators.filter((derived) => fitsIn(words, derived) || cited.indicators.length === 1) : asRate;
  const held = subjects.map((derived) => (isShare ? holdShare(quantity, words, derived, at, clock) : holdLevel(at!, derived, clock)));
  if (held.some((each) => each?.truth === true)) return { verdict: 'confirmed' };
  const wrong = held.flatMap((each) => (each ? [each.instead] : []));
  if (wrong.length === 0 || wrong.length < held.length) return null;
  if (ahead.test(text) || (elsewhere.test(claim.words) && !isShare) || (!isShare && isOfSome(text, quantity)) || (!isShare && partOf.test(text.slice(Math.max(0, quantity.start - 60), quantity.end + 24)))) return { verdict: 'unconfirmed' };
  if (quantity.kind === 'count' && asRate === measured && !isOfTheSameThing(text, quantity, measured, words)) return { verdict: 'unconfirmed' };
  return { verdict: 'contradicted', instead: wrong[0]!, measured: subjects };
}

/** `Of the children on a plan in March, 79 had …`: some of those whom the figure counts. */
function isOfSome(text: string, { kind, start }: Quantity): boolean {
  return kind === 'count' && /^(?:of|among|amongst)\s(?:all\s)?(?:the|our|these|those|all)\s[^,]{4,120},\s(?:\p{L}+\s){0,2}$/iu.test(text.slice(0, start));
}

/** `half of what it was in 2017`: our figure beside the one of that time. */
function toldByRatio({ value, hedge, end }: Quantity, { cited }: Untold, clauses: SentenceClaims['clauses'], clock: SentenceClaims['clock']): Told | null {
  const time = clauses.flatMap(({ items }) => items).find((item) => item.kind === 'time' && item.start >= end);
  if (time?.kind !== 'time') return { verdict: 'confirmed' };
  const ratios = cited.indicators.flatMap((derived) => ownAt(time.when, derived, null, clock).map(({ reading }) => ((derived.current?.reading.exact ?? Number.NaN) * 100) / (reading.exact ?? Number.NaN))).filter(Number.isFinite);
  if (ratios.length === 0) return null;
  const room = hedge === 'exact' ? 3 : 6;
  return { verdict: ratios.some((ratio) => Math.abs(ratio - value) <= room) ? 'confirmed' : 'unconfirmed' };
}

/** A number of a part of a breakdown, whatever the part is called here. */
function isPartOf({ kind, value }: Quantity, indicators: readonly DerivedIndicator[]): boolean {
  return kind === 'count' && indicators.some(({ printed }) => printed.breakdowns?.some(({ parts }) => parts.some(({ observations }) => observations.at(-1)?.figure.value === value)));
}

/** `from 301 to 287, a loss of 14`, `468, 98 and 74 make 640`: what other numbers of the sentence give needs no source of its own. */
function isWorkedOut(quantity: Quantity, all: readonly Quantity[]): boolean {
  const { kind, numerator } = quantity;
  if (kind !== 'count' && kind !== 'points' && kind !== 'fraction') return false;
  const value = kind === 'fraction' ? (numerator ?? 0) : quantity.value;
  const others = all.filter((each) => each !== quantity && each.value !== value && each.kind !== 'duration').flatMap((each) => (each.kind === 'fraction' ? [each.numerator ?? 0, each.denominator ?? 0] : [each.value])).slice(0, 8);
  if (others.length > 2 && others.reduce((sum, each) => sum + each, 0) === value) return true;
  return kind !== 'fraction' && others.some((one, index) => others.slice(index + 1).some((two) => Math.abs(one - two) === value || one + two === value));
}

function wordBefore(text: string, { start }: Quantity): string {
  return /\p{L}+\s$/u.exec(text.slice(0, start))?.[0] ?? '';
}

function fitsIn(words: string, derived: DerivedIndicator): boolean {
  return fit(topicsOf(words), topicsOfIndicator(derived)) > 0;
}

/** `two thirds`, `one in eight`, `three out of four`, `nine families in ten`, `thirty per cent`. */
function isShareInWords({ kind, inWords, denominator = Infinity, text }: Quantity): boolean {
  return kind === 'share' || (kind === 'fraction' && /\s(?:in|out of)\s/.test(text) && (inWords || denominator <= 20 || /\sin\s/.test(text))) || (kind === 'percent' && inWords);
}

type Untold = Omit<NumberClaim, 'verdict'>;

function isFigure({ kind, inWords, text, value, hedge, end }: Quantity, sentence: string, indicators: readonly DerivedIndicator[]): boolean {
  if (kind === 'other') return false;
  // `Every rise above 20 is told to the director` says when something is done.
  if ((hedge === 'over' || hedge === 'under') && /^(?:every|each|any|where|when|once)\s/i.test(sentence)) return false;
  // A part of a move, or so many a year, is no figure of an indicator.
  if (/^\s(?:of (?:the|that|this|our) (?:rise|fall|increase|decrease|growth|drop|reduction|decline|improvement|gap|difference|change|loss|gain)|(?:a|each|every|per) (?:year|month|quarter|week))(?!\p{L})/iu.test(sentence.slice(end))) return false;
  if (kind === 'share' || kind === 'percent') return true;
  if (kind === 'duration') return indicators.some((each) => lastsIn(each, text));
  return kind === 'fraction' || kind === 'points' || !inWords || value >= 20;
}

/** Whether a duration is in the unit in which an indicator counts time. */
function lastsIn({ indicator: { unit, title } }: DerivedIndicator, text: string): boolean {
  if (unit === 'days') return /^\d+(?:\.\d+)?\s(?:working\s)?days$/.test(text);
  const named = /\b(week|month|day|year)s\b/i.exec(title)?.[1]?.toLowerCase();
  return unit === 'average' && named !== undefined && new RegExp(`\\d\\s${named}s?$`, 'i').test(text);
}

const changeBefore = /\b(?:by|rise of|increase of|growth of|fall of|drop of|decrease of|reduction of|decline of|improvement of|gap of|difference of)\s(?:(?:about|around|nearly|almost|over|more than|less than|just|only|some|a further|another)\s){0,2}$|[−+]$/i;
const changeAfter = /^\s(?:percentage points?\s)?(?:higher|lower|more|fewer|less|better|worse|above|below|increase|decrease|rise|fall|drop|reduction|growth|improvement|decline|up|down)\b/i;
const targetBefore = /\b(?:targets?|minimum|upper|standard|goal|threshold|least that is accepted|at most|tolerance)\b[^.;]{0,24}$/i;
const targetAfter = /^\s(?:target|minimum|standard|goal)\b/i;

function aboutOf(text: string, { start, end, kind }: Quantity): NumberClaim['about'] {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  if (kind === 'points' || changeBefore.test(before) || (kind !== 'fraction' && changeAfter.test(after))) return 'change';
  return targetBefore.test(before.slice(-32)) || targetAfter.test(after) ? 'target' : 'figure';
}

function measuredBy({ kind, text }: Quantity, about: NumberClaim['about'], indicators: readonly DerivedIndicator[]): DerivedIndicator[] {
  return indicators.filter((derived) => {
    const { unit } = derived.indicator;
    if (!derived.current || derived.current.reading.figure.value === null) return false;
    if (kind === 'percent') return isPercentage(unit) || about === 'change';
    if (kind === 'points') return isPercentage(unit);
    if (kind === 'rate') return unit === 'rate';
    if (kind === 'duration') return lastsIn(derived, text);
    if (kind === 'share') return isPercentage(unit) || unit === 'rate';
    const hasFraction = derived.current.printed.denominator !== null;
    return kind === 'fraction' ? hasFraction : hasFraction || unit === 'count' || unit === 'average' || unit === 'score';
  });
}

function verdictOn(claim: Untold, truths: readonly TrueFigure[], derived: Derived): Verdict {
  if (isConfirmed(claim, truths)) return 'confirmed';
  if (isShareInWords(claim.quantity)) return 'unconfirmed';
  return isContradicted(claim, derived) ? 'contradicted' : 'unconfirmed';
}

/** Whether any true figure says the number. */
export function isConfirmed({ quantity, about }: Pick<NumberClaim, 'quantity' | 'about'>, truths: readonly TrueFigure[]): boolean {
  const { kind } = quantity;
  const says = (accepts: (truth: TrueFigure) => boolean): boolean =>
    truths.some((truth) => accepts(truth) && saysTheSame(quantity, truth.value));
  switch (kind) {
    case 'percent':
      return says(({ unit, what }) => ((unit === 'percent' || unit === 'percent-change') && (what !== 'change' || about === 'change')))
        || (about === 'change' && says(({ unit }) => unit === 'relative' || unit === 'points'));
    case 'points':
      return says(({ unit }) => unit === 'points');
    case 'rate':
      return says(({ unit }) => unit === 'rate');
    case 'fraction':
      return (hasNumber(truths, quantity.numerator) && hasNumber(truths, quantity.denominator)) || says(({ unit, what }) => unit === 'percent' && what !== 'target');
    default:
      return says(({ unit, what }) => unit !== 'relative' && unit !== 'points' && (what !== 'change' || about === 'change'));
  }
}

function hasNumber(truths: readonly TrueFigure[], number: number | undefined): boolean {
  return truths.some(({ value, unit }) => unit === 'count' && value === number);
}

/** A figure of another body may stand beside ours without its name. */
const comparing = /(?<!\p{L})(?:than|against|compared|average|benchmarks?|others?|elsewhere|peers?|quartile|median|similar|authorities|councils|their|theirs|published)(?!\p{L})/iu;
const ahead = /\b(?:(?:is|are) to (?=\p{L})|aim|aims|aiming|ambition|aspiration|aspire|will|shall|intends?|plans? to|want|towards|forecast|projected|predicted|expected|hope|hopes|by the end of|would|could|if|estimated?)\b/iu;
const partOf = /\b(?:of (?:whom|which|these|those|them|this)|including|among|only for|for (?:boys|girls|those))\b/i;
const elsewhere = /\b(?:benchmarks?|quartile|best|median|elsewhere|surveys?|respondents|samples?|sampled|audit|audits|audited|auditors?|inspectors?|reviewers?)\b/i;

/** Only where nothing but the cited figures can be meant; anything else is left unconfirmed. */
function isContradicted(claim: Untold, derived: Derived): boolean {
  const { cited, quantity, about, measured, named } = claim;
  const { text } = cited.sentence;
  if (measured.length === 0 || claim.mayBeOthers || ahead.test(text)) return false;
  if (partOf.test(text.slice(Math.max(0, quantity.start - 60), quantity.end + 24)) || elsewhere.test(claim.words)) return false;
  if (about === 'target') return measured.some(({ indicator }) => indicator.target !== undefined);
  if (!dataKnowThe(named, measured, text, derived)) return false;
  if (about === 'change') return quantity.kind !== 'count' && measured.some(({ move }) => move !== null);
  if (quantity.kind === 'count') return isOfTheSameThing(text, quantity, measured);
  return quantity.kind !== 'fraction' || isNearFraction(quantity, measured);
}

/** Whether the data have a figure for every time and every comparator that the sentence speaks of. */
function dataKnowThe(named: TimesNamed, measured: readonly DerivedIndicator[], text: string, { wording }: Derived): boolean {
  const days = measured.flatMap((each) => [...readingsOf(each, wording).map(({ reading }) => reading.at), ...each.compared.map(({ reading }) => reading.at)]);
  if (named.times.some((time) => !days.some((day) => covers(time, day, wording.asAt)))) return false;
  if (named.vaguely && measured.some((each) => readingsOf(each, wording).length < 2)) return false;
  return comparatorsNamed(text, wording.region).every((kind) =>
    measured.every(({ indicator }) => kind === 'own-last-year' || indicator.comparators?.some((each) => each.kind === kind) === true),
  );
}

const small = new Set(['of', 'and', 'the', 'a', 'an', 'in', 'on', 'to', 'at', 'for', 'were', 'was', 'are', 'is', 'have', 'has', 'had', 'who', 'with', 'than', 'by', 'from', 'now', 'open', 'per', 'each', 'a', 'this', 'that', 'when', 'after', 'while', 'but', 'or', 'out', 'across', 'during', 'up', 'down']);
const nounEnds = /^(?:were|was|are|is|have|has|had|who|with|than|by|from|in|on|to|at|for|of|when|after|while|but|per|out|across|during|or|received|started)$/;

/** Whether what is counted has the words of the indicator and a size like its own, so that it can be no other number. */
function isOfTheSameThing(text: string, { end, value }: Quantity, measured: readonly DerivedIndicator[], clause = ''): boolean {
  const noun: string[] = [];
  for (const word of text.slice(end, end + 60).split(/[^\p{L}'’-]+/u)) {
    if (word === '' && noun.length === 0) continue;
    if (nounEnds.test(word) || word === '') break;
    noun.push(word.toLowerCase());
    if (noun.length === 4) break;
  }
  const content = noun.filter((word) => !small.has(word));
  const head = content.at(-1);
  // `numbered 402 at the end of August`, `averaged 19 in May`: what is counted stands before.
  if (head === undefined && clause !== '') return measured.some((derived) => fitsIn(clause, derived));
  if (head === undefined || /^[^\p{L}]*[;:(),–]/u.test(text.slice(end))) return false;
  return measured.some(({ indicator, current }) => {
    const known = new Set(`${indicator.title} ${indicator.numeratorLabel ?? ''} ${indicator.denominatorLabel ?? ''}`.toLowerCase().split(/[^\p{L}'’-]+/u));
    const sizes = [current?.reading.figure.value, current?.printed.numerator?.value, current?.printed.denominator?.value];
    return content.every((word) => known.has(word)) && sizes.some((size) => isNear(value, size ?? Number.NaN));
  });
}

function isNearFraction({ numerator = 0, denominator = 0 }: Quantity, measured: readonly DerivedIndicator[]): boolean {
  return measured.some(({ current }) => {
    const [over, under] = [current?.printed.numerator?.value, current?.printed.denominator?.value];
    return isNear(denominator, under ?? Number.NaN) && (isNear(numerator, over ?? Number.NaN) || denominator === under);
  });
}

function isNear(value: number, size: number): boolean {
  return value >= size / 2 && value <= size * 2;
}
