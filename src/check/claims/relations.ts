import { numberInWords } from '../prose/number-words.ts';
import type { Hedge } from '../prose/numbers.ts';
import type { Relation, Run } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { slotsOf, type Slots } from './slots.ts';
import type { When } from './times.ts';
import { negators, unreal, type Body, type Way } from './vocabulary.ts';

type RelationItem = Extract<Item, { kind: 'relation' }>;

/** Everything that the clauses of a sentence set beside something else. */
export function relationsIn(clauses: readonly Clause[], text: string): Relation[] {
  if (/(?<!\p{L})(?:would|were to)(?!\p{L})|^(?:if|leaving aside|apart from|except for)\s/iu.test(text)) return [];
  const found: Relation[] = [];
  let lastTime: When | null = null;
  for (const clause of clauses) {
    const times = clause.items.flatMap((item) => (item.kind === 'time' ? [item.when] : []));
    for (const [index, item] of clause.items.entries()) {
      if (item.kind !== 'relation') continue;
      found.push(...relationAt(clause, index, item, lastTime));
    }
    lastTime = times.at(-1) ?? lastTime;
  }
  return found.filter((relation) => !isOvertaken(relation, found, text));
}

/** `rose for three years running before easing back`, `came down and then turned`: a move without a time of its own, up to another one. */
function isOvertaken({ end, time, against }: Relation, all: readonly Relation[], text: string): boolean {
  return against === 'earlier' && time === null && /(?<!\p{L})(?:before|until|and then|but then|and later|but later|then)(?:,|\s(?:\p{L}+\s){0,3}$)/iu.test(text.slice(end, nextMove(end, all, text)));
}

const turns = /(?<!\p{L})(?:easing|falling|rising|dropping|turning|levelling|recovering|settling|climbing|slipping|declining|improving|worsening|dipping|turned|levelled|eased)(?!\p{L})/iu;

/** Where the next move of a sentence begins, as a claim or only in passing. */
function nextMove(from: number, all: readonly Relation[], text: string): number {
  const told = all.find(({ start, against }) => start > from && against === 'earlier')?.start ?? Infinity;
  const passing = text.slice(from).search(turns);
  return Math.min(told, passing === -1 ? Infinity : from + passing, ...(told === Infinity && passing === -1 ? [from] : []));
}

/** Before these a clause tells what led up to another, whose time nobody can tell. */
const leadingUp = new Set(['having', 'after', 'before', 'despite', 'because', 'if', 'unless']);

function relationAt(clause: Clause, index: number, item: RelationItem, lastTime: When | null): Relation[] {
  if (clause.lead !== null && leadingUp.has(clause.lead)) return [];
  const halting = item.relation.form === 'move' ? haltingBefore(clause.items, index) : -1;
  const said = halting === -1 ? isSaid(clause, index, item) : 'loosely';
  if (said === null || (halting !== -1 && /^(?:slow|curb|eas)/.test(clause.items[halting]!.text) && !isNegated(clause.items, halting))) return [];
  const { items } = clause;
  const halted = item.relation.form === 'move' ? haltedAt(items, index) : -1;
  const negated = halting !== -1 ? !isNegated(items, halting) : halted === -1 ? isNegated(items, index) : !isNegated(items, halted);
  const end = items.at(-1)!.end;
  const base = {
    word: item.relation, way: item.relation.way, phrase: item.text, start: item.start, end: item.end, negated, loose: said === 'loosely',
    hedge: hedgeBefore(items, index), run: runIn(items), objectStart: said === 'to something' ? items[index + 1]!.start : null, clause, clauseStart: items[0]!.start, clauseEnd: end,
  };
  const slots = slotsOf(items, index, lastTime);
  const bodies = comparedBodies(items, index, item);
  if (bodies.length > 0) {
    return bodies.map(({ body, flipped, last }): Relation => ({
      ...base, ...slots, time: slots.time ?? (slots.baseline?.kind === 'calendar' ? slots.baseline : null), end: item.relation.form === 'against' || item.relation.form === 'comparative' ? last : item.end, baseline: null, run: null, against: body, way: flipped ? contrary[base.way] : base.way,
    }));
  }
  if (item.relation.form === 'comparative' && isBestOfAll(items, index)) return [{ ...base, ...slots, run: null, against: 'best' }];
  if (item.relation.form === 'extreme') return [{ ...base, ...slots, against: 'best' }];
  return isAgainstTime(items, index, item, slots) ? [{ ...base, ...slots, against: 'earlier' }] : [];
}

