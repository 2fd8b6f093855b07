import { proseBlock, type BlockContext, type BlockDraft, type ProseBlock, type ProseDocument } from './document.ts';

const context: BlockContext = { section: null, question: null, finding: null, keyMessages: false };

const bullet = /^\s*(?:[-*•●▪–]|\(?(?:\d{1,3}|[a-z]{1,3})[.)])\s+/u;
const heading = /^(#{1,6})\s+/;

/** The words of a plain text: a paragraph ends at a blank line, a list item at the next one or at a blank line. */
export function proseOfText(path: string, text: string): ProseDocument {
  const blocks: ProseBlock[] = [];
  let open: Line[] = [];
  let kind: BlockDraft['kind'] = 'paragraph';
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(path, kind, open));
    open = [];
    kind = 'paragraph';
  };
  text.split('\n').forEach((line, index) => {
    const marked = heading.exec(line);
    const listed = marked ? null : bullet.exec(line);
    if (line.trim() === '' || marked || listed || line.includes('\t')) close();
    if (line.trim() === '') return;
    if (line.includes('\t')) {
      for (const cell of cellsOf(path, line, index + 1)) blocks.push(cell);
      return;
    }
    if (marked) {
      blocks.push(blockOf(path, 'heading', [{ number: index + 1, skipped: marked[0].length, words: line.slice(marked[0].length) }], marked[1]!.length));
      return;
    }
    if (listed) kind = 'item';
    const skipped = listed?.[0].length ?? line.length - line.trimStart().length;
    open.push({ number: index + 1, skipped, words: line.slice(skipped).trimEnd() });
  });
  close();
  return { path, title: null, blocks, images: [], links: [] };
}

interface Line {
  number: number;
  /** Characters of the line before its words. */
  skipped: number;
  words: string;
}

/** Tables in plain text have tabs between their cells. */
function cellsOf(path: string, line: string, number: number): ProseBlock[] {
  const cells: ProseBlock[] = [];
  let at = 0;
  for (const cell of line.split('\t')) {
    if (cell.trim() !== '') cells.push(blockOf(path, 'cell', [{ number, skipped: at, words: cell }]));
    at += cell.length + 1;
  }
  return cells;
}

function blockOf(path: string, kind: BlockDraft['kind'], lines: readonly Line[], depth = 0): ProseBlock {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += line.words;
  }
  return proseBlock({
    kind,
    depth,
    text,
    place: (start, end) => {
      const index = Math.max(0, starts.findLastIndex((from) => from <= start));
      const line = lines[index]!;
      const column = line.skipped + start - starts[index]! + 1;
      const last = line.skipped + line.words.length + 1;
      return {
        path,
        start: { line: line.number, column },
        end: { line: line.number, column: Math.max(column + 1, Math.min(column + end - start, last)) },
      };
    },
    citations: [],
    figures: [],
    typed: lines.map(({ words }, index) => ({ start: starts[index]!, end: starts[index]! + words.length })),
    statement: null,
    context,
  });
}
