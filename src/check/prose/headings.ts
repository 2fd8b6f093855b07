import type { ProseBlock, ProseDocument } from './document.ts';

/** Most words that a line without an end may have and still be taken for a heading. */
const longest = 12;

/** A heading, or in plain text a short line that ends like one. */
function isHeadingLike({ kind, text, context }: ProseBlock): boolean {
  if (kind === 'heading') return true;
  if (context.section !== null || kind !== 'paragraph' || text.length > 120) return false;
  const trimmed = text.trim();
  return trimmed.split(/\s+/).length <= longest && !/[.!?;,…]["'”’)]*$/.test(trimmed);
}

/** Each block with the heading that it stands under; null before the first. */
export function* underHeadings({ blocks }: ProseDocument): Generator<{ block: ProseBlock; heading: ProseBlock | null }> {
  let heading: ProseBlock | null = null;
  for (const block of blocks) {
    if (isHeadingLike(block)) heading = block;
    yield { block, heading };
  }
}
