import type { ReportIndicator } from '../model/report.ts';
import { fill, type Labels } from '../model/labels.ts';
import { axisRange, axisText, axisTicks, type AxisRange } from './axis-range.ts';
import type { ChartSpec, EndLabel, LineConfiguration, LineMarks } from './chart-spec.ts';
import { comparatorLines, type ComparatorLine } from './comparator-lines.ts';
import { comparisonChart } from './comparison-chart.ts';
import { chartHeight, chartSizes, linePadding, pointRadius } from './line-layout.ts';
import { targetMarks, type TargetMarks } from './target-marks.ts';
import { trendLine, type TrendLine } from './trend-line.ts';

/** The chart of an indicator: its trend, a comparison where there is no trend, or null where there is neither. */
export function indicatorChart(indicator: ReportIndicator, labels: Labels): ChartSpec | null {
  const line = trendLine(indicator.trend, labels);
  return line.known.length > 1 ? trendChart(indicator, line, labels) : comparisonChart(indicator, labels);
}

function trendChart(indicator: ReportIndicator, line: TrendLine, labels: Labels): ChartSpec {
  const [first, last] = [line.days[0]!, line.days.at(-1)!];
  const comparators = comparatorLines(indicator, first, last, labels);
  const target = targetMarks(indicator.target, indicator.unit, labels);
  const range = axisRange(
    [...line.known.map(({ y }) => y), ...target.values, ...comparators.flatMap(({ points }) => points.map(({ y }) => y ?? 0))],
    indicator.unit,
  );
  const marks = lineMarks(indicator, line, { comparators, target, range, labels });
  return {
    title: fill(labels['chart.trendTitle'], {
      title: indicator.title,
      figures: labels[`chart.figures.${indicator.trend[0]!.period}`],
    }),
    note: marks.note,
    width: chartSizes.wide.width,
    height: chartHeight(marks, 'wide'),
    config: configuration(line, comparators, range, marks),
    marks,
  };
}

interface Setting {
  comparators: readonly ComparatorLine[];
  target: TargetMarks;
  range: AxisRange;
  labels: Labels;
}

function lineMarks(indicator: ReportIndicator, line: TrendLine, { comparators, target, range, labels }: Setting): LineMarks {
  const { unit } = indicator;
  const last = line.known.at(-1)!;
  return {
    kind: 'line',
    xLabels: indicator.trend.map((observation, index) => ({ x: line.days[index]!, text: observation.periodShort })),
    yLabels: axisTicks(range).map((y) => ({ y, text: axisText(y, unit, labels) })),
    bands: target.bands,
    edges: target.edges,
    endLabels: [
      { y: last.y, texts: [lastFigure(line, indicator, labels)], colour: '@line', bold: true },
      ...target.labels.map(({ y, text, colour }): EndLabel => ({ y, texts: [text], colour, bold: false })),
      ...comparators.map(({ end, label }): EndLabel => ({ y: end, texts: label, colour: '@comparator', bold: false })),
    ],
    endWidth: chartSizes.wide.words,
    lastPoint: { x: last.x, y: last.y },
    breaks: line.breaks,
    breakWord: labels['chart.break'],
    gaps: line.gaps,
    gapWords: line.gapWords,
    note: range.cut ? fill(labels['chart.cutAxis'], { from: axisText(range.min, unit, labels), to: axisText(range.max, unit, labels) }) : null,
  };
}

/** The last figure, with its period where the chart goes on beyond it. */
function lastFigure(line: TrendLine, indicator: ReportIndicator, labels: Labels): string {
  const { observation } = line.known.at(-1)!;
  return observation === indicator.trend.at(-1)
    ? observation.figure.text
    : fill(labels['chart.earlierFigure'], { figure: observation.figure.text, period: observation.periodShort });
}

function configuration(line: TrendLine, comparators: readonly ComparatorLine[], range: AxisRange, marks: LineMarks): LineConfiguration {
  const [first, last] = [line.days[0]!, line.days.at(-1)!];
  const margin = Math.max(1, (last - first) * 0.03);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: line.points,
          borderColor: '@line',
          borderWidth: 3,
          borderJoinStyle: 'round',
          pointRadius: pointRadius(line.known.length),
          pointBackgroundColor: '@line',
          pointBorderColor: '@background',
          pointBorderWidth: 1.5,
          clip: false,
        },
        ...comparators.map(({ points, dash, overTime }) => ({
          data: points,
          borderColor: '@comparator',
          borderWidth: 1.5,
          borderDash: dash,
          pointRadius: overTime ? 2.5 : 0,
          pointBackgroundColor: '@comparator',
          pointBorderWidth: 0,
          clip: false as const,
        })),
      ],
    },
    options: {
      parsing: false,
      normalized: true,
      animation: false,
      layout: { padding: linePadding(marks) },
      scales: {
        x: { type: 'linear', min: first - margin, max: last + margin, ticks: { display: false }, grid: { display: false }, border: { color: '@axis' } },
        y: {
          min: range.min,
          max: range.max,
          ticks: { stepSize: range.step, color: '@muted', padding: 6, font: { size: 13 } },
          grid: { color: '@grid', drawTicks: false },
          border: { display: false },
        },
      },
    },
  };
}
