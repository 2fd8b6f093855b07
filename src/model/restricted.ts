import { saysNothing, type AuthoredBlock, type OpenBlock, type Restricted, type Words } from './section.ts';

/** What stands in the place of a block for a smaller audience; nothing where it is held back. */
export type Opening = (restricted: Restricted) => OpenBlock[];

/**
 * Words with every block for a smaller audience opened or gone: the only way to words that hold none. What was there
 * only for what is gone is gone too: a heading, a line between, an item, a quotation, and a footnote with its label.
 */
export function openWords({ parts, footnotes }: Words<AuthoredBlock>, opening: Opening): Words<OpenBlock> {
  return {
    parts: parts.flatMap((part) => {
      const groups = part.groups.flatMap((group) => {
        const blocks = openBlocks(group.blocks, opening);
        return blocks.length === 0 && group.blocks.length > 0 ? [] : [{ ...group, blocks }];
      });
      return saysNothing({ groups }) && !saysNothing(part) ? [] : [{ ...part, groups }];
    }),
    footnotes: footnotes.flatMap(({ label, blocks }) => {
      const left = openBlocks(blocks, opening);
      return left.length === 0 && blocks.length > 0 ? [] : [{ label, blocks: left }];
    }),
  };
}

export function openBlocks(blocks: readonly AuthoredBlock[], opening: Opening): OpenBlock[] {
  return withoutIdle(blocks.flatMap((block): (OpenBlock | Gap)[] => opened(block, opening)));
}

/** The place of a block of which nothing was let through. */
const gap = { type: 'gap' } as const;
type Gap = typeof gap;

function opened(block: AuthoredBlock, opening: Opening): (OpenBlock | Gap)[] {
  switch (block.type) {
    case 'restricted':
      return orGap(opening(block));
    case 'quote': {
      const children = openBlocks(block.children, opening);
      return children.length === 0 && block.children.length > 0 ? [gap] : [{ ...block, children }];
    }
    case 'list': {
      const items = block.items.flatMap((item) => {
        const children = openBlocks(item.children, opening);
        return children.length === 0 && item.children.length > 0 ? [] : [{ ...item, children }];
      });
      return items.length === 0 && block.items.length > 0 ? [gap] : [{ ...block, items }];
    }
    default:
      return [block];
  }
}

function orGap(blocks: OpenBlock[]): (OpenBlock | Gap)[] {
  return blocks.length === 0 ? [gap] : blocks;
}

/** Without gaps, and without headings and lines that stood for what is gone. */
function withoutIdle(found: readonly (OpenBlock | Gap)[]): OpenBlock[] {
  // From the end, since what a heading stands for may be nothing but other headings.
  const [first, second, ...rest] = found.reduceRight<(OpenBlock | Gap)[]>((after, block) => (block.type === 'gap' || isIdle(block, after) ? withGap(after) : [block, ...after]), []);
  const kept = first?.type === 'gap' && second?.type === 'rule' ? rest : [first, second, ...rest];
  return kept.filter((block) => block !== undefined && block.type !== 'gap');
}

function withGap(after: (OpenBlock | Gap)[]): (OpenBlock | Gap)[] {
  return after[0]?.type === 'gap' ? after : [gap, ...after];
}

function isIdle(block: OpenBlock, after: readonly (OpenBlock | Gap)[]): boolean {
  if (block.type === 'rule') return after[0]?.type === 'gap' && (after[1] === undefined || after[1].type === 'rule');
  if (block.type !== 'heading') return false;
  const next = after.findIndex((other) => other.type === 'heading' && other.depth <= block.depth);
  const below = next === -1 ? after : after.slice(0, next);
  return below.some(({ type }) => type === 'gap') && below.every(({ type }) => type === 'gap' || type === 'heading' || type === 'rule');
}
