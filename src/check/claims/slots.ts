import type { Quantity } from '../prose/numbers.ts';
import type { Item } from './items.ts';
import type { When } from './times.ts';

/** What a clause says of a move besides its direction, in whatever order. */
export interface Slots {
  time: When | null;
  baseline: When | null;
  amount: Quantity | null;
  from: Quantity | null;
  to: Quantity | null;
}

const small = new Set(['the', 'a', 'an', 'end', 'start', 'beginning', 'late', 'early', 'mid', 'middle', 'about', 'around', 'year', 'years', 'quarter', 'quarters', 'months', 'month', 'six', 'three', 'twelve', '12', 'just', 'only', 'nearly', 'almost', 'under', 'some', 'high', 'low', 'level', 'figure', 'peak', 'and', 'more', 'fewer', 'same', 'day', 'both', 'roughly', 'well', 'that', 'it', 'was', 'were', 'had', 'did', 'they', 'we', 'there', 'been', 'ones', 'those', 'last', 'is', 'stood', 'our', 'then']);
const leads = new Set(['since', 'than', 'from', 'until', 'till', 'by', 'between', 'to', 'in', 'at', 'during', 'after', 'before', 'compared', 'on', 'against', 'with', 'for', 'through', 'throughout', 'of', 'over', 'as', 'at']);

/** The word before a number or a time that says what it is there for. */
export function leadOf(items: readonly Item[], index: number): string | null {
  for (let at = index - 1; at >= 0 && at >= index - 7; at -= 1) {
    const item = items[at]!;
    if (item.text === 'compared' || item.text === 'since' || item.text === 'than') return item.text;
    if (leads.has(item.text)) {
      if ((item.text === 'to' || item.text === 'with') && items[at - 1]?.text === 'compared') return 'compared';
      // `to the level of June`, `at the end of June`: what stands before says more.
      if (item.text === 'of' || item.text === 'at' || item.text === 'in') return outerLead(items, at) ?? item.text;
      return item.text;
    }
    if (item.kind !== 'word' && item.kind !== 'body') return null;
    if (!small.has(item.text) && item.kind === 'word') {
      return null;
    }
  }
  return null;
}

/** `than in March`, `since the end of June`: the word farther out says more. */
function outerLead(items: readonly Item[], index: number): string | null {
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) {
    const item = items[at]!;
    if (item.kind !== 'word') return null;
    if (['since', 'than', 'compared', 'between', 'from', 'until'].includes(item.text)) return item.text;
    if (!small.has(item.text)) return null;
  }
  return null;
}

/** The slots of the clause around a word of comparison. */
export function slotsOf(items: readonly Item[], index: number, lastTime: When | null): Slots {
  return { ...timesOf(items, index, lastTime), ...quantitiesOf(items, index) };
}

function timesOf(items: readonly Item[], index: number, lastTime: When | null): Pick<Slots, 'time' | 'baseline'> {
  let time: When | null = null;
  let baseline: When | null = null;
  const than = items.findIndex((each, at) => at > index && each.text === 'than');
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'time') continue;
    const lead = leadOf(items, at);
    const previous = items[at - 1];
    const isAfterThan = than !== -1 && at > than;
    const { when } = item;
    // `plans reviewed within three months held steady over the year`: the first is part of a name.
    if (when.kind === 'past' && at < index && items.some((each, place) => place > index && each.kind === 'time')) continue;
    // `for the first time since 2021` says what had not been before.
    if (lead === 'since' && items.some(({ text }, place) => text === 'time' && place > at - 5 && place < at && items[place - 1]?.text === 'first')) continue;
    if (isAfterThan || lead === 'since' || lead === 'compared' || lead === 'than' || lead === 'against') baseline ??= when;
    else if (lead === 'from' || lead === 'between') {
      if (baseline === null) baseline = when;
      else time ??= when;
    } else if (previous?.kind === 'quantity' && leadOf(items, at - 1) === 'from') baseline ??= when;
    else if (lead === 'in' && isAfterFrom(items, at)) baseline ??= when;
    else if (lead === 'of' && items.slice(index, at).some(({ text }) => text === 'level' || text === 'levels' || text === 'figure')) baseline ??= when;
    else if (when.kind === 'past') baseline ??= when;
    else if ((when.kind === 'earlier' || when.kind === 'before') && at > index) baseline ??= when;
    else if (when.kind === 'latest' && when.unit !== 'year') baseline ??= { kind: 'past', months: when.unit === 'month' ? 1 : 3, unit: when.unit };
    else if (lead === 'on' && at > index && when.kind === 'calendar' && when.last > when.first) baseline ??= when;
    else time ??= when;
  }
  // `and has eased since`: since the time that was spoken of.
  if (baseline === null && items.some((each, at) => each.text === 'since' && (at === items.length - 1 || items[at + 1]?.kind === 'mark'))) baseline = lastTime;
  return { time, baseline };
}

