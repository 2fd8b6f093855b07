import type { Place, Position } from '../diagnostics/diagnostic.ts';

/** Turns offsets of a text into places; offsets beyond the text are brought back to its end. */
export interface LineIndex {
  position(offset: number): Position;
  place(start: number, end?: number): Place;
}

/** The index is made when it is first asked, since most files have nothing to point at. */
export function createLineIndex(path: string, text: string): LineIndex {
  let lineStarts: number[] | undefined;

  function position(offset: number): Position {
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
    return end === undefined || end <= start ? from : { ...from, end: position(end) };
  }

  return { position, place };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
