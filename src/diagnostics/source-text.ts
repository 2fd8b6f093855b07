import type { Place } from './diagnostic.ts';

/** Where each line of a text begins, so that a place can be found in it without dividing it each time. */
export interface IndexedText {
  text: string;
  starts: readonly number[];
}

export function indexText(text: string): IndexedText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The offsets of a place; to the end of its first line where it has no end. Null outside the text. */
export function offsetsOf({ text, starts }: IndexedText, { start, end }: Pick<Place, 'start' | 'end'>): { from: number; to: number } | null {
  const offset = (line: number, column: number): number | null => {
    const begins = starts[line - 1];
    return begins === undefined || column < 1 ? null : Math.min(begins + column - 1, lineEnd(line));
  };
  const lineEnd = (line: number): number => (starts[line] ?? text.length + 1) - 1;
  const from = offset(start.line, start.column);
  const to = end ? offset(end.line, end.column) : from === null ? null : lineEnd(start.line);
  return from === null || to === null || to < from ? null : { from, to };
}
