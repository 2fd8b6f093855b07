import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { PlainBlock, PlainDocument, PlainRun } from '../../model/plain-document.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { plainMarkdownTree } from '../markdown/markdown-tree.ts';

/** The words of a page of Markdown that is no section of a report; null when it is too complex to be read as Markdown. */
export function plainMarkdown(path: string, text: string): PlainDocument | null {
  const read = plainMarkdownTree(withoutFrontMatter(text));
  if (!('tree' in read)) return null;
  const gathering: Gathering = { path, lines: text.split('\n'), blocks: [], images: [], links: [] };
  addBlocks(gathering, read.tree.children, 'paragraph');
  const { blocks, images, links } = gathering;
  return { path, text, blocks, images, links };
}

/** Front matter is replaced by empty lines, so that places stay as they are. */
function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text;
  const end = text.indexOf('\n---\n', 3);
  if (end === -1) return text;
  const length = end + 5;
  return '\n'.repeat(text.slice(0, length).split('\n').length - 1) + text.slice(length);
}

interface Gathering {
  path: string;
  lines: readonly string[];
  blocks: PlainBlock[];
  images: PlainDocument['images'][number][];
  links: PlainDocument['links'][number][];
}

function addBlocks(gathering: Gathering, nodes: readonly Nodes[], kind: PlainBlock['kind']): void {
  for (const node of nodes) addBlock(gathering, node as RootContent, kind);
}

function addBlock(gathering: Gathering, node: RootContent, kind: PlainBlock['kind']): void {
  switch (node.type) {
    case 'heading':
      addWords(gathering, node.children, 'heading', node.depth);
      break;
    case 'paragraph':
      addWords(gathering, node.children, kind, 0);
      break;
    case 'list':
      for (const item of node.children) addBlocks(gathering, item.children, 'item');
      break;
    case 'blockquote':
      addBlocks(gathering, node.children, 'quote');
      break;
    case 'footnoteDefinition':
      addBlocks(gathering, node.children, 'paragraph');
      break;
    case 'table':
      for (const cell of node.children.flatMap((row) => row.children)) addWords(gathering, cell.children, 'cell', 0);
      break;
    default:
      break;
  }
}

function addWords(gathering: Gathering, nodes: readonly PhrasingContent[], kind: PlainBlock['kind'], depth: number): void {
  const runs = nodes.flatMap((node) => runsOf(gathering, node));
  if (runs.some(({ text }) => text.trim() !== '')) gathering.blocks.push({ kind, depth, runs });
}

function runsOf(gathering: Gathering, node: PhrasingContent): PlainRun[] {
  const start = node.position?.start ?? { line: 1, column: 1 };
  switch (node.type) {
    case 'text':
      return linesOf(gathering, node.value, start);
    case 'inlineCode':
      return verbatim(linesOf(gathering, node.value, start));
    case 'break':
      return [{ text: ' ', start: { line: start.line, column: start.column } }];
    case 'image':
      gathering.images.push({ alt: node.alt ?? '', src: node.url, place: placeOf(gathering, node) });
      return [];
    case 'link': {
      const runs = node.children.flatMap((child) => runsOf(gathering, child));
      gathering.links.push({ text: runs.map(({ text }) => text).join(''), href: node.url, place: placeOf(gathering, node) });
      return verbatim(runs);
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => runsOf(gathering, child)) : [];
  }
}

function verbatim(runs: readonly PlainRun[]): PlainRun[] {
  return runs.map((run) => ({ ...run, verbatim: true }));
}

/** A run for each line of the source, found again in it where the marks of lists and quotations stand before it. */
function linesOf({ lines }: Gathering, value: string, start: { line: number; column: number }): PlainRun[] {
  return value.split('\n').map((piece, index) => {
    const line = start.line + index;
    const column = index === 0 ? start.column : Math.max(0, (lines[line - 1] ?? '').indexOf(piece.trimEnd())) + 1;
    return { text: index === 0 ? piece : ` ${piece}`, start: { line, column: index === 0 ? column : column - 1 } };
  });
}

function placeOf({ path }: Gathering, { position }: PhrasingContent): Place {
  if (!position) return { path, start: { line: 1, column: 1 } };
  const { start, end } = position;
  return { path, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
