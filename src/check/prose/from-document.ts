import type { Place, Position } from '../../diagnostics/diagnostic.ts';
import type { PlainBlock, PlainDocument, PlainRun } from '../../model/plain-document.ts';
import { proseBlock, type BlockContext, type ProseBlock, type ProseDocument } from './document.ts';

const context: BlockContext = { section: null, question: null, finding: null, keyMessages: false };

/** The words of a document that is no report, in sentences. */
export function proseOfDocument({ path, text, blocks, images, links }: PlainDocument): ProseDocument {
  const lines = text.split('\n');
  return { path, title: null, blocks: blocks.map((block) => blockOf(path, block, lines)), images, links };
}

function blockOf(path: string, { kind, depth, runs }: PlainBlock, lines: readonly string[]): ProseBlock {
  const starts: number[] = [];
  let text = '';
  for (const run of runs) {
    starts.push(text.length);
    text += run.text;
  }
  const position = (offset: number): Position => {
    const index = Math.max(0, starts.findLastIndex((start) => start <= offset));
    return positionIn(runs[index], offset - (starts[index] ?? 0));
  };
  return proseBlock({
    kind,
    depth,
    text,
    place: (start, end): Place => {
      const last = position(Math.max(start, end - 1));
      return { path, start: position(start), end: { line: last.line, column: last.column + 1 } };
    },
    citations: [],
    figures: [],
    typed: runs.flatMap((run, index) => typedIn(run, starts[index]!, lines)),
    statement: null,
    context,
  });
}

function positionIn(run: PlainRun | undefined, offset: number): Position {
  return run ? { line: run.start.line, column: run.start.column + offset } : { line: 1, column: 1 };
}

/** A run that goes on in a new line begins with a space that stands in no line. */
function typedIn({ text, start, verbatim }: PlainRun, from: number, lines: readonly string[]): { start: number; end: number }[] {
  if (verbatim === true) return [];
  const line = lines[start.line - 1] ?? '';
  if (line.startsWith(text, start.column - 1)) return [{ start: from, end: from + text.length }];
  const joined = text.startsWith(' ') && line.startsWith(text.slice(1), start.column);
  return joined ? [{ start: from + 1, end: from + text.length }] : [];
}
