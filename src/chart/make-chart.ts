import { BarController, BarElement, CategoryScale, Chart, LineController, LineElement, LinearScale, PointElement, type ChartConfiguration, type Plugin, type Scale } from 'chart.js';
import type { ChartSpec, LineMarks } from './chart-spec.ts';
import { drawBarMarks } from './draw-bar-marks.ts';
import { drawBehindLines, drawOverLines, drawUnderLines } from './draw-line-marks.ts';
import { tokenIn, type Colours } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Plot } from './plot.ts';

Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement);

export interface Surroundings {
  colours: Colours;
  fontFamily: string;
}

/** What Chart.js is given for a chart: its configuration with the colours and words of where it is drawn. */
export function readyConfiguration(spec: ChartSpec, surroundings: Surroundings): ChartConfiguration {
  const config = coloured(spec.config, surroundings.colours);
  const font = { family: surroundings.fontFamily };
  return {
    ...config,
    options: { ...config.options, font, scales: withTickWords(config, spec) },
    plugins: [marksPlugin(spec, surroundings)],
  };
}

function marksPlugin({ marks }: ChartSpec, surroundings: Surroundings): Plugin {
  const penOf = (chart: Chart): Pen => ({ ctx: chart.ctx, ...surroundings });
  if (marks.kind === 'bar') return { id: 'marks', afterDatasetsDraw: (chart) => drawBarMarks(plotOf(chart), marks, penOf(chart)) };
  return {
    id: 'marks',
    beforeDraw: (chart) => drawBehindLines(plotOf(chart), marks, penOf(chart)),
    beforeDatasetsDraw: (chart) => drawUnderLines(plotOf(chart), marks, penOf(chart)),
    afterDatasetsDraw: (chart) => drawOverLines(plotOf(chart), marks, penOf(chart)),
  };
}

function plotOf(chart: Chart): Plot {
  const { x, y } = chart.scales;
  const { left, right, top, bottom } = chart.chartArea;
  return { left, right, top, bottom, width: chart.width, x: (value) => x!.getPixelForValue(value), y: (value) => y!.getPixelForValue(value) };
}

/** JSON holds no functions, so the words of the axis stand in the marks and are looked up here. */
function withTickWords(config: ChartConfiguration, { marks }: ChartSpec): NonNullable<ChartConfiguration['options']>['scales'] {
  const scales = config.options?.scales;
  if (marks.kind === 'bar' || !scales?.['y']) return scales;
  const y = { ...scales['y'], ticks: { ...scales['y'].ticks, callback: (value: string | number) => tickWord(marks, Number(value)) } };
  return { ...scales, x: { ...scales['x'], afterBuildTicks: withoutTicks }, y };
}

/** Along the bottom the marks say the periods; Chart.js would work out ticks of its own, only to leave them out. */
function withoutTicks(axis: Scale): void {
  axis.ticks = [];
}

function tickWord(marks: LineMarks, value: number): string {
  return marks.yLabels.find(({ y }) => Math.abs(y - value) <= 1e-9 * Math.max(1, Math.abs(y)))?.text ?? '';
}

function coloured(config: ChartConfiguration, colours: Colours): ChartConfiguration {
  const datasets = config.data.datasets.map(({ data, ...look }) => ({ data, ...(withColours(look, colours) as object) }));
  const options = withColours(config.options, colours) as ChartConfiguration['options'];
  return { ...config, data: { ...config.data, datasets: datasets }, options };
}

/** The same with every token of the palette replaced by its colour. */
function withColours(value: unknown, colours: Colours): unknown {
  if (typeof value === 'string') {
    const token = tokenIn(value);
    return token === null ? value : colours(token);
  }
  if (Array.isArray(value)) return value.map((item) => withColours(item, colours));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withColours(item, colours)]));
}
