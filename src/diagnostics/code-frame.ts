import type { Place } from './diagnostic.ts';
import { visibleLine } from './visible.ts';

/** Characters of a source line that are shown; a longer line is cut around the place. */
const widest = 100;

/** One line of a code frame: its number and text, and under the offending one the stretch that is marked. */
export interface FrameLine {
  number: number;
  text: string;
  /** Columns of `text` to underline, from 0, end exclusive; absent on lines of context. */
  mark?: { from: number; to: number };
}

/** The offending line with one line of context on each side; empty when the place is outside the text. */
export function codeFrame(text: string, place: Place): FrameLine[] {
  const offending = place.start.line;
  const first = Math.max(1, offending - 1);
  const lines = linesBetween(text, first, offending + 1);
  if (offending < 1 || offending >= first + lines.length) return [];
  const frame: FrameLine[] = [];
  for (const [index, line] of lines.entries()) {
    const number = first + index;
    if (number !== offending) {
      if (line.trim() !== '') frame.push({ number, text: clip(line, 0).text });
      continue;
    }
    const { text: shown, offset } = clip(line, place.start.column - 1);
    const from = Math.min(place.start.column - 1 - offset, shown.length);
    const end = place.end && place.end.line === offending ? place.end.column - 1 - offset : from + 1;
    frame.push({ number, text: shown, mark: { from, to: Math.min(Math.max(end, from + 1), Math.max(shown.length, from + 1)) } });
  }
  return frame;
}

/** The lines from `first` to `last`, counted from 1, that a text has; it may have thousands, of which each finding wants three. */
function linesBetween(text: string, first: number, last: number): string[] {
  let start = 0;
  for (let number = 1; number < first; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return [];
    start = end + 1;
  }
  const lines: string[] = [];
  for (let number = first; number <= last && start <= text.length; number += 1) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end === -1 ? undefined : end));
    start = end === -1 ? text.length + 1 : end + 1;
  }
  return lines;
}

/** `offset` is how many characters of the line went before what is shown, less the mark of the cut. */
function clip(line: string, around: number): { text: string; offset: number } {
  const printable = visibleLine(line);
  if (printable.length <= widest) return { text: printable, offset: 0 };
  const start = Math.max(0, Math.min(around - widest / 2, printable.length - widest));
  const before = start > 0 ? '…' : '';
  const after = start + widest < printable.length ? '…' : '';
  return { text: before + printable.slice(start, start + widest) + after, offset: start - before.length };
}
