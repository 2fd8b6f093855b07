import type { EndLabel, LineMarks } from './chart-spec.ts';
import { textWidth, wrapText } from './text-width.ts';

/** `narrow` is for telephones and for paper; it has the same words in the same type. */
export type ChartSize = 'wide' | 'narrow';

/** The chart's own size, and how wide the words beside its plot may be. The narrow one keeps its type above 12 pixels on a screen of 320. */
export const chartSizes: Readonly<Record<ChartSize, { width: number; height: number; words: number }>> = {
  wide: { width: 640, height: 300, words: 150 },
  narrow: { width: 308, height: 230, words: 88 },
};

/** Between the plot and the words beside it: room for the lines that lead from one to the other. */
export const leaderWidth = 16;
export const endLineHeight = 16;
export const gapRowHeight = 18;
export const xLabelHeight = 24;
const noteHeight = 22;
const breakHeight = 20;

export function endLabelSize(bold: boolean): number {
  return bold ? 16 : 13;
}

export function endLabelLines({ texts, bold }: EndLabel, width: number): string[] {
  return texts.flatMap((text) => wrapText(text, width, endLabelSize(bold), bold ? 'bold' : 'normal'));
}

export function endLabelHeight(label: EndLabel, width: number): number {
  return endLabelLines(label, width).length * endLineHeight + (label.bold ? 6 : 5);
}

/** High enough for all that is said beside the plot and below it. */
export function chartHeight(marks: LineMarks, size: ChartSize): number {
  const below = marks.gapWords.length * gapRowHeight;
  const words = marks.endLabels.reduce((sum, label) => sum + endLabelHeight(label, marks.endWidth), 0);
  return Math.max(chartSizes[size].height + below, topRows(marks).height + words + xLabelHeight + below + 12);
}

/** How far below the top the words about the axis and about breaks stand. */
export function topRows(marks: LineMarks): { note: number; breaks: number; height: number } {
  const note = marks.note === null ? 0 : noteHeight;
  const breaks = marks.breaks.length === 0 ? 0 : breakHeight;
  return { note: 9, breaks: note + 8, height: note + breaks + 8 };
}

export function linePadding(marks: LineMarks): { top: number; right: number; bottom: number; left: number } {
  const widest = Math.max(
    0,
    ...marks.endLabels.flatMap((label) => endLabelLines(label, marks.endWidth).map((line) => textWidth(line, endLabelSize(label.bold), label.bold ? 'bold' : 'normal'))),
  );
  return {
    top: topRows(marks).height,
    right: Math.ceil(widest * fontAllowance) + leaderWidth,
    bottom: xLabelHeight + marks.gapWords.length * gapRowHeight,
    left: 2,
  };
}

/** A reader's own font may be a little wider than Arial. */
const fontAllowance = 1.04;

/** Dots that never touch one another. */
export function pointRadius(points: number): number {
  if (points <= 16) return 4.5;
  return points <= 40 ? 3 : 0;
}
