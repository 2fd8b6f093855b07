/** What takes the place of a stretch of a text; of two at one place the deeper comes first. */
export interface Splice {
  start: number;
  end: number;
  text: string;
  depth: number;
}

export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start || b.depth - a.depth);
  let out = '';
  let at = 0;
  for (const splice of inOrder) {
    out += text.slice(at, Math.max(at, splice.start)) + splice.text;
    at = Math.max(at, splice.end);
  }
  return out + text.slice(at);
}

/** Whole lines put after the line on which something ends, with whatever note stands behind it. */
export function linesAfter(text: string, end: number, lines: string, depth: number): Splice {
  if (text[end - 1] === '\n') return { start: end, end, text: `${lines}\n`, depth };
  const newline = text.indexOf('\n', end);
  const at = newline === -1 ? text.length : newline;
  return { start: at, end: at, text: `\n${lines}`, depth };
}

export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