/** `than at any time since 2022`, `than ever`, `than in any other year`. */
function isBestOfAll(items: readonly Item[], index: number): boolean {
  const than = thanAfter(items, index);
  return than !== -1 && items.slice(than + 1, than + 4).some(({ text }) => text === 'any' || text === 'ever');
}

export const contrary: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', better: 'worse', worse: 'better', same: 'same' };

const determiners = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those', 'our', 'their', 'its', 'his', 'her', 'any', 'some', 'of', 'for', 'with', 'by', 'from', 'to', 'about', 'on', 'at', 'and', 'or', 'through']);
/** What may stand between a subject and the word that says how it moves. */
const be = new Set((
  "is are was were be been being has have had hasn't haven't not never no longer now also still already yet continues continue continued keeps keep kept remains remain remained stays stayed held holds started " +
  'begun began stopped getting becoming gets become became it they this that which who even only all both to more less than a little lot great deal much far almost nearly further again steadily slowly gradually slightly sharply ' +
  'markedly consistently clearly significantly broadly largely relatively fairly very quite doubled halved'
).split(' '));
const groups = new Set(['number', 'numbers', 'share', 'proportion', 'percentage', 'rate', 'part', 'majority', 'minority', 'total', 'count']);
const plainNext = new Set(['in', 'by', 'from', 'to', 'at', 'on', 'over', 'since', 'during', 'between', 'again', 'and', 'but', 'or', 'as', 'slightly', 'sharply', 'steadily', 'further', 'for', 'after', 'before', 'until', 'within', 'across', 'compared', 'against', 'than', 'with', 'so', 'each', 'every', 'year', 'month', 'quarter', 'a', 'back', 'markedly', 'significantly', 'steeply', 'too', 'both', 'considerably', 'substantially', 'when', 'while', 'here', 'this', 'last', 'overall', 'year-on-year', 'gradually', 'slowly', 'quickly', 'rapidly', 'once', 'more', 'less', 'only', 'throughout', 'then', 'up', 'down', 'now', 'also', 'consistently', 'dramatically', 'modestly', 'marginally', 'about', 'almost', 'nearly', 'just', 'some', 'towards', 'among', 'per', 'of', 'month-on-month', 'well']);
const achieved = new Set(['sustained', 'seen', 'secured', 'achieved', 'delivered', 'made', 'continued', 'steady', 'marked', 'net']);
const adjectives = new Set(['stable', 'static', 'unchanged']);
const movedOff = new Set(['behind', 'short', 'through', 'apart', 'out', 'into', 'ill', 'foul', 'under', 'asleep', 'pregnant', 'victim', 'up']);

