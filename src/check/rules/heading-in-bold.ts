import { defineRule } from '../engine/rule.ts';
import { allWordsOf } from '../facts/all-words.ts';
import { boldLinesIn } from '../facts/bold-lines.ts';
import { shown } from '../prose/shown.ts';

/*
 * Checks that no short line in bold stands above text as a heading would.
 * Why: who listens to a page goes through it by its headings, and it has no place in the list of contents.
 * Does not catch: bold words that begin the line of a paragraph; lines in capitals.
 */
export default defineRule({
  id: 'heading-in-bold',
  severity: 'warning',
  summary: 'No line in bold stands where a heading should.',
  check({ project }, report) {
    for (const { words } of allWordsOf(project)) {
      const [first, ...more] = boldLinesIn(words);
      if (!first) continue;
      report({
        message: `\`${shown(first.text)}\` stands in bold like a heading, and is none${more.length === 0 ? '' : `; so ${more.length === 1 ? 'does 1 more line' : `do ${more.length} more lines`} of this file`}.`,
        place: first.place,
        hint: `Write \`${'#'.repeat(first.depth)} ${first.text}\`; if it is no heading, let it begin the paragraph that follows.`,
        related: more.map(({ text, place }) => ({ message: `\`${shown(text)}\` is another.`, place })),
        actual: first.text,
      });
    }
  },
});
