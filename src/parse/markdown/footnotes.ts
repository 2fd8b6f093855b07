import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Section } from '../../model/section.ts';
import { quote } from '../quote.ts';
import { toBlocks } from './blocks.ts';
import { conversionWithin, placeOf, report, type Conversion } from './conversion.ts';

type Footnote = Section['footnotes'][number];

interface Defined {
  node: FootnoteDefinition;
  restricted: boolean;
}

/**
 * The footnotes of a section, once its text has been converted. A footnote that is written in an
 * internal block, or marked only there, is internal too.
 */
export function toFootnotes(conversion: Conversion, tree: Root): Footnote[] {
  const first = new Map<string, FootnoteDefinition>();
  const footnotes: Footnote[] = [];
  for (const { node, restricted } of definitionsIn(tree, false)) {
    const label = node.identifier;
    const earlier = first.get(label);
    if (earlier) {
      reportRepeated(conversion, node, earlier);
      continue;
    }
    first.set(label, node);
    const mark = conversion.footnoteMarks.get(label);
    if (!mark) reportUnused(conversion, node);
    footnotes.push(toFootnote(conversion, node, restricted || mark?.open === false));
  }
  return footnotes;
}

function toFootnote(conversion: Conversion, node: FootnoteDefinition, restricted: boolean): Footnote {
  const blocks = toBlocks(conversionWithin(conversion, restricted), node.children, 'a footnote');
  const place = placeOf(conversion, node);
  return {
    label: node.identifier,
    blocks: restricted ? [{ type: 'restricted', audience: 'internal', children: blocks, place }] : blocks,
  };
}

function definitionsIn(node: Nodes, restricted: boolean): Defined[] {
  if (node.type === 'footnoteDefinition') return [{ node, restricted }];
  if (!('children' in node)) return [];
  const inside = restricted || node.type === 'containerDirective';
  return (node as Root).children.flatMap((child) => definitionsIn(child, inside));
}

function reportUnused(conversion: Conversion, node: FootnoteDefinition): void {
  report(conversion, 'footnote-unused', placeOf(conversion, node), `The footnote ${quote(`[^${node.identifier}]`)} has no mark in the text.`, `Put \`[^${node.identifier}]\` where it belongs, or take the footnote out.`);
}

function reportRepeated(conversion: Conversion, node: FootnoteDefinition, earlier: FootnoteDefinition): void {
  report(
    conversion,
    'footnote-repeated',
    placeOf(conversion, node),
    `The footnote ${quote(`[^${node.identifier}]`)} is written twice in this section.`,
    'Give one of the two another label.',
    { related: [{ message: 'The first stands here.', place: placeOf(conversion, earlier) }] },
  );
}
