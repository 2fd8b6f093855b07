import { shown } from '../prose/shown.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that each heading is at most one level below the one before it.
 * Why: who listens to a page goes through it by its headings, and a level left out sounds like a part that is missing.
 * Does not catch: lines that look like headings and are none.
 */
export default defineProseRule({
  id: 'heading-order',
  severity: 'error',
  summary: 'Each heading is at most one level below the one before it.',
  checkDocument({ title, blocks }, report) {
    // The title of a section is its heading of level 1; another document may begin at any level.
    let before = title === null ? null : { depth: 1, text: title };
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      if (before && block.depth > before.depth + 1) {
        report({
          message: `The heading \`${shown(block.text)}\` has level ${block.depth}, but the one before it, \`${shown(before.text)}\`, has level ${before.depth}.`,
          place: block.place(0, block.text.length),
          hint: `Write it with ${before.depth + 1} \`#\`.`,
          actual: String(block.depth),
          expected: String(before.depth + 1),
        });
      }
      before = { depth: block.depth, text: block.text };
    }
  },
});
