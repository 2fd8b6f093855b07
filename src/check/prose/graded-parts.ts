import type { WrongSum } from './arithmetic.ts';
import type { Quantity } from './numbers.ts';

/** Numbers of a sentence that each have a grade, as in `25 were good and 16 weak`. */
export interface GradedParts {
  total: number;
  /** How many there are of all, where the sentence says so: `of 40 audits`, `40 audits:`. */
  whole: Quantity | null;
  parts: readonly Quantity[];
  start: number;
  end: number;
}

const graded = /^(?:\s(?:were|was|are|is|judged|graded|rated|found|to|be|as|of|them|these|audits?|cases?|case|files?|visits?|evaluations?|assessments?)){0,6}\s(outstanding|good|requir(?:es|ed|ing) improvement|inadequate|adequate|satisfactory|strong|weak|poor)\b/i;
/** The same thing may be counted twice, or at two times. */
const notApart = /\b(?:or better|or above|at least|including|both|also|compared|from|last year|previous(?:ly)?|before|then|up|down|some)\b/i;
const wholeBefore = /\b(?:of|in|across|all)\s(?:(?:all|the|our|these|those)\s)?$/i;
const wholeAfter = /^(?:\s\p{L}+){1,4}(?:\s?[:(–—]|,\s)/u;

/** The graded parts of a sentence; null where there are not two, or where they may overlap. */
export function gradedPartsIn(text: string, quantities: readonly Quantity[]): GradedParts | null {
  const parts = quantities.flatMap((quantity) => {
    const grade = graded.exec(text.slice(quantity.end, quantity.end + 80))?.[1]?.toLowerCase();
    return grade === undefined ? [] : [{ quantity, grade }];
  });
  const [first, last] = [parts[0]?.quantity, parts.at(-1)?.quantity];
  if (!first || !last || parts.length < 2 || new Set(parts.map(({ grade }) => grade)).size < parts.length) return null;
  if (parts.some(({ quantity: { kind, hedge } }) => kind !== 'count' || hedge !== 'exact') || notApart.test(text)) return null;
  const before = quantities.findLast(({ end }) => end <= first.start);
  const namesWhole = before?.kind === 'count' && (wholeBefore.test(text.slice(0, before.start)) || wholeAfter.test(text.slice(before.end, first.start)));
  return { total: parts.reduce((sum, { quantity }) => sum + quantity.value, 0), whole: namesWhole ? before : null, parts: parts.map(({ quantity }) => quantity), start: first.start, end: last.end };
}

/** Parts that are more than the whole that stands before them. */
export function partsBeyondWhole(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const parts = gradedPartsIn(text, quantities);
  if (!parts?.whole || parts.whole.hedge !== 'exact' || parts.total <= parts.whole.value) return [];
  const { total, whole } = parts;
  return [{
    message: `The grades make ${total}, where the text says that there are \`${whole.text}\`.`,
    hint: 'Count them again, or correct the whole.',
    start: whole.start, end: whole.end, actual: whole.text, expected: String(total), uses: [whole, ...parts.parts], certain: true,
  }];
}
