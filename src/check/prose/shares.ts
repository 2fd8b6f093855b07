import { numberText, roundTo } from '../../format/number.ts';
import type { WrongSum } from './arithmetic.ts';
import type { Quantity } from './numbers.ts';

/** Shares whose percentage, or whose sum, does not come out. */
export function wrongSharesIn(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return [...fractionsBesidePercent(text, quantities), ...partsBesidePercent(text, quantities), ...splits(text, quantities), ...rests(text, quantities), ...ratings(text, quantities)];
}

/** `15 of 233 (6%)`, `6% (15 of 233)`, `15 of 233, or 6%`, `two thirds (67%)`. */
function fractionsBesidePercent(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return quantities.flatMap((one, index) => {
    const two = quantities[index + 1];
    if (!two) return [];
    const [part, percent] = one.kind === 'percent' ? [two, one] : [one, two];
    if (percent.kind !== 'percent' || (part.kind !== 'fraction' && part.kind !== 'share')) return [];
    const between = text.slice(one.end, two.start);
    const isBeside = /^(?:\s\p{L}+){0,3}\s?[(]\s?$/u.test(between) || (part.kind === 'fraction' && /^(?:\s\p{L}+){0,3}(?:,\sor\s|\sor\s|,\s|\s?[–—=]\s?)$/u.test(between) && !/\b(?:and|but|with|in|from|to)\b/.test(between));
    return isBeside && !comesOut(part, percent) ? [wrongShare(part, percent, [part, percent], /[(]|\bor\b/.test(between) || /^\s?(?:[,.;:)–—]|$)/.test(text.slice(two.end)))] : [];
  });
}

function comesOut(part: Quantity, percent: Quantity): boolean {
  const truth = part.value;
  if (part.kind === 'share' || part.inWords || part.hedge !== 'exact' || percent.hedge !== 'exact') return isRoughly(part, percent);
  return roundTo(truth, percent.decimals) === percent.value;
}

/** A share in words stands for whatever is near it, on its side where it is hedged. */
function isRoughly({ value, hedge }: Quantity, percent: Quantity): boolean {
  const room = 5.5;
  if (hedge === 'over') return percent.value >= value;
  if (hedge === 'under') return percent.value <= value;
  return Math.abs(percent.value - value) <= room;
}

function wrongShare(part: Quantity, percent: Quantity, uses: readonly Quantity[], isOfIt: boolean): WrongSum {
  const right = `${numberText(part.value, percent.decimals)}%`;
  return {
    message: `The text says \`${percent.text}\`, but \`${part.text}\` is ${right}.`,
    hint: 'Correct the percentage, or the numbers that it is worked out from.',
    start: percent.start, end: percent.end, actual: percent.text, expected: right, uses,
    // What is off by less than one in its last place was rounded otherwise.
    certain: isOfIt && Math.abs(part.value - percent.value) >= 1 / 10 ** percent.decimals,
  };
}

/** `17 children, of whom 15 (88%)`. */
function partsBesidePercent(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return quantities.flatMap((part, index) => {
    const [all, percent] = [quantities[index - 1], quantities[index + 1]];
    if (part.kind !== 'count' || all?.kind !== 'count' || percent?.kind !== 'percent') return [];
    if (!/^\s\($/.test(text.slice(part.end, percent.start)) || !/,?\sof (?:whom|which)\s$/.test(text.slice(all.end, part.start))) return [];
    if (all.hedge !== 'exact' || part.hedge !== 'exact' || percent.hedge !== 'exact' || all.value === 0) return [];
    const value = (part.value * 100) / all.value;
    if (roundTo(value, percent.decimals) === percent.value) return [];
    return [wrongShare({ ...part, value, text: `${part.text} of ${all.text}` }, percent, [all, part, percent], true)];
  });
}

/** `a 60/30 split`. */
function splits(text: string, quantities: readonly Quantity[]): WrongSum[] {
  return [...text.matchAll(/(?<![\d/.])(\d{1,3})\s?\/\s?(\d{1,3})\ssplit\b/g)].flatMap((match) => {
    const [one, two] = [Number(match[1]), Number(match[2])];
    if (one + two === 100 || one + two <= 20) return [];
    return [{
      message: `The split \`${match[1]}/${match[2]}\` makes ${one + two}, where the two parts should make 100.`,
      hint: 'Correct the two parts.',
      start: match.index, end: match.index + match[0].length, actual: String(one + two), expected: '100', uses: quantities, certain: true,
    }];
  });
}

const restBefore = /\b(?:the (?:rest|remainder)|the remaining|the other)\s?\(?$/i;

/** `60% were good, 30% required improvement and the remaining 20% were inadequate`. */
function rests(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const percents = quantities.filter(({ kind }) => kind === 'percent');
  const last = percents.at(-1);
  if (!last || percents.length < 2 || !restBefore.test(text.slice(Math.max(0, last.start - 20), last.start))) return [];
  if (percents.some(({ hedge }) => hedge !== 'exact') || /\b(?:of (?:these|those|whom|which|them)|compared|target|from)\b/i.test(text)) return [];
  const total = percents.reduce((sum, { value }) => sum + value, 0);
  const room = (percents.length * 0.5) / 10 ** Math.min(...percents.map(({ decimals }) => decimals));
  if (Math.abs(total - 100) <= room + 1e-9) return [];
  const right = numberText(100 - (total - last.value), last.decimals);
  return [{
    message: `The shares make ${numberText(total, last.decimals)}%, where with \`${last.text}\` as the rest they should make 100%.`,
    hint: `Write ${right}% for the rest, or correct the others.`,
    start: last.start, end: last.end, actual: last.text, expected: `${right}%`, uses: percents, certain: true,
  }];
}

/** `of 14 measures 6 are green, 4 amber and 3 red`. */
function ratings(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const all = quantities.find(({ kind, start }) => kind === 'count' && /\bof (?:the |our |these )?(?:other )?$/i.test(text.slice(Math.max(0, start - 20), start)));
  if (!all) return [];
  const rated = ['green', 'amber', 'red'].map((colour) =>
    quantities.filter(({ kind, start, end }) => {
      const after = text.slice(end, end + 40);
      return kind === 'count' && start > all.end && new RegExp(`^\\s(?:(?:are|were|is|was|measures|indicators|kpis|rag|rated|rag-rated)\\s){0,4}${colour}\\b`, 'i').test(after);
    }),
  );
  if (rated.some((each) => each.length !== 1) || /\b(?:unrated|not rated|no target|grey|blue|rest|others)\b/i.test(text)) return [];
  const total = rated.flat().reduce((sum, { value }) => sum + value, 0);
  if (total === all.value) return [];
  return [{
    message: `Green, amber and red make ${total}, where the text says that there are \`${all.text}\`.`,
    hint: 'Count them again, or say what became of the rest.',
    start: all.start, end: all.end, actual: all.text, expected: String(total), uses: [all, ...rated.flat()], certain: true,
  }];
}
