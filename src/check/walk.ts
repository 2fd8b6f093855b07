import type { AuthoredBlock, AuthoredInline, AuthoredStatement, Citation, EmbedReference, KpiReference, Section } from '../model/section.ts';
import type { Audience } from '../model/audience.ts';

/** Something in a section that refers to data, with the audience of the blocks around it (null: the section's own). */
export type Reference = (KpiReference | Citation | EmbedReference) & { within: Audience | null };

/** Every reference of a section in reading order, footnotes last. */
export function referencesIn(section: Section): Reference[] {
  const found: Reference[] = [];
  visitBlocks(allBlocks(section), null, (node, within) => {
    if (node.type === 'kpi' || node.type === 'citation' || node.type === 'embed') found.push({ ...node, within });
  });
  return found;
}

/** Every `{#stable-id}` of a section. */
export function statementIdsIn(section: Section): AuthoredStatement[] {
  const found: AuthoredStatement[] = [];
  visitBlocks(allBlocks(section), null, (node) => {
    if ((node.type === 'paragraph' || node.type === 'item') && node.statement) found.push(node.statement);
  });
  return found;
}

function allBlocks(section: Section): AuthoredBlock[] {
  return [
    ...section.parts.flatMap((part) => part.groups.flatMap((group) => group.blocks)),
    ...section.footnotes.flatMap((footnote) => footnote.blocks),
  ];
}

type Item = Extract<AuthoredBlock, { type: 'list' }>['items'][number];
type Visitor = (node: AuthoredBlock | AuthoredInline | Item, within: Audience | null) => void;

function visitBlocks(blocks: readonly AuthoredBlock[], within: Audience | null, visit: Visitor): void {
  for (const block of blocks) {
    visit(block, within);
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        visitInlines(block.children, within, visit);
        break;
      case 'list':
        for (const item of block.items) {
          visit(item, within);
          visitBlocks(item.children, within, visit);
        }
        break;
      case 'quote':
        visitBlocks(block.children, within, visit);
        break;
      case 'restricted':
        visitBlocks(block.children, block.audience, visit);
        break;
      case 'table':
        for (const cell of [block.head, ...block.rows].flat()) visitInlines(cell, within, visit);
        break;
      case 'code-block':
      case 'rule':
      case 'embed':
        break;
    }
  }
}

function visitInlines(inlines: readonly AuthoredInline[], within: Audience | null, visit: Visitor): void {
  for (const inline of inlines) {
    visit(inline, within);
    if ('children' in inline) visitInlines(inline.children, within, visit);
  }
}
