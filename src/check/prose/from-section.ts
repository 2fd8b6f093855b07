import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Table } from '../../model/content.ts';
import type { AuthoredBlock, AuthoredInline, AuthoredLeaf } from '../../model/section.ts';
import type { PlacedWords } from '../facts/all-words.ts';
import { figureMark, proseBlock, type BlockContext, type BlockDraft, type BoundFigure, type CitedAt, type ProseBlock, type ProseDocument, type ProseImage, type ProseLink } from './document.ts';

/** The words of a section, or of a covering report, with their places in its source. */
export function proseOfWords({ id, path: file, title, words }: Omit<PlacedWords, 'audience'>, source: string): ProseDocument {
  const gathering: Gathering = { path: file, lines: source.split('\n'), blocks: [], images: [], links: [] };
  for (const part of words.parts) {
    const context: BlockContext = { section: id, question: part.question, finding: null, keyMessages: part.keyMessages };
    if (part.title) addBlock(gathering, 'heading', 2, part.title, null, context);
    for (const group of part.groups) {
      if (group.title) addBlock(gathering, 'heading', 3, group.title, null, { ...context, finding: group.finding });
      addBlocks(gathering, group.blocks, { ...context, finding: group.finding }, 'paragraph');
    }
  }
  const noteContext: BlockContext = { section: id, question: null, finding: null, keyMessages: false };
  for (const footnote of words.footnotes) addBlocks(gathering, footnote.blocks, noteContext, 'paragraph');
  const { path, blocks, images, links } = gathering;
  return { path, title, blocks, images, links };
}

interface Gathering {
  path: string;
  lines: readonly string[];
  blocks: ProseBlock[];
  images: ProseImage[];
  links: ProseLink[];
}

function addBlocks(gathering: Gathering, blocks: readonly AuthoredBlock[], context: BlockContext, kind: 'paragraph' | 'item' | 'quote', id: string | null = null): void {
  let statement = id;
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        addBlock(gathering, kind, 0, block.children, block.statement?.id ?? statement, context);
        statement = null;
        break;
      case 'heading':
        addBlock(gathering, 'heading', block.depth, block.children, null, context);
        break;
      case 'list':
        for (const item of block.items) addBlocks(gathering, item.children, context, 'item', item.statement?.id ?? null);
        break;
      case 'quote':
        addBlocks(gathering, block.children, context, 'quote');
        break;
      case 'restricted':
        addBlocks(gathering, block.children, block.audience === 'internal' ? { ...context, internal: true } : context, kind);
        break;
      case 'table':
        addTable(gathering, block, context);
        break;
      case 'code-block':
      case 'rule':
      case 'embed':
        break;
    }
  }
}

function addTable(gathering: Gathering, { head, rows }: Table<AuthoredLeaf>, context: BlockContext): void {
  const [heads, ...firsts] = [head, ...rows].map((row) => row.map(wordsIn));
  for (const [index, row] of [head, ...rows].entries()) {
    for (const [column, cell] of row.entries()) {
      const beside = index === 0 ? [] : [heads?.[column], heads?.[0], firsts[index - 1]?.[0]].filter((words) => words !== undefined);
      addBlock(gathering, 'cell', 0, cell, null, context, beside);
    }
  }
}

function wordsIn(inlines: readonly AuthoredInline[]): string {
  return inlines.map((inline) => ('children' in inline ? wordsIn(inline.children) : 'value' in inline ? inline.value : '')).join('');
}

/** A stretch of a block's text and where its source begins. */
interface Segment {
  start: number;
  value: string;
  place: Place;
}

function addBlock(
  gathering: Gathering,
  kind: BlockDraft['kind'],
  depth: number,
  inlines: readonly AuthoredInline[],
  statement: string | null,
  context: BlockContext,
  beside?: readonly string[],
): void {
  const segments: Segment[] = [];
  const citations: CitedAt[] = [];
  const figures: BoundFigure[] = [];
  const typed: { start: number; end: number }[] = [];
  let linksOpen = 0;
  let text = '';

  function visit(children: readonly AuthoredInline[]): void {
    for (const inline of children) {
      switch (inline.type) {
        case 'text':
          if (inline.place) segments.push({ start: text.length, value: inline.value, place: inline.place });
          if (inline.place && linksOpen === 0) typed.push(...typedIn(gathering, text.length, inline.value, inline.place));
          text += inline.value.replaceAll('\n', ' ');
          break;
        case 'code':
          text += inline.value.replaceAll('\n', ' ');
          break;
        case 'break':
          text += ' ';
          break;
        case 'kpi':
          figures.push({ offset: text.length, reference: inline });
          segments.push({ start: text.length, value: figureMark, place: inline.place });
          text += figureMark;
          break;
        case 'citation':
          citations.push({ offset: text.length, ids: inline.refs });
          break;
        case 'link': {
          const from = text.length;
          linksOpen += 1;
          visit(inline.children);
          linksOpen -= 1;
          if (inline.place) gathering.links.push({ text: text.slice(from), href: asWritten(inline.href), place: inline.place });
          break;
        }
        case 'image':
          if (inline.place) gathering.images.push({ alt: inline.alt, src: inline.src, place: inline.place });
          break;
        case 'footnote':
          break;
        default:
          visit(inline.children);
      }
    }
  }

  visit(inlines);
  if (text.trim() === '' && citations.length === 0) return;
  const place = (start: number, end: number): Place => placeOf(gathering, segments, text, start, end);
  gathering.blocks.push(proseBlock({ kind, depth, text, place, citations, figures, typed, statement, context, ...(beside && { beside }) }));
}

/** A link to a section, as its author may write it. */
function asWritten(href: string): string {
  return href.replace(/^section:([a-z0-9-]+)/, '$1.md');
}

/** The lines of a text that stand so in the file, without marks or escapes between the words. */
function typedIn({ lines }: Gathering, from: number, value: string, place: Place): { start: number; end: number }[] {
  let at = from;
  return value.split('\n').flatMap((piece, index) => {
    const start = at;
    at += piece.length + 1;
    return lines[place.start.line - 1 + index]?.includes(piece) === true ? [{ start, end: start + piece.length }] : [];
  });
}

/** The source of a stretch: exact where its words stand in one line of the file, else where its segment begins. */
function placeOf({ path, lines }: Gathering, segments: readonly Segment[], text: string, start: number, end: number): Place {
  const segment = segments.findLast((each) => each.start <= start) ?? segments[0];
  if (!segment) return { path, start: { line: 1, column: 1 } };
  if (segment.value === figureMark) return segment.place;
  const before = segment.value.slice(0, start - segment.start);
  const line = segment.place.start.line + (before.match(/\n/g)?.length ?? 0);
  const roughly = before.includes('\n') ? before.length - before.lastIndexOf('\n') - 1 : segment.place.start.column - 1 + before.length;
  const source = lines[line - 1] ?? '';
  const words = text.slice(start, end);
  const found = source.indexOf(words, before.includes('\n') ? 0 : Math.max(0, roughly));
  const from = found === -1 ? Math.min(roughly, source.length) : found;
  const to = found === -1 ? Math.max(from, Math.min(from + words.length, source.length)) : found + words.length;
  return { path, start: { line, column: from + 1 }, ...(to > from ? { end: { line, column: to + 1 } } : {}) };
}
