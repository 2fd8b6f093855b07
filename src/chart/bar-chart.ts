import type { Figure } from '../model/report.ts';
import type { Labels } from '../model/labels.ts';
import { barLayout } from './bar-layout.ts';
import type { BarMarks, BarSpec } from './chart-spec.ts';
import type { TokenReference } from './palette.ts';
import { labelSize } from './pen.ts';
import { textWidth } from './text-width.ts';
import { gapWord, knownValue } from './trend-line.ts';

export interface Bar {
  label: string;
  value: number | null;
  text: string;
  colour: TokenReference;
  ours: boolean;
}

/** Bars below each other, each with its words beside it. */
export function barChart(title: string, bars: readonly Bar[], target: BarMarks['target']): BarSpec {
  const marks: BarMarks = {
    kind: 'bar',
    ends: bars.map(({ value, text, ours }) => ({ value, text, bold: ours })),
    target,
  };
  const { labels: names, ...extent } = barLayout(bars.map(({ label }) => label), marks, 'wide');
  const values = [0, ...bars.map(({ value }) => value ?? 0), ...(target === null ? [] : [target.value])];
  return {
    title,
    note: null,
    ...extent,
    config: {
      type: 'bar',
      data: {
        labels: names,
        datasets: [
          {
            data: bars.map(({ value }) => value),
            backgroundColor: bars.map(({ colour }) => colour),
            barThickness: 24,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        layout: { padding: { top: target === null ? 4 : 30, right: endWidth(bars), bottom: 4, left: 2 } },
        scales: {
          x: { min: Math.min(...values), max: highest(values), display: false },
          y: { grid: { display: false }, border: { color: '@axis' }, ticks: { color: '@text', font: { size: labelSize }, padding: 6 } },
        },
      },
    },
    marks,
  };
}

/** The figure, or why there is none. */
export function barWords(figure: Figure, labels: Labels): string {
  return knownValue(figure) === null ? gapWord(figure, labels) : figure.text;
}

function highest(values: readonly number[]): number {
  const top = Math.max(...values);
  return top === Math.min(...values) ? top + 1 : top;
}

/** Room beside the bars for their figures. */
function endWidth(bars: readonly Bar[]): number {
  return Math.ceil(Math.max(...bars.map(({ text, ours }) => textWidth(text, 14, ours ? 'bold' : 'normal'))) * 1.04) + 16;
}
