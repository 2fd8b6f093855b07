import { overlaps, quotationsIn, type Stretch } from '../prose/quoted.ts';
import { shown } from '../prose/shown.ts';
import { signName, typingSlipsIn, type TypingSlip } from '../prose/typing-slips.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import { fixAt } from '../engine/finding.ts';

/*
 * Checks for slips of the keyboard that can be mended in one way only: two spaces, a space before a comma, two commas.
 * Why: they look careless, and a space before a full stop may leave it alone on the next line.
 * Does not catch: quotation marks, dashes and dots of any kind, which are a matter of taste.
 */
export default defineProseRule({
  id: 'typography',
  severity: 'info',
  summary: 'There are no double spaces, no spaces before punctuation and no doubled punctuation.',
  checkDocument({ blocks }, report) {
    for (const { kind, text, typed, place } of blocks) {
      if (kind !== 'paragraph' && kind !== 'item') continue;
      const line = firstEndingAfter(typed);
      const quotation = firstEndingAfter(quotationsIn(text));
      for (const slip of typingSlipsIn(text)) {
        if (!holds(line(slip.start), slip) || touches(quotation(slip.start), slip)) continue;
        const actual = text.slice(slip.start, slip.end);
        const found = place(slip.start, slip.end);
        report({ ...wordsFor(slip, text), place: found, actual, expected: slip.expected, ...fixAt(found, actual, slip.expected) });
      }
    }
  },
});

/** For offsets that only grow: the first of these stretches, which stand in order, that ends after one. */
function firstEndingAfter(stretches: readonly Stretch[]): (offset: number) => Stretch | undefined {
  let index = 0;
  return (offset) => {
    while (index < stretches.length && stretches[index]!.end <= offset) index += 1;
    return stretches[index];
  };
}

function holds(stretch: Stretch | undefined, { start, end }: Stretch): boolean {
  return stretch !== undefined && stretch.start <= start && end <= stretch.end;
}

function touches(stretch: Stretch | undefined, slip: Stretch): boolean {
  return stretch !== undefined && overlaps(stretch, slip);
}

function wordsFor({ kind, sign, start, end }: TypingSlip, text: string): { message: string; hint: string } {
  const word = shown(text.slice(start, end).replace(/[ ,.;:!?%£]+$/, ''));
  const after = word === '' ? '' : ` after \`${word}\``;
  switch (kind) {
    case 'spaces':
      return { message: `There is more than one space${after}.`, hint: 'Leave one.' };
    case 'space-before':
      return { message: `There is a space before the ${signName(sign)}${after}.`, hint: 'Take it out.' };
    case 'doubled':
      return { message: `There is more than one ${signName(sign)}${after}.`, hint: 'Leave one.' };
  }
}
