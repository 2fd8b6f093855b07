import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isPercentage } from '../../model/value.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { WrongSum } from '../prose/arithmetic.ts';
import type { Quantity } from '../prose/numbers.ts';
import type { SentenceClaims, Taken, World } from './sentence-claims.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { isHalfCited } from './half-cited.ts';
import { ownAt } from './readings.ts';
import { namesOf, stemsOf } from './subjects.ts';
import { changingNothing, measureWords, negators, ofRuns, turning } from './vocabulary.ts';

/**
 * Whether a claim may be called wrong for certain: nothing but these indicators is cited, its clause names them and no other,
 * every word of it is accounted for, and no word elsewhere in the sentence may turn what it says.
 */
export function isCertain(sentence: Omit<SentenceClaims, 'isCertain'>, taken: Taken, indicators: readonly DerivedIndicator[], world: World): boolean {
  const { cited, clauses } = sentence;
  const { clause } = taken;
  // A sentence that rests on several figures may speak of any.
  if (isHalfCited(cited) || cited.indicators.length > 1 || cited.block.kind === 'quote' || clause === undefined || cited.sentence.text.length > longest) return false;
  if (indicators.some((derived) => !isNamed(clause, derived, world))) return false;
  if (taken.told !== undefined && indicators.some((derived) => !isOneFigure(clause, derived, world))) return false;
  const names = indicators.map(namesOf);
  return clauses.every((each) => each.items.every((item, at) => isAccountedFor(item, at, each, sentence, taken, each === clause ? names : null))) && clausesJoinPlainly(clauses, cited);
}

/** Nobody reads more in one go without a word that turns it. */
const longest = 320;

/** A word of a clause is accounted for where it names, measures, is part of the claim or changes nothing; elsewhere unless it turns something. */
function isAccountedFor(item: Item, at: number, { items }: Clause, { relations, attached }: Pick<SentenceClaims, 'relations' | 'attached'>, taken: Taken, names: readonly ReadonlySet<string>[] | null): boolean {
  if (taken.stretches.some(({ start, end }) => item.start >= start && item.end <= end)) return true;
  // Of two moves of which one is borne out, the other may be meant otherwise.
  const told = relations.filter(({ truth }) => truth === false || (truth === true && taken.told !== undefined)).map(({ relation }) => relation);
  switch (item.kind) {
    case 'relation':
      return told.some(({ start, end }) => item.start >= start && item.end <= end);
    case 'body':
      return item.body === 'own' || told.some(({ against }) => against === item.body) || attached.some(({ body }) => body === item.body);
    case 'quantity':
      if (names === null) return !turning.has(items[at - 1]?.text ?? '');
      return (item.quantity.kind !== 'fraction' && told.some(({ amount, from, to }) => item.quantity === amount || item.quantity === from || item.quantity === to)) || taken.told?.includes(item.quantity) === true || (item.quantity.kind === 'other' && stemsOf(item.text).every((stem) => names.some((each) => each.has(stem))));
    case 'time':
      return names === null || taken.times?.includes(item.when) === true || told.some(({ time, baseline }) => item.when === time || item.when === baseline) || attached.some(({ time }) => time === item.when);
    case 'bound':
      return item.figure !== null && item.figure.reference.at === undefined && item.figure.reference.period === undefined && item.figure.reference.part === undefined;
    case 'mark':
      return !openMarks.has(item.text);
    case 'word':
      if (item.text === 'than' || item.text === 'as') return told.length > 0;
      if (negators.has(item.text)) return taken.isNegated === true && names !== null;
      if (names !== null && stemsOf(item.text).length > 0 && stemsOf(item.text).every((stem) => names.some((each) => each.has(stem)))) return true;
      if (turning.has(item.text)) return false;
      return names === null || changingNothing.has(item.text) || measureWords.has(item.text) || (taken.isRun === true && ofRuns.has(item.text));
  }
}

const openMarks = new Set(['?', '"', '“', '”', '‘', '*', '[', '…']);

/** Whether a clause that gives a number says of when it is so that only one figure can be meant: the month of its day, or no time at all. */
function isOneFigure({ items }: Clause, derived: DerivedIndicator, { clock }: World): boolean {
  const times = items.flatMap((item) => (item.kind === 'time' ? [item.when] : []));
  const periods = new Set(derived.observed.map(({ reading }) => reading.period));
  if (periods.size > 1 || times.length > 1) return false;
  return times.every((when) => when.kind === 'calendar' && when.first === when.last && ownAt(when, derived, null, clock).length === 1);
}

/** What leads up to something or is conditional on it is told of another time than the rest. */
function clausesJoinPlainly(clauses: readonly Clause[], { sentence: { text } }: CitedSentence): boolean {
  return clauses.every(({ lead }) => lead === null || !turning.has(lead)) && !/^(?:after|having|despite|if|when|where|once|without|before)(?!\p{L})/iu.test(text);
}

/** Whether a clause names an indicator, better than any other of the report, and not only those of whom it is a share. */
function isNamed({ items }: Clause, derived: DerivedIndicator, { indicatorsNamedBy }: World): boolean {
  const names = namesOf(derived);
  const said = new Set(items.flatMap((item) => (item.kind === 'mark' || item.kind === 'body' ? [] : stemsOf(item.text))).filter((stem) => names.has(stem)));
  if (said.size === 0) return false;
  const own = partSaid(derived, said);
  const isRate = items.some(({ text }) => text === 'rate' || text === 'rates');
  const isNumber = items.some(({ text }) => text === 'number' || text === 'numbers');
  const mayBe = ({ indicator: { unit } }: DerivedIndicator): boolean => (unit === 'count' ? !isRate : !isNumber || unit === 'average');
  if (!mayBe(derived) || indicatorsNamedBy(said).some((other) => other !== derived && mayBe(other) && partSaid(other, said) >= own)) return false;
  const isMeasured = items.some((item) => measureWords.has(item.text) || (item.kind === 'quantity' && ['percent', 'share', 'fraction', 'points'].includes(item.quantity.kind)));
  return !isPercentage(derived.indicator.unit) || isMeasured || own >= 0.6;
}

/** What part of the title or the id of an indicator a clause says. */
function partSaid({ indicator: { id, title } }: DerivedIndicator, said: ReadonlySet<string>): number {
  return Math.max(...[title, id.replaceAll('-', ' ')].map((name) => {
    const stems = stemsOf(name);
    return stems.length === 0 ? 0 : stems.filter((stem) => said.has(stem)).length / stems.length;
  }));
}

/** Whether a sum may be called wrong for certain: it takes up every number of its sentence, and no word may turn what it says. */
export function isCertainSum(text: string, quantities: readonly Quantity[], { uses, certain }: WrongSum): boolean {
  return certain && quantities.every((each) => each.kind === 'other' || each.kind === 'duration' || uses.includes(each)) && turnsNothing(text);
}

/** Whether none of the words of a text may make of it another time, a hope, a doubt or somebody else's words. */
export function turnsNothing(text: string): boolean {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[?"“”‘*]/gu)].every(([word]) => !turningInSums.has(word) && !openMarks.has(word));
}

/** `of 48, 31 were good, only 12 were not and the other 5 …`: in a sum these say which part is meant. */
const turningInSums = new Set([...turning].filter((word) => !['other', 'others', 'partly', 'half', 'those', 'only', 'first', 'had', 'after', 'before', 'under', 'then', 'former', 'among', 'while', 'where', 'when', 'whom', 'plan', 'plans', 'planned'].includes(word)));
