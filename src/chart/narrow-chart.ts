import { barLayout } from './bar-layout.ts';
import { isLineChart, type BarSpec, type ChartSpec, type LineSpec } from './chart-spec.ts';
import { chartHeight, chartSizes, linePadding } from './line-layout.ts';

/** More would run into one another, and into the line. */
const mostDots = 12;

/** The same chart for a telephone: its words in the same type, in shorter lines. */
export function narrowChart(spec: ChartSpec): ChartSpec {
  return isLineChart(spec) ? narrowLines(spec) : narrowBars(spec);
}

function narrowLines({ config, marks: wide, ...rest }: LineSpec): LineSpec {
  const { width, words } = chartSizes.narrow;
  const marks = { ...wide, endWidth: words };
  const options = { ...config.options, layout: { padding: linePadding(marks) } };
  const datasets = config.data.datasets.map((line) => (line.data.length > mostDots ? { ...line, pointRadius: 0 } : line));
  return { ...rest, width, height: chartHeight(marks, 'narrow'), config: { ...config, data: { ...config.data, datasets }, options }, marks };
}

function narrowBars({ config, marks, ...rest }: BarSpec): BarSpec {
  const names = (config.data.labels ?? []).map((lines) => lines.join(' '));
  const { labels, ...extent } = barLayout(names, marks, 'narrow');
  return { ...rest, ...extent, config: { ...config, data: { ...config.data, labels } }, marks };
}
