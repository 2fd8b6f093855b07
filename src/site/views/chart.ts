import { chartJson } from '../../chart/chart-spec.ts';
import { drawChart } from '../../chart/draw-chart.ts';
import { indicatorChart } from '../../chart/indicator-chart.ts';
import type { ReportIndicator } from '../../model/report.ts';
import { fileFrom } from '../links.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** A chart as it stands in a page: its words, its picture, and what the live chart is made from. */
export interface ChartView {
  title: string;
  sentence: string;
  note: string | null;
  svg: string;
  /** The chart as JSON for a script element; null where nobody can ask for it, in the report on one page. */
  live: { json: string; script: string; show: string; still: string } | null;
}

export function chartView(writing: Writing, indicator: ReportIndicator): ChartView | null {
  const spec = indicatorChart(indicator, writing.report.labels);
  if (!spec) return null;
  return {
    title: spec.title,
    sentence: spellOut(writing, indicator.sentence),
    note: spec.note,
    svg: drawChart(spec, {}),
    live: writing.page.whole ? null : {
      json: chartJson(spec),
      script: fileFrom(writing.page, 'assets/live-chart.js'),
      show: word(writing, 'chart.showLive'),
      still: word(writing, 'chart.showStill'),
    },
  };
}
