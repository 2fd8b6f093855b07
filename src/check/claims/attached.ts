import type { Quantity } from '../prose/numbers.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { leadOf } from './slots.ts';
import type { When } from './times.ts';
import type { Body } from './vocabulary.ts';

/** Of when and of whom a number of a sentence is said to be. */
export interface Attached {
  quantity: Quantity;
  /** Null where no time is named for it. */
  time: When | null;
  /** `own` where no other body is named for it. */
  body: Body;
  /** Other bodies that the sentence names before it, so that it may be theirs: `22.6% against 23.5%`. */
  perhaps: readonly Body[];
  /** The word that leads to it: `from`, `against`, `than`. */
  lead: string | null;
}

const stops = new Set(['than', 'from', 'against', 'after', 'compared', 'but', 'and', 'while', 'when', 'up', 'down', 'to', 'with', 'or', 'since', 'versus']);
const bodyLeads = new Set(['in', 'for', 'across', 'among', 'of', 'throughout', 'at']);
/** A time here is what the number is set against or counted from, and not its own. */
const notItsTime = new Set(['since', 'than', 'compared', 'from', 'until', 'before', 'after']);
const settingAgainst = new Set(['at', 'against', 'compared', 'than', 'to', 'versus', 'with', 'and', 'the']);

/** Each number of a sentence with the time and the body that are named for it. */
export function attachedIn(clauses: readonly Clause[]): Attached[] {
  const found: Attached[] = [];
  let opening: When | null = null;
  let lastBody: Body = 'own';
  const bodiesBefore: Body[] = [];
  let lastMonth: When | null = null;
  for (const { items, lead: clauseLead } of clauses) {
    const respective = respectively(items);
    const isAfterColon = clauseLead === null && clauses[0]!.items !== items;
    let hasOpening = false;
    for (const [index, item] of items.entries()) {
      if (item.kind === 'body') bodiesBefore.push(item.body);
      if (item.kind === 'time' && item.when.kind === 'calendar') lastMonth = item.when.first === item.when.last ? item.when : null;
      if (item.kind !== 'quantity') continue;
      const lead = leadOf(items, index) ?? wordBefore(items, index);
      const before = timeBefore(items, index);
      const time = respective.get(item.quantity) ?? countedFrom(timeAfter(items, index) ?? before, lastMonth);
      const own = bodyOf(items, index);
      const body = own ?? ((clauseLead === 'who' || clauseLead === 'which') && index < 8 ? lastBody : 'own');
      const isNow = items.some(({ text }) => text === 'now' || text === 'today');
      found.push({
        quantity: item.quantity,
        time: time ?? (isNow || clauseLead === 'while' || clauseLead === 'but' || lead === 'from' || lead === 'to' ? null : opening),
        body,
        perhaps: own === null && (isAfterColon || (lead !== null && settingAgainst.has(lead))) ? [...new Set(bodiesBefore.filter((each) => each !== 'own' && each !== body))] : [],
        lead,
      });
      if (found.length === 1 && before !== null && timeAfter(items, index) === null) hasOpening = true;
      if (hasOpening) opening = before;
    }
    const first = items.find((item) => item.kind === 'time' || item.kind === 'quantity');
    if (opening === null && first?.kind === 'time' && !notItsTime.has(leadOf(items, items.indexOf(first)) ?? '')) opening = first.when;
    lastBody = items.findLast((item) => item.kind === 'body')?.body ?? lastBody;
  }
  return found;
}

/** `in March 2023, 2024 and 2025 we had 318, 301 and 287`: each number has the time that stands as far along. */
function respectively(items: readonly Item[]): ReadonlyMap<Quantity, When> {
  const listed = <Kind extends Item['kind']>(kind: Kind): Extract<Item, { kind: Kind }>[] => {
    const at = items.flatMap((item, index) => (item.kind === kind ? [index] : []));
    const isList = at.slice(1).every((place, index) => items.slice(at[index]! + 1, place).every(({ text }) => text === ',' || text === 'and'));
    return isList ? at.map((index) => items[index] as Extract<Item, { kind: Kind }>) : [];
  };
  const [times, quantities] = [listed('time'), listed('quantity')];
  return new Map(times.length > 1 && times.length === quantities.length ? quantities.map(({ quantity }, index) => [quantity, times[index]!.when]) : []);
}

/** `17.1% in September 2024 and 16.0% three months later`: counted from the month that was named last. */
function countedFrom(time: When | null, last: When | null): When | null {
  if (time?.kind !== 'earlier' || last?.kind !== 'calendar') return time;
  const month = last.first - time.months;
  return { kind: 'calendar', first: month, last: month };
}

function wordBefore(items: readonly Item[], index: number): string | null {
  const previous = items[index - 1];
  return previous?.kind === 'word' ? previous.text : null;
}

