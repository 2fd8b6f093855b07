import type { BarSpec, LineMarks, LineSpec } from './chart-spec.ts';
import { labelSize, strokeLine, write, type Pen } from './pen.ts';
import { placeBetween, type Plot } from './plot.ts';
import { textWidth } from './text-width.ts';

/* The distances that Chart.js keeps around its axes, so that a chart that is made live stays where it is. */
const tickPadding = 6;
const tickLength = 8;
const lineHeight = labelSize * 1.2;
/** So much stands above and below an axis with words, whose first and last may stick out. */
const overhang = overhangOf(1);

function overhangOf(lines: number): number {
  return (lines * lineHeight) / 2 + tickPadding;
}

interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export function lineFrame({ width, height, config: { options }, marks: { yLabels } }: LineSpec): Plot {
  const padding = options?.layout?.padding as Padding;
  const scales = options?.scales;
  const right = width - padding.right;
  const left = padding.left + atMostHalf(widest(yLabels.map(({ text }) => [text])) + 2 * tickPadding, padding.left, right);
  const top = Math.max(padding.top, overhang);
  const bottom = height - padding.bottom - tickLength;
  const [fromX = 0, toX = 1, fromY = 0, toY = 1] = [scales?.['x']?.min, scales?.['x']?.max, scales?.['y']?.min, scales?.['y']?.max].map(Number);
  return { left, right, top, bottom, width, x: placeBetween(left, right, fromX, toX), y: placeBetween(bottom, top, fromY, toY) };
}

export function barFrame({ width, height, config: { data, options } }: BarSpec): Plot {
  const padding = options?.layout?.padding as Padding;
  const names = data.labels ?? [];
  const right = width - padding.right;
  const left = padding.left + atMostHalf(widest(names) + 2 * tickPadding + tickLength, padding.left, right);
  // Chart.js keeps above what it needs below, and the other way round.
  const top = Math.max(padding.top, overhangOf(names.at(-1)?.length ?? 1));
  const bottom = height - Math.max(padding.bottom, overhangOf(names[0]?.length ?? 1));
  const { min = 0, max = 1 } = options?.scales?.['x'] ?? {};
  return { left, right, top, bottom, width, x: placeBetween(left, right, Number(min), Number(max)), y: placeBetween(top, bottom, -0.5, names.length - 0.5) };
}

/** The grid with its words, and the line along the bottom. */
export function drawLineAxes({ left, right, bottom, y }: Plot, { yLabels }: LineMarks, pen: Pen): void {
  const from = Math.round(left);
  for (const label of yLabels) {
    const height = sharp(y(label.y));
    strokeLine(pen, [from, height], [right, height], '@grid', 1);
  }
  strokeLine(pen, [from, sharp(bottom)], [right, sharp(bottom)], '@axis', 1);
  for (const label of yLabels) write(pen, label.text, left - tickPadding, y(label.y), { colour: '@muted', align: 'right' });
}

/** The line from which bars grow, and their names. */
export function drawBarAxis({ left, top, bottom, y }: Plot, names: readonly (readonly string[])[], pen: Pen): void {
  strokeLine(pen, [sharp(left), top], [sharp(left), bottom], '@axis', 1);
  names.forEach((lines, index) => {
    const first = y(index) - ((lines.length - 1) / 2) * lineHeight;
    lines.forEach((line, row) => write(pen, line, left - tickPadding - tickLength, first + row * lineHeight, { colour: '@text', align: 'right' }));
  });
}

function widest(texts: readonly (readonly string[])[]): number {
  return Math.max(0, ...texts.flat().map((text) => textWidth(text, labelSize)));
}

/** Words take at most half of the room from the plot. */
function atMostHalf(words: number, left: number, right: number): number {
  return Math.min(words, (right - left) / 2);
}

/** A line one pixel wide stands in the middle of a pixel. */
function sharp(at: number): number {
  return Math.round(at - 0.5) + 0.5;
}
