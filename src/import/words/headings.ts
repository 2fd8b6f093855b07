import type { Labels } from '../../model/labels.ts';
import { whatIsAsked, type Asked } from './asks.ts';
import { textOf, type WordsBlock, type WordsParagraph, type WordsTable } from './words-document.ts';

/** A heading of the document, by its style or because it is nothing but bold. */
export interface FoundHeading {
  type: 'heading';
  paragraph: WordsParagraph;
  title: string;
  level: number;
  asked: Asked | null;
  /** What made it one. */
  by: 'style' | 'bold' | 'words' | 'column';
}

export type Piece = FoundHeading | WordsBlock;

const longestHeading = 110;

/** The document as headings and what stands between them; boxes and tables that are made for layout are opened. */
export function piecesOf(blocks: readonly WordsBlock[], labels: Labels): Piece[] {
  const open = blocks.flatMap((block) => (block.type === 'table' ? openTable(block, labels) : [block])).filter((block) => block.type !== 'paragraph' || block.runs.length > 0);
  const sizes = [...new Set(open.flatMap((block) => (block.type === 'paragraph' && isBoldAlone(block) ? [block.size] : [])))].sort((a, b) => b - a);
  const deepest = Math.max(0, ...open.map((block) => (block.type === 'paragraph' && block.kind === 'heading' ? block.level : 0)));
  return open.map((block): Piece => {
    if (block.type !== 'paragraph') return block;
    const title = textOf(block).replace(/\s+/g, ' ').trim();
    const asked = title.length > longestHeading ? null : whatIsAsked(title, labels);
    const found = { type: 'heading', paragraph: block, title: title.replace(/\s*:$/, ''), asked } as const;
    if (block.kind === 'heading' && title !== '') return { ...found, level: block.level, by: block.level > deepestOfStyles ? 'column' : 'style' };
    if (isBoldAlone(block)) return { ...found, level: deepest + 1 + sizes.indexOf(block.size), by: 'bold' };
    if (block.kind === 'paragraph' && asked) return { ...found, level: deepest + 1 + sizes.length, by: 'words' };
    return block;
  });
}

const deepestOfStyles = 9;

/** A line of a few words in bold that ends no sentence. */
function isBoldAlone(paragraph: WordsParagraph): boolean {
  const text = textOf(paragraph).trim();
  return paragraph.kind === 'paragraph' && paragraph.bold && text.length <= longestHeading && /\p{L}/u.test(text) && !/[.;,!]$/.test(text) && paragraph.runs.every(({ type }) => type === 'text' || type === 'note');
}

/** A table whose columns or rows are headed by questions, or that has one column, is a page in boxes. */
function openTable(table: WordsTable, labels: Labels): WordsBlock[] {
  const { rows } = table;
  const [head, ...rest] = rows;
  const columns = head?.length ?? 0;
  if (columns === 1) return rows.flat(2).flatMap((block) => (block.type === 'table' ? openTable(block, labels) : [block]));
  const heads = (head ?? []).map(titleIn);
  const named = heads.filter((title) => title !== '');
  const asks = (title: string): boolean => title.length <= longestHeading && whatIsAsked(title, labels) !== null;
  if (rest.length > 0 && named.length > 1 && named.every(asks)) {
    return heads.flatMap((_, column) => [...asHeading(head?.[column] ?? []), ...rest.flatMap((row) => row[column] ?? [])]);
  }
  if (columns === 2 && rows.length > 0 && rows.every(([first]) => asks(titleIn(first ?? [])))) {
    return rows.flatMap(([first = [], second = []]) => [...asHeading(first), ...second]);
  }
  return [table];
}

function titleIn(cell: readonly WordsBlock[]): string {
  return cell.map((block) => (block.type === 'paragraph' ? textOf(block) : '\n')).join(' ').replace(/[ \t]+/g, ' ').trim();
}

/** Below every heading of a style, so that it divides what it stands in and nothing else. */
function asHeading(cell: readonly WordsBlock[]): WordsBlock[] {
  const [first, ...more] = cell.filter((block) => block.type === 'paragraph' && block.runs.length > 0);
  if (first?.type !== 'paragraph') return [];
  const runs = [first, ...more].flatMap((block, index) => (block.type === 'paragraph' ? [...(index === 0 ? [] : [{ type: 'text', text: ' ' } as const]), ...block.runs] : []));
  return [{ ...first, kind: 'heading', level: deepestOfStyles + 1, runs, bold: false }];
}