/** Whether a word of comparison is said of the figures; `loosely` where it may be, null where it is part of a name, of a hope or of another word. */
function isSaid(clause: Clause, index: number, { relation: { form, alone }, text }: RelationItem): 'surely' | 'loosely' | 'to something' | null {
  const { items } = clause;
  const before = items.slice(0, index);
  const previous = items[index - 1];
  const next = items[index + 1];
  if (before.some((each, at) => each.kind === 'word' && isUnreal(items, at))) return null;
  if (previous?.text === 'to' && (form === 'move' || form === 'moved')) return null;
  switch (form) {
    case 'moved': {
      // Up and down, `had risen` before something else, and what rose nationally, are no move of ours up to now.
      if (next?.text === 'and' && /^(?:up|down)$/.test(items[index + 2]?.text ?? '')) return null;
      if (previous?.text === 'had' || (next?.kind === 'body' && next.body !== 'own')) return null;
      if (next && (movedOff.has(next.text) || items[index + 2]?.text === 'short')) return null;
      if (adjectives.has(text)) return previous !== undefined && be.has(previous.text) && (next?.kind !== 'word' || plainNext.has(next.text)) ? 'surely' : null;
      if (alone) return previous === undefined || previous.kind === 'mark' ? null : 'surely';
      if (previous === undefined || (determiners.has(previous.text) && next?.kind === 'word' && !plainNext.has(next.text))) return null;
      const isPassive = ['was', 'were', 'been', 'is', 'are', 'be', 'being'].includes(previous.text);
      return next?.kind === 'word' && !plainNext.has(next.text) && !next.text.endsWith('ly') && !isPassive ? 'to something' : 'surely';
    }
    case 'moving': {
      if (next && movedOff.has(next.text)) return null;
      if (previous?.text === 'a' || previous?.text === 'an') return next !== undefined && groups.has(next.text) ? 'surely' : null;
      if (!before.slice(-3).some(({ text: word }) => be.has(word))) return null;
      return next?.kind === 'word' && !plainNext.has(next.text) && !next.text.endsWith('ly') ? 'to something' : 'surely';
    }
    case 'move': {
      if (previous === undefined) return null;
      const near = before.slice(-5);
      if (near.some(({ text: word }) => word === 'despite' || word === 'without' || word === 'any' || word === 'to')) return null;
      const hasLead = previous.kind === 'quantity' || achieved.has(previous.text) || near.some(({ text: word }) => ['a', 'an', 'the', 'no', 'this', 'another', 'further', 'or'].includes(word)) || previous.text === ',';
      const goesOn = next === undefined || next.kind !== 'word' || plainNext.has(next.text) || next.text === 'has' || next.text === 'was';
      return hasLead && goesOn ? 'surely' : null;
    }
    case 'particle': {
      const isLed = previous === undefined || previous.kind === 'mark' || previous.kind === 'bound' || previous.kind === 'quantity' || be.has(previous.text) || previous.text === 'and';
      const leads = next !== undefined && (['from', 'on', 'by', 'since', 'slightly', 'sharply', 'again', 'further', 'almost', 'nearly', 'about', 'over', 'more', 'about'].includes(next.text) || next.kind === 'quantity' || next.kind === 'time');
      if ((text === 'up' && next?.text === 'to') || (previous?.text === 'and' && /\bup$/.test(items[index - 2]?.text ?? ''))) return null;
      if (next?.text === 'from' && previous?.text.endsWith('ed') === true) return null;
      return (isLed && (leads || (next === undefined && previous !== undefined && be.has(previous.text)))) || (leads && next.text === 'from') ? 'surely' : null;
    }
    case 'comparative': {
      // `two years or more` is a length of time.
      if (previous?.text === 'or') return null;
      // `has fallen twice` says how often, `fell faster than in England` how fast it moved.
      if (text === 'twice' && !['as', 'the', 'that', 'what', 'our', 'its'].includes(next?.text ?? '')) return null;
      if (paces.has(text) && before.slice(-3).some((each) => each.kind === 'relation' && (each.relation.form === 'moved' || each.relation.form === 'moving'))) return null;
      if (next?.text === 'than' && ['quantity', 'relation'].includes(items[index + 2]?.kind ?? '')) return null;
      if (next?.kind === 'quantity' || (previous?.text === 'no' && next?.text === 'than') || next?.text === 'or') return null;
      if (previous?.text === 'the' && next?.text === 'the') return null;
      const than = thanAfter(items, index);
      if (than !== -1 || isAsSuch(text)) return 'surely';
      if (items.some((each) => ['since', 'compared'].includes(each.text)) && (next === undefined || next.kind !== 'word' || plainNext.has(next.text) || /^(?:fewer|more|less)$/.test(text))) return 'loosely';
      const isBecoming = before.slice(-3).some(({ text: word }) => ['taking', 'getting', 'becoming', 'became', 'become', 'been', 'now', 'gone', 'growing', 'grown', 'takes', 'take'].includes(word));
      const isState = previous !== undefined && ['is', 'are', 'was', 'were'].includes(previous.text) && (next === undefined || next.kind !== 'word' || plainNext.has(next.text));
      const isQuantity = /^(?:fewer|more)$/.test(text) && (index <= 1 || previous?.text === ',' || previous?.text === 'saw') && items.slice(index + 1).some((each) => each.kind === 'word' && ['is', 'are', 'was', 'were', 'have', 'has'].includes(each.text) || previous?.text === 'saw');
      const countsOthers = items.slice(index + 1).some((each) => inPlace.has(each.text));
      return isBecoming || isState || (isQuantity && !countsOthers && clause.lead === null) ? 'loosely' : null;
    }
    case 'against':
    case 'extreme':
      return 'surely';
  }
}

const paces: ReadonlySet<string> = new Set(['faster', 'quicker', 'sooner', 'more quickly', 'slower', 'more slowly', 'less quickly', 'more', 'less', 'further']);

