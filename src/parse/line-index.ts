import type { Place, Position } from '../diagnostics/diagnostic.ts';

/** Turns offsets of a text into places; offsets beyond the text are brought back to its end. */
export interface LineIndex {
  position(offset: number): Position;
  place(start: number, end?: number): Place;
}

/**
 * The index is made when it is first asked, since most files have nothing to point at. Where `text` is not quite what is
 * `written`, though line for line the same, places stay within the lines as they are written.
 */
export function createLineIndex(path: string, text: string, written = text): LineIndex {
  let lineStarts: number[] | undefined;
  let writtenLines: string[] | undefined;

  function position(offset: number): Position {
    const found = positionInText(offset);
    if (written === text) return found;
    writtenLines ??= written.split('\n');
    return { ...found, column: Math.min(found.column, (writtenLines[found.line - 1]?.length ?? 0) + 1) };
  }

  function positionInText(offset: number): Position {
    lineStarts ??= startsOfLines(text);
    const within = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - lineStarts[low]! + 1 };
  }

  function place(start: number, end?: number): Place {
    const from = { path, start: position(start) };
    if (end === undefined || end <= start) return from;
    const to = position(end);
    return to.line === from.start.line && to.column <= from.start.column ? from : { ...from, end: to };
  }

  return { position, place };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