/** `from 18.4% in June 2024`: the time belongs to the figure that something moved from. */
function isAfterFrom(items: readonly Item[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'quantity' || item.kind === 'bound') return leadOf(items, at) === 'from' || items[at - 1]?.text === 'from';
    if (item.kind !== 'word') return false;
  }
  return false;
}

const changeNext = new Set(['higher', 'lower', 'more', 'fewer', 'less', 'up', 'down', 'increase', 'rise', 'fall', 'drop', 'decrease', 'reduction', 'decline', 'growth', 'gain', 'loss', 'better', 'worse', 'longer', 'shorter', 'improvement', 'sooner', 'quicker', 'above', 'below', 'ahead', 'behind', 'under', 'over', 'greater', 'smaller', 'larger', 'bigger', 'slower', 'cut', 'jump']);

function quantitiesOf(items: readonly Item[], index: number): Pick<Slots, 'amount' | 'from' | 'to'> {
  let amount: Quantity | null = null;
  let from: Quantity | null = null;
  let to: Quantity | null = null;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'quantity' || item.quantity.kind === 'other' || isOfAnother(items, index, at)) continue;
    const { quantity } = item;
    const lead = leadOf(items, at);
    const next = items[at + 1];
    if (quantity.kind === 'points') amount ??= quantity;
    else if (lead === 'from') from ??= quantity;
    else if (lead === 'to') to ??= quantity;
    else if (lead === 'by' || (next !== undefined && changeNext.has(next.text)) || (lead === 'of' && isNoun(items, at)) || isRightAfter(items, index, at)) amount ??= quantity;
  }
  return { amount, from, to };
}

/** `1 point below England and better than its neighbours`: a number right before one comparison says nothing of the other. */
function isOfAnother(items: readonly Item[], index: number, at: number): boolean {
  const after = items.findIndex((each, place) => place > at && place <= at + 2 && each.kind === 'relation');
  const next = items[after];
  return after !== index && next?.kind === 'relation' && (next.relation.form === 'against' || next.relation.form === 'comparative');
}

/** `a rise of 5`, `an extra 12`. */
function isNoun(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - 4), at).some((each) => (each.kind === 'relation' && each.relation.form === 'move') || changeNext.has(each.text) && each.text !== 'more' && each.text !== 'above' && each.text !== 'below');
}

/** `rose 5%`, `up almost 13 points`. */
function isRightAfter(items: readonly Item[], index: number, at: number): boolean {
  if (at <= index || at - index > 3) return false;
  const word = items[index]!;
  if (word.kind !== 'relation' || (word.relation.form !== 'moved' && word.relation.form !== 'particle')) return false;
  return items.slice(index + 1, at).every((each) => ['by', 'about', 'almost', 'nearly', 'over', 'around', 'just', 'some', 'another', 'a', 'further', 'only', 'more', 'than'].includes(each.text));
}
