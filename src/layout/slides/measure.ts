import { textWidth } from '../../chart/text-width.ts';
import type { Run } from '../blocks.ts';
import type { SlideCell, SlideParagraph } from './slide.ts';

/** Fonts and programs differ by a few hundredths: what fits by this much more fits everywhere. */
const safety = 1.04;
const lineHeight = 1.2;

/** Around the words of a cell. */
export const cellMargin = { x: 6, y: 4 } as const;

interface Piece {
  text: string;
  strong: boolean;
}

/** The words of a run as they stand on a slide, where marks of sources and notes have no place. */
export function runText(run: Run): string {
  switch (run.type) {
    case 'text': return run.text;
    case 'tag': return run.text;
    case 'break': return '\n';
    case 'image': return run.alt;
    case 'source': case 'note': return '';
  }
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(runText).join('');
}

function piecesOf({ runs, bold }: Pick<SlideParagraph, 'runs' | 'bold'>): Piece[] {
  return runs.map((run) => ({ text: runText(run), strong: bold === true || run.type === 'tag' || (run.type === 'text' && run.strong === true) }));
}

/** The number of lines that the words take in this width. */
export function lineCount(paragraph: Pick<SlideParagraph, 'runs' | 'bold' | 'size'>, width: number): number {
  let [lines, used] = [1, 0];
  let pending = 0;
  for (const { text, strong } of piecesOf(paragraph)) {
    for (const [token] of text.matchAll(/\n|[^\S\n]+|\S+/g)) {
      if (token === '\n') {
        [lines, used, pending] = [lines + 1, 0, 0];
        continue;
      }
      const wide = textWidth(token, paragraph.size, strong ? 'bold' : 'normal') * safety;
      if (/^\s/.test(token)) {
        pending = wide;
        continue;
      }
      if (used > 0 && used + pending + wide > width) [lines, used, pending] = [lines + 1, 0, 0];
      used += (used > 0 ? pending : 0) + wide;
      pending = 0;
      if (used > width) {
        const more = Math.ceil(used / width) - 1;
        lines += more;
        used -= more * width;
      }
    }
  }
  return lines;
}

/** How far the words of a paragraph hang to the right of its mark. */
export function hangOf({ mark, size, hang }: Pick<SlideParagraph, 'mark' | 'size' | 'hang'>): number {
  if (hang !== undefined) return hang;
  return mark === undefined ? 0 : Math.ceil(Math.max(size * 1.1, textWidth(mark, size, 'bold') * safety + size * 0.6));
}

/** Without the room below it. */
export function paragraphHeight(paragraph: SlideParagraph, width: number): number {
  return lineCount(paragraph, width - hangOf(paragraph)) * paragraph.size * lineHeight;
}

export function heightOf(paragraphs: readonly SlideParagraph[], width: number): number {
  return paragraphs.reduce((sum, paragraph, index) => sum + paragraphHeight(paragraph, width) + (index === paragraphs.length - 1 ? 0 : paragraph.after), 0);
}

export function cellHeight({ paragraphs }: SlideCell, width: number): number {
  return heightOf(paragraphs, width - 2 * cellMargin.x) + 2 * cellMargin.y;
}

export function rowHeight(cells: readonly SlideCell[], widths: readonly number[]): number {
  return Math.ceil(Math.max(...cells.map((cell, column) => cellHeight(cell, widths[column]!))));
}

/** How wide the words are in one line, and the widest that cannot be broken. */
export function naturalWidth(paragraph: SlideParagraph): { whole: number; word: number } {
  const lines = piecesOf(paragraph).map(({ text, strong }) => ({ text, weight: strong ? ('bold' as const) : ('normal' as const) }));
  const whole = lines.reduce((sum, { text, weight }) => sum + textWidth(text, paragraph.size, weight), 0);
  const word = Math.max(0, ...lines.flatMap(({ text, weight }) => text.split(/\s+/).map((each) => textWidth(each, paragraph.size, weight))));
  return { whole: whole * safety + hangOf(paragraph), word: word * safety + hangOf(paragraph) };
}
