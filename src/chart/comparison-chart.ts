import type { Figure, ReportIndicator } from '../model/report.ts';
import { periodShort } from '../format/period.ts';
import { fill, type Labels } from '../model/labels.ts';
import { barLayout } from './bar-layout.ts';
import type { BarMarks, BarSpec } from './chart-spec.ts';
import { groupsOf } from './comparator-lines.ts';
import type { TokenReference } from './palette.ts';
import { labelSize } from './pen.ts';
import { textWidth } from './text-width.ts';
import { gapWord, knownValue } from './trend-line.ts';

interface Bar {
  label: string;
  value: number | null;
  text: string;
  colour: TokenReference;
  ours: boolean;
}

const mostBars = 6;

/** Our figure beside others' and last year's as bars, or null where there is nothing to set it beside. */
export function comparisonChart(indicator: ReportIndicator, labels: Labels): BarSpec | null {
  const bars = barsOf(indicator, labels);
  if (bars.filter(({ value }) => value !== null).length < 1 || bars.length < 2) return null;
  const target = targetOf(indicator, labels);
  const marks: BarMarks = {
    kind: 'bar',
    ends: bars.map(({ value, text, ours }) => ({ value, text, bold: ours })),
    target,
  };
  const { labels: names, ...extent } = barLayout(bars.map(({ label }) => label), marks, 'wide');
  const values = [0, ...bars.map(({ value }) => value ?? 0), ...(target === null ? [] : [target.value])];
  return {
    title: fill(labels['chart.comparisonTitle'], { title: indicator.title }),
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

function barsOf(indicator: ReportIndicator, labels: Labels): Bar[] {
  const { current } = indicator;
  const others = [...(indicator.lastYear === null ? [] : [indicator.lastYear]), ...groupsOf(indicator.comparators).map((group) => group.at(-1)!)];
  if (current === null) return [];
  return [
    {
      label: fill(labels['chart.ours'], { period: current.periodText }),
      value: knownValue(current.figure),
      text: barWords(current.figure, labels),
      colour: '@line' as const,
      ours: true,
    },
    ...others.map((comparator) => ({
      label: fill(labels['chart.comparator'], {
        name: comparator.label,
        period: periodShort(comparator.at, comparator.period, labels),
      }),
      value: knownValue(comparator.figure),
      text: barWords(comparator.figure, labels),
      colour: '@other-bar' as const,
      ours: false,
    })),
  ].slice(0, mostBars);
}

function barWords(figure: Figure, labels: Labels): string {
  return knownValue(figure) === null ? gapWord(figure, labels) : figure.text;
}

function targetOf(indicator: ReportIndicator, labels: Labels): BarMarks['target'] {
  const green = indicator.target?.green;
  const value = green?.from ?? green?.to ?? null;
  if (!indicator.target || value === null) return null;
  return { value, text: fill(labels['chart.target'], { figure: indicator.target.shortText }) };
}

function highest(values: readonly number[]): number {
  const top = Math.max(...values);
  return top === Math.min(...values) ? top + 1 : top;
}

/** Room beside the bars for their figures. */
function endWidth(bars: readonly Bar[]): number {
  return Math.ceil(Math.max(...bars.map(({ text, ours }) => textWidth(text, 14, ours ? 'bold' : 'normal'))) * 1.04) + 16;
}
