import type { BarMarks } from './chart-spec.ts';
import { chartSizes, type ChartSize } from './line-layout.ts';
import { labelSize } from './pen.ts';
import { wrapText } from './text-width.ts';

const labelWidth: Readonly<Record<ChartSize, number>> = { wide: 190, narrow: 84 };
const leastRow = 44;
const lineHeight = 16;
/** From the words of one bar to those of the next. */
const between = 12;

/** The names of the bars in lines, and how large the chart is for them. */
export function barLayout(names: readonly string[], { target }: BarMarks, size: ChartSize): { labels: string[][]; width: number; height: number } {
  const labels = names.map((name) => wrapText(name, labelWidth[size], labelSize));
  const tallest = Math.max(...labels.map((lines) => lines.length)) * lineHeight;
  // Chart.js keeps half a name free above the first bar and half a one below the last.
  const bars = Math.max(names.length * leastRow, names.length * (tallest + between) + tallest);
  return { labels, width: chartSizes[size].width, height: bars + (target === null ? 8 : 34) };
}
