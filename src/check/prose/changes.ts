import type { Quantity } from './numbers.ts';

/** `fell by 53 from 455 to 402`, as a text says it; what it leaves out is null. */
export interface StatedChange {
  direction: 'up' | 'down' | null;
  by: Quantity | null;
  from: Quantity;
  to: Quantity;
  start: number;
  end: number;
}

const up = '(?:increas(?:e|es|ed|ing)|r(?:ise|ises|ose|isen|ising)|gr(?:ow|ows|ew|own|owth|owing)|climb(?:s|ed|ing)?|g(?:o|oes|one|oing) up|went up|up|jump(?:s|ed)?)';
const down = '(?:decreas(?:e|es|ed|ing)|f(?:all|alls|ell|allen|alling)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|reduc(?:ed|tion|ing)|went down|g(?:o|oes|one|oing) down|down|shr(?:ink|ank|unk|inking))';
const upEnding = new RegExp(`(?<![\\p{L}-])${up}\\s(?:(?:further|again|slightly|sharply|steadily|markedly|significantly|overall),?\\s)?(?:by\\s)?$`, 'iu');
const downEnding = new RegExp(`(?<![\\p{L}-])${down}\\s(?:(?:further|again|slightly|sharply|steadily|markedly|significantly|overall),?\\s)?(?:by\\s)?$`, 'iu');
const upNext = /^\s(?:increase|rise|growth|jump)\b/i;
const downNext = /^\s(?:decrease|fall|drop|decline|reduction)\b/i;

/** Words, but no figure and no stop, between the first number of a change and its second. */
const toNext = /^[^.;:()]{0,48}?,?\sto\s(?:(?:a|an|the|about|around|nearly|almost|over|just|only|high of|low of)\s){0,2}$/i;
const fromBefore = /\sfrom\s(?:(?:a|an|the|about|around|nearly|almost|over|just|only|high of|low of)\s){0,2}$/i;

/** Every `from A to B` whose numbers are of one kind, with the change that the words before it state. */
export function changesIn(text: string, quantities: readonly Quantity[]): StatedChange[] {
  const figures = quantities.filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'rate');
  return figures.flatMap((from, index) => {
    const to = figures[index + 1];
    const before = text.slice(Math.max(0, from.start - 60), from.start);
    if (!to || !isOneKind(from, to) || !fromBefore.test(before) || !toNext.test(text.slice(from.end, to.start))) return [];
    const fromAt = Math.max(0, from.start - 60) + before.search(fromBefore);
    return [{ from, to, end: to.end, ...statedBefore(text, fromAt, quantities) }];
  });
}

/** `from 72 to 82 per 10,000`: the first number takes the unit of the second. */
function isOneKind(one: Quantity, two: Quantity): boolean {
  return one.kind === two.kind;
}

/** What stands right before `from`: `fell`, `fell by 53`, `a 50% increase`. */
function statedBefore(text: string, fromAt: number, quantities: readonly Quantity[]): Pick<StatedChange, 'direction' | 'by' | 'start'> {
  const lead = `${text.slice(Math.max(0, fromAt - 60), fromAt)} `;
  const bare = directionAt(lead);
  const by = quantities.findLast(({ end, start, kind }) => end <= fromAt && fromAt - end <= 16 && start >= fromAt - 60 && kind !== 'other' && kind !== 'duration');
  const between = by === undefined ? '' : text.slice(by.end, fromAt);
  if (by && between.trim() === '') {
    const direction = directionAt(text.slice(Math.max(0, by.start - 60), by.start));
    if (direction) return { direction, by, start: by.start };
  }
  if (by && (upNext.test(between) || downNext.test(between)) && /^\s\p{L}+$/u.test(between)) {
    return { direction: upNext.test(between) ? 'up' : 'down', by, start: by.start };
  }
  return { direction: bare, by: null, start: fromAt + 1 };
}

/** The direction of a word of change that a stretch ends with. */
function directionAt(lead: string): 'up' | 'down' | null {
  const isDown = downEnding.test(lead);
  return upEnding.test(lead) ? (isDown ? null : 'up') : isDown ? 'down' : null;
}

/** `50% increase from 4`, where what it rose to stands earlier in the sentence. */
export function changeUpTo(text: string, quantities: readonly Quantity[]): StatedChange[] {
  return quantities.flatMap((by, index) => {
    const from = quantities[index + 1];
    if (by.kind !== 'percent' || from?.kind !== 'count') return [];
    const between = text.slice(by.end, from.start);
    const word = /^\s(increase|rise|growth|decrease|fall|drop|decline|reduction)\s(?:from|on)\s(?:the\s)?$/i.exec(between)?.[1];
    const to = quantities.findLast(({ kind, end, inWords }) => kind === 'count' && end <= by.start && !inWords);
    const next = quantities[index + 2];
    if (word === undefined || !to || (next?.kind === 'count' && /\sto\s$/.test(text.slice(from.end, next.start)))) return [];
    if (!/(?:which|that|this) (?:is|was|represents) (?:an?\s|almost a\s)?$|[–—,(-]\s?an?\s$|[–—,(]\s?$/i.test(text.slice(to.end, by.start))) return [];
    return [{ direction: upNext.test(` ${word}`) ? 'up' as const : 'down' as const, by, from, to, start: by.start, end: from.end }];
  });
}
