import { createSmallCountFinder } from '../prose/people/small-counts.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that no sentence counts so few children that somebody may know who they are.
 * Why: one child in a residential special school is known to everybody in that school.
 * Does not catch: a small count that a reader can work out; one that :kpi puts in, which release protects; one that counts something else.
 */
export default defineProseRule({
  id: 'no-small-number',
  severity: 'warning',
  summary: 'No sentence counts so few children that somebody may know who they are.',
  checkDocument({ blocks }, report, { lists }) {
    const find = createSmallCountFinder(lists);
    for (const block of blocks) {
      if (block.kind === 'heading') continue;
      for (const sentence of block.sentences) {
        for (const { start, end } of find(sentence.text)) {
          report({
            message: `\`${sentence.text.slice(start, end).trim().replaceAll('`', "'")}\` counts ${lists.largestSmallCount} children or fewer, so somebody may know who they are.`,
            place: block.place(sentence.start + start, sentence.start + end),
            hint: `Write \`a few\` or \`fewer than ${lists.largestSmallCount + 1}\`, or give a share of a larger group.`,
          });
        }
      }
    }
  },
});
