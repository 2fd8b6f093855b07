import { inlineText } from '../../derive/plain-text.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { AuthoredBlock, Section } from '../../model/section.ts';
import { defineRule } from '../engine/rule.ts';
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
    for (const section of project.sections) {
      const [first, ...more] = boldLinesIn(section);
      if (!first) continue;
      report({
        message: `\`${shown(first.text)}\` stands in bold like a heading, and is none${more.length === 0 ? '' : `; so ${more.length === 1 ? 'does 1 more line' : `do ${more.length} more lines`} of this section`}.`,
        place: first.place,
        hint: `Write \`${'#'.repeat(first.depth)} ${first.text}\`; if it is no heading, let it begin the paragraph that follows.`,
        related: more.map(({ text, place }) => ({ message: `\`${shown(text)}\` is another.`, place })),
        actual: first.text,
      });
    }
  },
});

interface BoldLine {
  text: string;
  /** How deep a heading would be here. */
  depth: number;
  place: Place;
}

function boldLinesIn({ parts }: Section): BoldLine[] {
  return parts.flatMap(({ title, groups }) =>
    groups.flatMap((group) => {
      const found: BoldLine[] = [];
      let depth = group.title ? 4 : title ? 3 : 2;
      group.blocks.forEach((block, index) => {
        if (block.type === 'heading') depth = Math.min(block.depth + 1, 6);
        const text = boldText(block);
        const next = group.blocks[index + 1];
        if (text !== null && block.type === 'paragraph' && block.place && next && next.type !== 'heading' && boldText(next) === null) found.push({ text, depth, place: block.place });
      });
      return found;
    }),
  );
}

const longest = 80;
const mostWords = 10;

/** The words of a paragraph that is nothing but a short line in bold. */
function boldText(block: AuthoredBlock): string | null {
  if (block.type !== 'paragraph' || block.statement) return null;
  const [only, colon, ...more] = block.children;
  if (only?.type !== 'strong' || more.length > 0 || (colon && !(colon.type === 'text' && colon.value.trim() === ':'))) return null;
  const text = inlineText(only.children, () => '').replace(/:$/, '');
  const isShort = text.length <= longest && text.split(' ').length <= mostWords;
  return isShort && /\p{L}/u.test(text) && !/[.!?;,…]["'”’)]*$/.test(text) ? text : null;
}
