import { styleSlipsIn, type StyleSlip } from '../prose/house-style.ts';
import { shown } from '../prose/shown.ts';
import { phrasePattern } from '../prose/phrase-pattern.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { fixAt } from '../engine/finding.ts';

/*
 * Checks that ranges, years, percentages, dates, large numbers and some names are written in one way.
 * Why: one way of writing is read without a thought; 2021/22 may be read aloud as a fraction.
 * Does not catch: style that is a matter of taste, and what stands in tables and headings.
 */
export default defineProseRule({
  id: 'house-style',
  severity: 'info',
  summary: 'Ranges, years, percentages, dates and some names are written in one way.',
  checkDocument({ blocks }, report, { lists }) {
    const terms = lists.houseTerms.map(({ write, not }) => ({ write, pattern: phrasePattern(not, { anyCase: false }) }));
    const namesIn = (text: string): StyleSlip[] =>
      terms.flatMap(({ write, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, expected: write, custom: 'one name is used throughout' })),
      );
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote') continue;
      const numeric = new Set(styleSlipsIn(block.text));
      const quotations = quotationsIn(block.text);
      for (const slip of firstOfEach([...numeric, ...namesIn(block.text)])) {
        const { start, end, expected, custom } = slip;
        const actual = block.text.slice(start, end);
        const place = block.place(start, end);
        // Another name may want another sentence, and what others said stays as they said it.
        const mendable = expected !== undefined && numeric.has(slip) && !isWithin(quotations, slip);
        report({
          message: expected === undefined ? `\`${shown(actual)}\` can be read in two ways: ${custom}.` : `\`${shown(actual)}\` should read \`${expected}\`: ${custom}.`,
          place,
          hint: expected === undefined ? 'Write the one that is meant.' : `Write \`${expected}\`.`,
          actual,
          ...(expected === undefined ? {} : { expected }),
          ...(mendable ? fixAt(place, actual, expected) : {}),
        });
      }
    }
  },
});

/** In reading order; of two that overlap the one that begins first, or is longer. */
function firstOfEach(slips: StyleSlip[]): StyleSlip[] {
  const kept: StyleSlip[] = [];
  for (const slip of slips.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || slip.start >= last.end) kept.push(slip);
  }
  return kept;
}
