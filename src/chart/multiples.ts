import type { ReportBreakdown, ReportIndicator, ReportObservation } from '../model/report.ts';
import { fill, type Labels } from '../model/labels.ts';
import { axisRange, axisText, axisTicks } from './axis-range.ts';
import type { LinePoint } from './chart-spec.ts';
import { trendLine, type TrendLine } from './trend-line.ts';

/** One small chart for each part of a breakdown, all on one scale, so that parts can be compared by eye. */
export interface Multiples {
  title: string;
  /** What a reader must be told of the scale that all share. */
  note: string | null;
  panels: Panel[];
  /** Days. */
  x: { from: number; to: number };
  y: { from: number; to: number };
  yLabels: { y: number; text: string }[];
  /** The first and the last period. */
  ends: [string, string];
  /** What is drawn beside the parts' own lines, in words; null where it is not drawn. */
  key: { whole: string | null; breaks: string | null; gaps: string | null };
}

export interface Panel {
  name: string;
  points: LinePoint[];
  /** The line of the whole behind it; empty for a count, which would dwarf its parts. */
  whole: LinePoint[];
  last: { x: number; y: number; text: string } | null;
  breaks: number[];
  gaps: number[];
}

/** Null where no part has two figures to make a line of. */
export function multiplesOf(indicator: ReportIndicator, { by, parts }: ReportBreakdown, labels: Labels): Multiples | null {
  const { unit } = indicator;
  const period = indicator.trend[0]?.period ?? indicator.period;
  const ofTrend = (all: readonly ReportObservation[]): ReportObservation[] => all.filter((each) => each.period === period);
  const series = parts.map(({ name, observations }) => ({ name, observations: ofTrend(observations) }));
  const dated = series.flatMap(({ observations }) => observations).sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first, last] = [dated[0], dated.at(-1)];
  const lines = series.map(({ observations }) => trendLine(observations, labels));
  if (!first || !last || !lines.some(({ known }) => known.length > 1)) return null;
  const whole = unit === 'count' ? null : trendLine(ofTrend(indicator.observations).filter(({ at }) => at >= first.at && at <= last.at), labels);
  const range = axisRange([...lines, ...(whole ? [whole] : [])].flatMap(({ known }) => known.map(({ y }) => y)), unit);
  const days = lines.flatMap((line) => line.days);
  const gapWords = [...new Set(lines.flatMap((line) => line.gapWords))];
  return {
    title: fill(labels['breakdown.chartTitle'], { title: indicator.title, by }),
    note: range.cut ? fill(labels['chart.cutAxis'], { from: axisText(range.min, unit, labels), to: axisText(range.max, unit, labels) }) : null,
    panels: lines.map((line, index) => panelOf(series[index]!.name, line, whole, labels)),
    x: { from: Math.min(...days), to: Math.max(...days) },
    y: { from: range.min, to: range.max },
    yLabels: axisTicks(range).map((y) => ({ y, text: axisText(y, unit, labels) })),
    ends: [first.periodShort, last.periodShort],
    key: {
      whole: whole && labels['breakdown.all'],
      breaks: lines.some(({ breaks }) => breaks.length > 0) ? labels['chart.break'] : null,
      gaps: gapWords.length === 0 ? null : gapWords.join(labels['list.comma']),
    },
  };
}

function panelOf(name: string, line: TrendLine, whole: TrendLine | null, labels: Labels): Panel {
  const { points, known, breaks, gaps } = line;
  const last = known.at(-1);
  return {
    name,
    points,
    whole: whole?.points ?? [],
    last: last ? { x: last.x, y: last.y, text: lastFigure(last, line, labels) } : null,
    breaks,
    gaps: gaps.map(({ x }) => x),
  };
}

/** With its period where the newest figure of the part is not known. */
function lastFigure({ observation, x }: TrendLine['known'][number], { days }: TrendLine, labels: Labels): string {
  const { figure, periodShort } = observation;
  return x === days.at(-1) ? figure.text : fill(labels['chart.earlierFigure'], { figure: figure.text, period: periodShort });
}
