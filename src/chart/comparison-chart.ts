import type { ReportIndicator } from '../model/report.ts';
import { periodShort } from '../format/period.ts';
import { fill, type Labels } from '../model/labels.ts';
import { barChart, barWords, type Bar } from './bar-chart.ts';
import type { BarMarks, BarSpec } from './chart-spec.ts';
import { groupsOf } from './comparator-lines.ts';
import { knownValue } from './trend-line.ts';

const mostBars = 6;

/** Our figure beside others' and last year's as bars, or null where there is nothing to set it beside. */
export function comparisonChart(indicator: ReportIndicator, labels: Labels): BarSpec | null {
  const bars = barsOf(indicator, labels);
  if (bars.filter(({ value }) => value !== null).length < 1 || bars.length < 2) return null;
  return barChart(fill(labels['chart.comparisonTitle'], { title: indicator.title }), bars, targetOf(indicator, labels));
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

function targetOf(indicator: ReportIndicator, labels: Labels): BarMarks['target'] {
  const green = indicator.target?.green;
  const value = green?.from ?? green?.to ?? null;
  if (!indicator.target || value === null) return null;
  return { value, text: fill(labels['chart.target'], { figure: indicator.target.shortText }) };
}
