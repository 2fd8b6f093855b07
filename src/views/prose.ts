import { markOf } from '../model/audience.ts';
import type { ReportBlock, ReportInline, ReportLeaf, Target } from '../model/report.ts';
import { embedView } from './embeds.ts';
import { safeHref } from './link.ts';
import { plainText } from '../format/plain-text.ts';
import { statementView, type StatementView } from './statement.ts';
import type { WrittenBlock, WrittenFigure, WrittenInline, WrittenNote } from './tree.ts';
import { firstUse, type Writing } from './writing.ts';

/** What the words of a section need to know of it. */
export interface ProseWriting {
  writing: Writing;
  section: { page: 'section'; id: string };
  /** Notes by the labels of their marks. */
  notes: ReadonlyMap<string, { letter: string; anchor: string }>;
  /** Labels of the marks written so far. */
  marked: Set<string>;
}

export function writtenInlines(writing: Writing, children: readonly ReportInline[], prose: ProseWriting | null): WrittenInline[] {
  return children.flatMap((child, index): WrittenInline[] => {
    if (child.type === 'text') return [{ type: 'text', value: isMark(children[index + 1]) ? child.value.trimEnd() : child.value }];
    if (child.type !== 'acronym') return writtenNode(writing, child, prose);
    const around = { before: plainText(children.slice(0, index)), after: plainText(children.slice(index + 1)) };
    return [{ type: 'text', value: firstUse(writing, child.acronym, child.term, around) }];
  });
}

function isMark(node: ReportInline | undefined): boolean {
  return node?.type === 'citations' || node?.type === 'footnote';
}

function writtenNode(writing: Writing, node: Exclude<ReportInline, { type: 'acronym' | 'text' }>, prose: ProseWriting | null): WrittenInline[] {
  switch (node.type) {
    case 'emphasis': case 'strong': case 'deleted':
      return [{ ...node, children: writtenInlines(writing, node.children, prose) }];
    case 'link': {
      const children = writtenInlines(writing, node.children, prose);
      const [, section, anchor] = /^section:([a-z0-9-]+)(?:#(.+))?$/.exec(node.href) ?? [];
      if (section !== undefined) return writing.lookup.sections.has(section) ? [{ type: 'reference', to: { page: 'section', id: section, ...(anchor === undefined ? {} : { anchor }) }, children }] : children;
      const href = safeHref(node.href);
      return href === null ? children : [{ type: 'link', href, children }];
    }
    case 'figure':
      return [writtenFigure(writing, node)];
    case 'footnote':
      return prose ? writtenNote(prose, node.label) : [];
    default:
      return [node];
  }
}

function writtenFigure(writing: Writing, { indicator, text, status }: Extract<ReportLeaf, { type: 'figure' }>): WrittenFigure {
  const to: Target | null = writing.lookup.indicators.has(indicator) ? { page: 'indicator', id: indicator } : null;
  return { type: 'figure', text, withheld: status !== 'known', to };
}

function writtenNote(prose: ProseWriting, label: string): WrittenNote[] {
  const note = prose.notes.get(label);
  if (!note) return [];
  const first = !prose.marked.has(label);
  prose.marked.add(label);
  return [{
    type: 'note',
    letter: note.letter,
    to: { ...prose.section, anchor: note.anchor },
    place: first ? notePlace(prose.section, note.anchor) : null,
  }];
}

/** Where the first mark of a note stands. */
export function notePlace(section: ProseWriting['section'], anchor: string): Target {
  return { ...section, anchor: `${anchor}-mark` };
}

/**
 * Blocks below a heading that is `above` levels deep in its section. Their own headings go on from there
 * and skip no level.
 */
export function writtenBlocks(prose: ProseWriting, blocks: readonly ReportBlock[], above: number): WrittenBlock[] {
  let deepest = above;
  return blocks.flatMap((block): WrittenBlock[] => {
    if (block.type !== 'heading') return writtenBlock(prose, block, deepest).map((written) => ({ ...written, ...markOf(block) }));
    const depth = Math.min(Math.max(block.depth, 2), deepest + 1);
    deepest = Math.max(depth, deepest);
    return [{ type: 'heading', depth, anchor: block.anchor, children: sentence(prose, block.children), ...markOf(block) }];
  });
}

/** Words within a paragraph, a heading or a cell. */
export function sentence(prose: ProseWriting, children: readonly ReportInline[]): WrittenInline[] {
  return writtenInlines(prose.writing, children, prose);
}

function writtenBlock(prose: ProseWriting, block: Exclude<ReportBlock, { type: 'heading' }>, above: number): WrittenBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: sentence(prose, block.children), ...statementOf(prose, block) }];
    case 'list':
      return [{
        ...block,
        items: block.items.map((item, index) => {
          const children = writtenBlocks(prose, item.children, above);
          return { type: 'item', children: block.ordered && item.statement ? withNumber(block.start + index, children) : children, ...statementOf(prose, item) };
        }),
      }];
    case 'quote':
      return [{ ...block, children: writtenBlocks(prose, block.children, above) }];
    case 'table':
      return [{
        type: 'table',
        align: block.align,
        head: block.head.map((cell) => sentence(prose, cell)),
        rows: block.rows.map((row) => row.map((cell) => sentence(prose, cell))),
      }];
    case 'code-block': case 'rule':
      return [block];
    default: {
      const view = embedView(prose.writing, block);
      return view ? [view] : [];
    }
  }
}

/** The author's own number, which the number of the paragraph must not take the place of: other sentences may name it. */
function withNumber(number: number, children: WrittenBlock[]): WrittenBlock[] {
  const [first, ...rest] = children;
  const text: WrittenInline = { type: 'text', value: `${number}. ` };
  return first?.type === 'paragraph' ? [{ ...first, children: [text, ...first.children] }, ...rest] : [{ type: 'paragraph', children: [text] }, ...children];
}

function statementOf(prose: ProseWriting, { statement }: Pick<Extract<ReportBlock, { type: 'paragraph' }>, 'statement'>): { statement?: StatementView } {
  return statement ? { statement: statementView(prose.writing, prose.section, statement) } : {};
}
