import type { ChartSpec } from '../chart/chart-spec.ts';
import { indicatorChart } from '../chart/indicator-chart.ts';
import { markOf, type Marked } from '../model/audience.ts';
import type { ReportIndicator } from '../model/report.ts';
import { spellOut, type Writing } from './writing.ts';

/** A chart with the sentence that says what it shows. */
export interface ChartView extends Marked {
  sentence: string;
  spec: ChartSpec;
}

export function chartView(writing: Writing, indicator: ReportIndicator): ChartView | null {
  const spec = indicatorChart(indicator, writing.report.labels);
  return spec && { sentence: spellOut(writing, indicator.sentence), spec, ...markOf(indicator) };
}
