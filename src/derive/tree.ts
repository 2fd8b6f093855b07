import type { AuthoredBlock, AuthoredInline } from '../model/section.ts';

export type AuthoredList = Extract<AuthoredBlock, { type: 'list' }>;
export type AuthoredItem = AuthoredList['items'][number];
export type AuthoredParagraph = Extract<AuthoredBlock, { type: 'paragraph' }>;

/** Anything that can be met on a walk through the words of a section. */
export type AuthoredNode = AuthoredBlock | AuthoredInline | AuthoredItem;

/** A block that release has opened, where it was for a smaller audience. */
export type OpenBlock = Exclude<AuthoredBlock, { type: 'restricted' }>;

/** Blocks with those for a smaller audience, which release let through, in their place among the others. */
export function opened(blocks: readonly AuthoredBlock[]): OpenBlock[] {
  return blocks.flatMap((block) => (block.type === 'restricted' ? opened(block.children) : [block]));
}

/** Calls `visit` for every node in reading order, parents first. */
export function walkBlocks(blocks: readonly AuthoredBlock[], visit: (node: AuthoredNode) => void): void {
  for (const block of opened(blocks)) {
    visit(block);
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        walkInlines(block.children, visit);
        break;
      case 'list':
        for (const item of block.items) {
          visit(item);
          walkBlocks(item.children, visit);
        }
        break;
      case 'quote':
        walkBlocks(block.children, visit);
        break;
      case 'table':
        for (const cell of [block.head, ...block.rows].flat()) walkInlines(cell, visit);
        break;
      case 'code-block':
      case 'rule':
      case 'embed':
        break;
    }
  }
}

function walkInlines(inlines: readonly AuthoredInline[], visit: (node: AuthoredNode) => void): void {
  for (const inline of inlines) {
    visit(inline);
    if ('children' in inline) walkInlines(inline.children, visit);
  }
}
