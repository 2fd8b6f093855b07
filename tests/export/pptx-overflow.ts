import { textWidth } from '../../src/chart/text-width.ts';
import type { ReadParagraph, ReadSlide } from './read-pptx.ts';

/** Measured here anew, word by word, with the widths of Arial and the line of the fonts that Office puts in its place. */
export function overflowsIn(slides: readonly ReadSlide[]): string[] {
  return slides.flatMap(({ shapes, title, titleSize }, index) => shapes.flatMap((shape) => {
    const where = `slide ${index + 1} (${title.slice(0, 40)}), ${shape.name.slice(0, 40)}`;
    const line = { body: { width: 872, size: 14 }, ftr: { width: 832, size: 12 } }[shape.kind];
    if (line) return linesIn(shape.paragraphs[0]!.runs.map((run) => ({ ...run, bold: run.bold || shape.kind === 'body' })), line.size, line.width) > 1 ? [`${where} takes more than a line`] : [];
    if (shape.kind === 'title' || shape.kind === 'ctrTitle') {
      const room = shape.kind === 'title' ? { width: 872, height: 66 } : { width: 840, height: 200 };
      const lines = linesIn(shape.paragraphs[0]!.runs.map((run) => ({ ...run, bold: true })), titleSize!, room.width);
      return lines * titleSize! * 1.15 > room.height ? [`${where} runs over`] : [];
    }
    if (shape.box === null) return [];
    const { x, y, width, height } = shape.box;
    const off = x < 0 || y < 0 || x + width > 960.01 || y + height > 500 ? [`${where} leaves the slide`] : [];
    if (shape.kind === 'words') return [...off, ...(needed(shape.paragraphs, width) > height + 0.5 ? [`${where} runs over: ${Math.round(needed(shape.paragraphs, width))} of ${Math.round(height)}`] : [])];
    if (shape.kind !== 'table') return off;
    const cells = shape.rows.flatMap((row, at) => row.flatMap((cell, column) => (needed(cell, shape.widths[column]! - 12) + 8 > shape.heights[at]! + 0.5 ? [`${where}: row ${at}, column ${column}`] : [])));
    return [...off, ...cells, ...(shape.heights.reduce((sum, each) => sum + each, 0) > height + 1 ? [`${where}: rows`] : [])];
  }));
}

function needed(paragraphs: readonly ReadParagraph[], width: number): number {
  return paragraphs.reduce((sum, { runs, hang, after }, index) => {
    const size = Math.max(...runs.map((run) => run.size ?? 12), 1);
    return sum + linesIn(runs.map((run) => ({ ...run, text: run.text.replace(/^.*\t/, '') })), size, width - hang) * size * 1.15 + (index === paragraphs.length - 1 ? 0 : after);
  }, 0);
}

function linesIn(runs: readonly { text: string; bold: boolean }[], size: number, width: number): number {
  let [lines, used] = [1, 0];
  for (const { text, bold } of runs) {
    for (const word of text.split(/(?<=[ \n])/)) {
      const wide = textWidth(word.trimEnd(), size, bold ? 'bold' : 'normal');
      if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0];
      used += textWidth(word, size, bold ? 'bold' : 'normal');
      if (wide > width) lines += Math.ceil(wide / width) - 1;
    }
  }
  return lines;
}
