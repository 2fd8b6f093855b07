import type { AuthoredBlock, OpenBlock, Restricted, Words } from './section.ts';

/** What stands in the place of a block for a smaller audience; nothing where it is held back. */
export type Opening = (restricted: Restricted) => OpenBlock[];

/**
 * Words with every block for a smaller audience opened or gone: the only way to words that hold none. A heading
 * under which nothing is left is gone too, and a footnote with its label.
 */
export function openWords({ parts, footnotes }: Words<AuthoredBlock>, opening: Opening): Words<OpenBlock> {
  return {
    parts: parts.flatMap((part) => {
      const groups = part.groups.flatMap((group) => {
        const blocks = openBlocks(group.blocks, opening);
        return blocks.length === 0 && group.blocks.length > 0 ? [] : [{ ...group, blocks }];
      });
      return groups.length === 0 && part.groups.length > 0 ? [] : [{ ...part, groups }];
    }),
    footnotes: footnotes.flatMap(({ label, blocks }) => {
      const left = openBlocks(blocks, opening);
      return left.length === 0 && blocks.length > 0 ? [] : [{ label, blocks: left }];
    }),
  };
}

export function openBlocks(blocks: readonly AuthoredBlock[], opening: Opening): OpenBlock[] {
  return blocks.flatMap((block): OpenBlock[] => {
    switch (block.type) {
      case 'restricted':
        return opening(block);
      case 'quote':
        return [{ ...block, children: openBlocks(block.children, opening) }];
      case 'list':
        return [{ ...block, items: block.items.map((item) => ({ ...item, children: openBlocks(item.children, opening) })) }];
      default:
        return [block];
    }
  });
}
