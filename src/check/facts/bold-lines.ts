import { inlineText } from '../../derive/plain-text.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { AuthoredBlock, Words } from '../../model/section.ts';

/** A short line in bold that stands above text as a heading would. */
export interface BoldLine {
  text: string;
  /** How deep a heading would be here. */
  depth: number;
  place: Place;
}

export function boldLinesIn({ parts }: Pick<Words<AuthoredBlock>, 'parts'>): BoldLine[] {
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
