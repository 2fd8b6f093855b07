import { difference } from '../../format/decimal.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isGoal } from '../../derive/rag.ts';
import type { Reading } from '../../derive/reading.ts';
import { saysTheSame } from '../prose/true-figures.ts';
import type { Quantity } from '../prose/numbers.ts';
import type { Reader } from '../prose/reader.ts';
import { overlaps } from '../prose/quoted.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { ownAt, type Clock } from './readings.ts';
import type { When } from './times.ts';
import { isUnreal } from './relations.ts';
import { negators } from './vocabulary.ts';

/** What a clause says of a figure and its target. */
export interface Standing {
  says: 'met' | 'missed' | 'above' | 'below';
  bound: 'target' | 'minimum';
  phrase: string;
  start: number;
  end: number;
  time: When | null;
  /** How far from the target a figure is said to be: `within ten points of`, `20 points short of`. */
  gap: { quantity: Quantity; within: boolean } | null;
  /** Where the target stands there as a number, above and below it are what they say. */
  limit: number | null;
  clauseStart: number;
  clauseEnd: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const met = words('met meet meets meeting reach reaches reached reaching hit hits hitting achieve achieves achieved achieving attained on within inside at beat beats beating surpass surpasses surpassed passed pass passes satisfied satisfies matched');
const missed = words('miss misses missed missing short outside off behind failing');
const above = words('above over exceed exceeds exceeded exceeding higher');
const below = words('below under beneath lower');
const better = words('better');
const worse = words('worse');
const nearly = words('almost nearly close');
const nouns: ReadonlyMap<string, Standing['bound']> = new Map([['target', 'target'], ['targets', 'target'], ['goal', 'target'], ['minimum', 'minimum'], ['threshold', 'target'], ['ambition', 'target'], ['aspiration', 'target'], ['tolerance', 'minimum']]);

/** What the clauses of a sentence say of targets, where they neither deny that there is anything to say nor hope for it. */
export function standingsIn(clauses: readonly Clause[], text: string, { lists, phrasesIn }: Reader): Standing[] {
  if (!/target|goal|minimum|threshold|ambition|aspiration|tolerance|we (?:set|aim|agreed)/i.test(text)) return [];
  const listed = [
    ...phrasesIn(text, lists.targetMetWords).map((found) => ({ ...found, says: 'met' as const })),
    ...phrasesIn(text, lists.targetMissedWords).map((found) => ({ ...found, says: 'missed' as const })),
  ];
  return clauses.flatMap((clause) => {
    const { items } = clause;
    const [clauseStart, clauseEnd] = [items[0]!.start, items.at(-1)!.end];
    const time = items.flatMap((item) => (item.kind === 'time' && item.when.kind !== 'past' ? [item.when] : []))[0] ?? null;
    const isMinimum = items.some(({ text: word }) => word === 'minimum');
    const shared = { clauseStart, clauseEnd, time };
    return items.flatMap((item, index): Standing[] => {
      const found = saysAt(items, index);
      if (index === 0 && item.text.endsWith('ing')) return [];
      if (found === null || isOnlyThoughtOf(items, index)) return [];
      const noun = nounOf(items, index, found.says);
      if (noun === null) return [];
      const [start, end] = [Math.min(item.start, noun.start), Math.max(item.end, noun.end)];
      const own = listed.find((each) => overlaps(each, { start, end }));
      // What a report says in a list of its own goes before what the word means elsewhere; sides stay sides.
      const says = own && found.says !== 'above' && found.says !== 'below' ? own.says : found.says;
      const denied = isDenied(items, index) || (found.says === 'met' && items.slice(Math.max(0, index - 3), index).some(({ text: word }) => nearly.has(word)));
      const gap = gapAt(items, index);
      return [{ ...shared, gap, limit: noun.limit ?? null, says: denied ? denial[says] : says, bound: isMinimum && noun.bound !== 'target' ? 'minimum' : noun.bound, phrase: text.slice(start, end), start: own?.start ?? start, end: own?.end ?? end }];
    }).slice(0, 2);
  });
}

const denial = { met: 'missed', missed: 'met', above: 'below', below: 'above' } as const;

function saysAt(items: readonly Item[], index: number): { says: Standing['says'] } | null {
  const { text, kind } = items[index]!;
  if (kind !== 'word' && kind !== 'relation') return null;
  const first = text.split(' ')[0]!;
  if (met.has(first) || better.has(first) || /^(?:ahead of|outperform)/.test(text)) return { says: 'met' };
  if (missed.has(first) || worse.has(first)) return { says: 'missed' };
  if (above.has(first)) return { says: 'above' };
  return below.has(first) ? { says: 'below' } : null;
}

const between = words('the a an our its their this that of than both even all upper in set own national local ambitious is was has have been not yet we for just narrowly again now also comfortably easily short quarter year of to level and');

/** The target that a word is said of: after it, or before a verb in the passive. */
function nounOf(items: readonly Item[], index: number, says: Standing['says']): { bound: Standing['bound']; start: number; end: number; limit?: number } | null {
  for (const item of items.slice(index + 1, index + 8)) {
    const bound = nouns.get(item.text);
    if (bound !== undefined) return { bound, start: item.start, end: item.end };
    if (item.kind === 'quantity') {
      const next = items.slice(items.indexOf(item) + 1, items.indexOf(item) + 4);
      const named = next.find(({ text }) => nouns.has(text));
      if (named) return { bound: nouns.get(named.text)!, start: item.start, end: named.end, limit: item.quantity.value };
      if (isGap(item) && next[0]?.text === 'of') continue;
      if ((next[0]?.text === 'that' && next[1]?.text === 'we') || (next[0]?.text === 'we' && /^(?:aim|aimed|set|agreed|want)$/.test(next[1]?.text ?? ''))) return { bound: 'target', start: item.start, end: item.end };
      return null;
    }
    if (item.kind !== 'word' || !between.has(item.text)) break;
  }
  const { text } = items[index]!;
  const isPassive = (says === 'met' || says === 'missed') && /^(?:met|reached|hit|achieved|attained|beaten|missed|surpassed|passed|satisfied)$/.test(text) && items.slice(Math.max(0, index - 4), index).some((each) => ['is', 'are', 'was', 'were', 'been', 'being'].includes(each.text));
  if (!isPassive) return null;
  const noun = items.slice(0, index).findLast((each) => nouns.has(each.text));
  return noun ? { bound: nouns.get(noun.text)!, start: items[index]!.start, end: items[index]!.end } : null;
}

function isGap(item: Item | undefined): item is Extract<Item, { kind: 'quantity' }> {
  return item?.kind === 'quantity' && (item.quantity.kind === 'points' || item.quantity.kind === 'count');
}

/** `within ten points of the target`, `20 points short of the target`. */
function gapAt(items: readonly Item[], index: number): Standing['gap'] {
  const [before, word, after] = [items[index - 1], items[index]!, items[index + 1]];
  if (word.text === 'within' && isGap(after)) return { quantity: after.quantity, within: true };
  return isGap(before) && (word.text === 'short' || below.has(word.text) || above.has(word.text)) ? { quantity: before.quantity, within: false } : null;
}

const ofNone = words('none neither nobody');

function isDenied(items: readonly Item[], index: number): boolean {
  // What is said of none of them is denied however far it stands from the word.
  const [first, second] = items;
  return ofNone.has(first!.text) || (first!.text === 'no' && second?.kind === 'word' && second.text !== 'doubt' && second.text !== 'longer') || items.slice(Math.max(0, index - 4), index).some(({ text }) => negators.has(text));
}

/** What is hoped for; `yet to reach` and `failed to meet` are not. */
function isOnlyThoughtOf(items: readonly Item[], index: number): boolean {
  const before = items.slice(0, index);
  if (before.some(({ text }, at) => isUnreal(items, at) && text !== 'can')) return true;
  const previous = items[index - 1]?.text;
  if (previous === 'to' && !before.slice(-4).some(({ text }) => text === 'yet' || /^fail/.test(text))) return true;
  return before.slice(-3).some(({ text }) => text === 'until') || (items[index]!.text === 'on' && before.slice(-2).some(({ text }) => text === 'was' || text === 'were'));
}

/** What a figure says of a standing: null where nobody can tell. */
export function holdStanding({ says, bound, time, gap, limit: typed }: Standing, derived: DerivedIndicator, clock: Clock): { truth: boolean; reading: Reading } | null {
  const { polarity, target } = derived.indicator;
  if (!target || isGoal(target) || (polarity !== 'higher' && polarity !== 'lower')) return null;
  const reading = time === null ? derived.current?.reading : ownAt(time, derived, null, clock).at(-1)?.reading;
  const limit = bound === 'minimum' ? target.minimum : target.upper;
  if (!reading || reading.exact === null || limit === undefined) return null;
  if (says === 'above' || says === 'below') {
    if (reading.exact === limit) return null;
    // Where lower is better, above a target may be meant either way, unless it stands there as a number.
    if (polarity === 'lower' && typed !== limit) return null;
    const isOnSide = (reading.exact > limit) === (says === 'above');
    return { truth: isOnSide && isOffBy(gap, reading.exact, limit), reading };
  }
  const reaches = polarity === 'lower' ? reading.exact <= limit : reading.exact >= limit;
  if (gap?.within) return { truth: isOffBy(gap, reading.exact, limit), reading };
  return { truth: reaches === (says === 'met') && isOffBy(gap, reading.exact, limit), reading };
}

function isOffBy(gap: Standing['gap'], value: number, limit: number): boolean {
  if (!gap) return true;
  const off = Math.abs(difference(value, limit));
  return gap.within ? off <= gap.quantity.value : saysTheSame(gap.quantity, off);
}