/** What `more posts are filled` counts is the rest of what an indicator of vacancies and leavers counts. */
const inPlace: ReadonlySet<string> = new Set(['filled', 'permanent', 'occupied', 'retained']);

/** `as many`, `twice as likely`: what they are set against comes after another `as`. */
function isAsSuch(text: string): boolean {
  return /^(?:as|twice|half|three times)\b/.test(text);
}

/** Whether a word makes of what follows something hoped, feared or thought of: `needs to`, not `who need support` or `children in need`. */
export function isUnreal(items: readonly Item[], at: number): boolean {
  const { text } = items[at]!;
  if (!unreal.has(text)) return false;
  const next = items[at + 1];
  if (/^(?:ambition|aspire)$/.test(text) && items[at - 1]?.kind === 'quantity') return false;
  if (/^(?:need|needs|needed|aims?|wants?|hoped?|hopes|plans?|planned|expect(?:ed|s)?|forecasts?|predict(?:ed)?|intends?|risks?)$/.test(text)) return next?.text === 'to' || next?.text === 'that' || next?.kind === 'mark';
  return text !== 'can' || next?.kind === 'word';
}

/** Where `than` stands after a comparative, in the same clause; -1 where it does not. */
function thanAfter(items: readonly Item[], index: number): number {
  return items.findIndex((each, at) => at > index && at - index <= 14 && each.text === 'than');
}

function isNegated(items: readonly Item[], index: number): boolean {
  // What is said of none of several is denied of them all, however far it stands from the word.
  if (/^(?:none|neither)$/.test(items[0]!.text) || (items[0]!.text === 'not' && items[1]?.text === 'one')) return true;
  return items.slice(Math.max(0, index - 5), index).some((each) => each.kind === 'word' && negators.has(each.text));
}

const halting = /^(?:slow|halt|stem|revers|stopp?|arrest|curb)(?:e|ed|s|ped)?$/;

/** `we have not managed to halt the rise in`: where a move is said to be brought to its end. */
function haltingBefore(items: readonly Item[], index: number): number {
  const before = items.slice(Math.max(0, index - 3), index);
  const found = before.findLastIndex((each) => each.kind === 'word' && halting.test(each.text));
  if (found === -1 || items.some((each, at) => at < index && each.kind === 'word' && isUnreal(items, at) && each.text !== 'can' && each.text !== 'cannot')) return -1;
  return Math.max(0, index - 3) + found;
}

const halts = new Set(['halted', 'stopped', 'reversed', 'arrested', 'stemmed', 'ended', 'over']);

/** Where a move is said to have come to its end: `the fall has been halted`. */
function haltedAt(items: readonly Item[], index: number): number {
  return items.findIndex((each, at) => at > index && halts.has(each.text));
}

const hedges: readonly (readonly [string, Hedge])[] = [
  ['more than', 'over'], ['over', 'over'], ['well over', 'over'], ['almost', 'nearly'], ['nearly', 'nearly'], ['all but', 'nearly'], ['about', 'about'], ['roughly', 'about'], ['around', 'about'], ['just under', 'under'], ['less than', 'under'],
];

