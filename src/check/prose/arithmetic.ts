import { difference } from '../../format/decimal.ts';
import { numberText, roundTo } from '../../format/number.ts';
import { changesIn, changeUpTo, type StatedChange } from './changes.ts';
import type { Quantity } from './numbers.ts';

/** A sum in words that does not come out. */
export interface WrongSum {
  message: string;
  hint: string;
  start: number;
  end: number;
  actual: string;
  expected: string;
  /** The numbers that it is about; beside others that it leaves out it may be meant otherwise. */
  uses: readonly Quantity[];
  /** True where no other sum can be meant. */
  certain: boolean;
}

/** Every sum of a sentence that does not come out. */
export function wrongSumsIn(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return [
    ...[...changesIn(text, quantities), ...changeUpTo(text, quantities)].flatMap((change) => wrongChange(change)),
    ...multiples(text, quantities),
    ...ambiguousChanges(text, quantities),
  ];
}

function wrongChange({ direction, by, from, to, start, end }: StatedChange): WrongSum[] {
  const change = difference(from.value, to.value);
  const really = change > 0 ? 'up' : change < 0 ? 'down' : null;
  const ends = `from \`${from.text}\` to \`${to.text}\``;
  if (direction && really !== direction && isExact(from) && isExact(to)) {
    return [{
      message: `The text says that a figure went ${direction} ${ends}, which is ${really === null ? 'no change' : `going ${really}`}.`,
      hint: 'Turn the two numbers round, or correct the word.',
      start, end, actual: direction, expected: really ?? 'no change', uses: by ? [from, to, by] : [from, to], certain: true,
    }];
  }
  if (!by || !isExact(from) || !isExact(to)) return [];
  const relative = from.value === 0 ? null : Math.abs((change * 100) / from.value);
  const size = Math.abs(change);
  const isPercentage = from.kind === 'percent';
  const comesOut = by.kind === 'percent' ? relative !== null && isAbout(by, relative) : isAbout(by, size);
  if (comesOut && !(isPercentage && by.kind === 'percent')) return [];
  if (by.kind === 'percent' && isPercentage) return [unclear(by, start, end)];
  if (by.kind === 'points' && !isPercentage) return [];
  const right = by.kind === 'percent' ? `${numberText(relative ?? 0, Math.max(by.decimals, whole(relative)))}%` : numberText(size, Math.max(by.decimals, whole(size)));
  return [{
    message: `The text says \`${by.text}\`, but ${ends} is ${by.kind === 'percent' ? `a change of ${right}${inWords(from.value, to.value)}` : right}.`,
    hint: 'Correct the change, or the two numbers that it is worked out from.',
    start: by.start, end: by.end, actual: by.text, expected: right, uses: [from, to, by], certain: true,
  }];
}

function whole(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : 1;
}

function inWords(from: number, to: number): string {
  return to === from * 2 ? ', which is double' : from === to * 2 ? ', which is half' : '';
}

function isExact({ hedge }: Quantity): boolean {
  return hedge === 'exact';
}

/** Whether a stated change is the true one, at its decimals and as roughly as it is hedged. */
function isAbout({ value, decimals, hedge }: Quantity, truth: number): boolean {
  if (hedge === 'over') return truth >= value;
  if (hedge === 'under') return truth <= value;
  if (hedge === 'exact') return Math.abs(truth - value) <= 0.5000001 / 10 ** decimals;
  return Math.abs(truth - value) <= Math.max(2.5, value * 0.1);
}

const changeNext = /^\s(?:higher|lower|more|fewer|less|increase|decrease|rise|fall|drop|reduction|growth|improvement|decline)\b/i;
const byBefore = /(?:up|down|rose|risen|fell|fallen|increased|decreased|improved|reduced|dropped|an? (?:increase|decrease|rise|fall|drop|reduction|improvement) of)\s(?:by\s)?(?:(?:about|around|nearly|almost|over|just)\s)?$/i;

/** A change of a percentage in `%`, said beside that percentage: per cent of it, or percentage points? */
function ambiguousChanges(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return quantities.flatMap((by, index) => {
    const level = quantities[index - 1];
    if (by.kind !== 'percent' || !level || !['percent', 'fraction', 'share'].includes(level.kind)) return [];
    const between = text.slice(level.end, by.start);
    const joint = /^[^,;:–—()]{0,60}?\s?[,(–—]\s?(?:(?:which|this|that) (?:is|was) )?(?:an?\s)?((?:\p{L}+\s){0,4})$/iu.exec(between)?.[1];
    if (joint === undefined || /\b(?:and|but|while|with|of|compared|from|in|the|were|are|was|is)\b/i.test(joint.replace(/(?:increase|decrease|rise|fall|drop|reduction|improvement) of/i, ''))) return [];
    const isChange = changeNext.test(text.slice(by.end, by.end + 16)) || byBefore.test(between);
    return isChange && !(/^\s(?:more|fewer|less)\s\p{L}/iu.test(text.slice(by.end, by.end + 16)) && !/^\s(?:more|fewer|less)\sthan\b/iu.test(text.slice(by.end, by.end + 16))) ? [unclear(by, by.start, by.end)] : [];
  });
}

function unclear(by: Quantity, start: number, end: number): WrongSum {
  const number = numberText(by.value, by.decimals);
  return {
    message: `The text says \`${by.text}\` of the change in a percentage, which may be ${number} percentage points or ${number} per cent of it.`,
    hint: `Write \`${number} percentage points\` if that is the difference, otherwise give both percentages.`,
    start, end, actual: by.text, expected: `${number} percentage points`, uses: [by], certain: false,
  };
}

const multiple = /(?<![\p{L}-])(?:(almost|nearly|just under|more than|over|about|around)\s)?(doubled|doubling|halved|halving|trebled|tripled|quadrupled)\s(?:in number\s|again\s)?from\s$/iu;
const times: Readonly<Record<string, number>> = { doubled: 2, doubling: 2, halved: 0.5, halving: 0.5, trebled: 3, tripled: 3, quadrupled: 4 };

/** `doubled from 4 to 8`. */
function multiples(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return changesIn(text, quantities).flatMap(({ from, to, end }) => {
    const match = multiple.exec(text.slice(Math.max(0, from.start - 60), from.start));
    if (!match || from.value === 0) return [];
    const [, hedge, word] = match;
    const wanted = times[word!.toLowerCase()]!;
    const ratio = to.value / from.value;
    if (isMultiple(ratio, wanted, hedge?.toLowerCase())) return [];
    const start = from.start - match[0].length;
    const percent = roundTo(((to.value - from.value) * 100) / from.value, 0);
    return [{
      message: `The text says \`${word}\`, but from \`${from.text}\` to \`${to.text}\` is a change of ${numberText(Math.abs(percent), 0)}% ${percent < 0 ? 'downwards' : 'upwards'}.`,
      hint: 'Give the two numbers without that word, or correct them.',
      start, end, actual: word!, expected: `${numberText(Math.abs(percent), 0)}%`, uses: [from, to], certain: true,
    }];
  });
}

function isMultiple(ratio: number, wanted: number, hedge: string | undefined): boolean {
  const reached = wanted > 1 ? ratio / wanted : wanted / ratio;
  if (hedge === 'more than' || hedge === 'over') return reached >= 1;
  if (hedge === undefined) return Math.abs(reached - 1) <= 0.05;
  return hedge === 'about' || hedge === 'around' ? Math.abs(reached - 1) <= 0.15 : reached >= 0.8 && reached <= 1.02;
}
