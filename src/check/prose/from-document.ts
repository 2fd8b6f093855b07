import type { Place, Position } from '../../diagnostics/diagnostic.ts';
import type { PlainBlock, PlainDocument, PlainRun } from '../../model/plain-document.ts';
import { proseBlock, type BlockContext, type ProseBlock, type ProseDocument } from './document.ts';

const context: BlockContext = { section: null, question: null, finding: null, keyMessages: false, audience: 'public' };

/** The words of a document that is no report, in sentences. */
export function proseOfDocument({ path, blocks, images, links }: PlainDocument): ProseDocument {
  return { path, title: null, blocks: blocks.map((block) => blockOf(path, block)), images, links };
}

function blockOf(path: string, { kind, depth, runs }: PlainBlock): ProseBlock {
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
    statement: null,
    context,
  });
}

function positionIn(run: PlainRun | undefined, offset: number): Position {
  return run ? { line: run.start.line, column: run.start.column + offset } : { line: 1, column: 1 };
}