/** `23.5% in March`, `301 fostering households at the end of March 2024`. */
function timeAfter(items: readonly Item[], index: number): When | null {
  for (let at = index + 1; at < items.length && at <= index + 14; at += 1) {
    const item = items[at]!;
    if (item.kind === 'time') {
      if (notItsTime.has(leadOf(items, at) ?? '') || item.when.kind === 'past') return null;
      // What comes after is the time of the next number where that follows at once: `301 households, and a year on 287`.
      const next = items[at + 1];
      if ((item.when.kind === 'before' || item.when.kind === 'earlier') && leadOf(items, at) === 'on') return null;
      return next?.kind === 'quantity' || next?.kind === 'bound' ? null : item.when;
    }
    if (item.kind === 'quantity' || item.kind === 'bound' || item.kind === 'relation') return null;
    if (item.kind === 'mark' && item.text !== ',') return null;
    if (stops.has(item.text) && item.text !== 'to' && item.text !== 'with' && item.text !== 'or' && item.text !== 'and') return null;
    if (item.kind === 'mark' && items.slice(at + 1, at + 4).every((each) => each.kind !== 'time')) return null;
  }
  return null;
}

/** `in March 23.5% were`. */
function timeBefore(items: readonly Item[], index: number): When | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'time') {
      const lead = leadOf(items, at);
      // `83% of the year before and 90%`: the time is taken by the number before it.
      const earlier = items.slice(0, at).findLastIndex((each) => each.kind === 'quantity' || each.kind === 'bound');
      if (earlier !== -1 && timeAfter(items, earlier) === item.when) return null;
      if (lead === 'on' && (item.when.kind === 'before' || item.when.kind === 'earlier')) return null;
      if (lead !== null && notItsTime.has(lead) && lead !== 'from' && lead !== 'after') return null;
      return item.when.kind === 'past' ? null : spanEnd(items, at) ?? item.when;
    }
    if (item.kind === 'quantity' && item.quantity.kind !== 'other') return null;
    if (item.kind === 'bound') return null;
  }
  return null;
}

/** `between April and June 2025` is one stretch, of a quarter. */
function spanEnd(items: readonly Item[], at: number): When | null {
  const [first, last] = [items.slice(0, at).findLast((each) => each.kind === 'time'), items[at]];
  if (first?.kind !== 'time' || last?.kind !== 'time' || first.when.kind !== 'calendar' || last.when.kind !== 'calendar') return null;
  return ['between', 'from'].includes(leadOf(items, items.indexOf(first)) ?? '') ? { kind: 'calendar', first: last.when.first, last: last.when.last } : null;
}

/** The body right after a number (`21.5% in England`) or before it (`England's 21.5%`, `London had 18.0%`). */
function bodyOf(items: readonly Item[], index: number): Body | null {
  const afterBody = bodyAfter(items, index);
  if (afterBody !== null) return afterBody;
  for (let at = index - 1; at >= 0 && at >= index - 16; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'body') {
      // `as a share of the region's children 23%` is rare; `England has more, 23%` is the body's.
      return isTakenBefore(items, at, index) ? null : item.body;
    }
    if (item.text === 'our' && at >= index - 2) return 'own';
    if (item.kind === 'quantity' && item.quantity.kind !== 'other') return null;
    if (item.kind === 'bound') return null;
    if (item.kind === 'mark' && item.text !== ',' && item.text !== '(') return null;
  }
  return null;
}

function bodyAfter(items: readonly Item[], index: number): Body | null {
  for (let at = index + 1; at < items.length && at <= index + 9; at += 1) {
    const item = items[at]!;
    if (item.kind === 'body') {
      const previous = items[at - 1]!;
      const isLed = bodyLeads.has(previous.text) || /ly$|^here$/.test(item.text) || previous.kind === 'quantity' || ((previous.text === 'the' || previous.text === 'our') && bodyLeads.has(items[at - 2]?.text ?? ''));
      return isLed ? item.body : null;
    }
    if (item.kind === 'quantity' || item.kind === 'bound' || item.kind === 'relation') return null;
    // `At 88% in 2022, England was ahead`.
    const next = items[at + 1];
    if (item.text === ',' && index === 1 && items[0]!.text === 'at' && next?.kind === 'body') return next.body;
    if (item.kind === 'mark' || (stops.has(item.text) && item.text !== 'and')) return null;
    if (item.text === 'and' || item.text === 'who' || item.text === 'when') return null;
  }
  return null;
}

/** Whether a body before a number is only what ours is set against: `more than in England, 23%`, `below London, at 17%`. */
function isTakenBefore(items: readonly Item[], at: number, index: number): boolean {
  const isSetAgainst = items.slice(Math.max(0, at - 5), at).some((each) => each.text === 'than' || each.text === 'with' || (each.kind === 'relation' && each.relation.form === 'against'));
  return isSetAgainst && items.slice(at, index).some((each) => each.kind === 'mark');
}