function hedgeBefore(items: readonly Item[], index: number): Hedge {
  const two = `${items[index - 2]?.text ?? ''} ${items[index - 1]?.text ?? ''}`.trim();
  return hedges.find(([words]) => two === words || two.endsWith(` ${words}`) || items[index - 1]?.text === words)?.[1] ?? 'exact';
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** `for the third year running`, `four quarters in a row`, `each month since`, `quarter after quarter`. */
function runIn(items: readonly Item[]): Run | null {
  const text = items.map((each) => each.text).join(' ');
  const running = /(?:for |in )?(?:the )?(\S+) (?:successive |consecutive )?(?:year|quarter|month)s? (?:running|in a row|in succession)|(?:for |in )(?:the |each of the )?(?:last |past )?(\S+) (?:successive|consecutive) (?:year|quarter|month)s?|(?:in )?each of the (?:last|past) (\S+) (?:year|quarter|month)s/.exec(text);
  if (running) {
    const number = running[1] ?? running[2] ?? running[3] ?? '';
    const steps = ordinals.includes(number) ? ordinals.indexOf(number) + 1 : (numberInWords(number) ?? Number(number));
    return Number.isInteger(steps) && steps > 0 ? { steps } : null;
  }
  const stretch = /\bfor (\S+) (?:years|quarters|months)\b/.exec(text)?.[1];
  const steps = stretch === undefined ? undefined : numberInWords(stretch);
  if (steps !== undefined && !/first time/.test(text)) return { steps };
  if (/\b(?:each|every) (?:single )?(?:year|quarter|month)\b|\b(year|quarter|month) (?:after|by|on) \1\b|\bsteadily\b/.test(text)) return { steps: null };
  return null;
}

/** The bodies or targets that a figure is set against, and whether theirs is the one that the words are said of. */
function comparedBodies(items: readonly Item[], index: number, { relation: { form } }: RelationItem): { body: Exclude<Body, 'own'>; flipped: boolean; last: number }[] {
  if (form === 'move' || form === 'extreme' || form === 'moving' || form === 'particle') return [];
  if (form === 'moved') return [];
  const joint = form === 'comparative' ? jointOf(items, index) : index;
  if (joint === -1) return [];
  const after = items.slice(joint + 1, joint + 12);
  const until = after.findIndex((each) => each.kind === 'relation' && each.relation.form !== 'move' && each.relation.form !== 'extreme');
  const right = until === -1 ? after : after.slice(0, until);
  const all = right.find((each) => each.text === 'comparators' || each.text === 'benchmarks');
  if (all && right.every((each) => each.kind !== 'body')) return (['england', 'region', 'statistical-neighbours'] as const).map((body) => ({ body, flipped: false, last: all.end }));
  const others = right.flatMap((each, at) => (each.kind === 'body' && each.body !== 'own' && !oneOfThem.has(right[at + 1]?.text ?? '') ? [{ body: each.body, flipped: false, last: each.end }] : []));
  if (others.length > 0) {
    // A time right after the word is what it is set against: `lower than a year ago, as in England`.
    if (right.findIndex((each) => each.kind === 'time') === 0) return [];
    return others.filter(({ body }, at) => others.findIndex((each) => each.body === body) === at);
  }
  const ownAfter = right.find((each) => each.kind === 'body' && each.body === 'own');
  if (!ownAfter || right.findIndex((each) => each.kind === 'time') === 0) return [];
  // `than they did in June`, `than we had at March` set our own figure against an earlier one.
  const left = items.slice(0, index === joint ? index : joint);
  return left.flatMap((each) => (each.kind === 'body' && each.body !== 'own' ? [{ body: each.body, flipped: true, last: ownAfter.end }] : [])).slice(0, 1);
}

/** `the region's best` is one of them and not its figure. */
const oneOfThem = new Set(['best', 'worst', 'top', 'bottom', 'leading', 'weakest', 'strongest']);

/** The word that joins a comparative to what it is set against: `than`, `compared with`, the second `as`. */
function jointOf(items: readonly Item[], index: number): number {
  const than = thanAfter(items, index);
  if (than !== -1) return than;
  const compared = items.findIndex((each, at) => at > index && each.text === 'compared');
  if (compared !== -1) return compared;
  if (/ (?:that|those) of$/.test(items[index]!.text)) return index;
  if (isAsSuch(items[index]!.text)) return items.findIndex((each, at) => at > index && each.text === 'as');
  return -1;
}

/** `than before`, `than they used to be`, `than they were`: an earlier time that is not named. */
function isBefore([first, second, third]: readonly Item[]): boolean {
  if (first?.text === 'before' || first?.text === 'previously' || first?.text === 'formerly') return second === undefined || second.kind === 'mark';
  if (first === undefined || !['they', 'it', 'we', 'there', 'this'].includes(first.text)) return false;
  return second?.text === 'used' || (['was', 'were', 'did', 'had'].includes(second?.text ?? '') && (third === undefined || third.kind === 'mark'));
}

/** Whether an earlier figure of our own is what something is set against. */
function isAgainstTime(items: readonly Item[], index: number, { relation: { form } }: RelationItem, { baseline, time, from }: Slots): boolean {
  if (form === 'against') {
    const right = items.slice(index + 1, index + 8);
    const isLevel = right.some(({ text }) => text === 'level' || text === 'figure' || text === 'levels' || text === 'rate');
    return isLevel && right.some((each) => each.kind === 'time');
  }
  if (form !== 'comparative') return true;
  const than = thanAfter(items, index);
  if (than === -1 || isBefore(items.slice(than + 1))) return true;
  return baseline !== null || (time !== null && from !== null);
}
