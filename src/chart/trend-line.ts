import type { Figure, ReportObservation } from '../model/report.ts';
import type { Labels } from '../model/labels.ts';
import type { LineMarks, LinePoint } from './chart-spec.ts';

/** Our own figures as a line, with a gap wherever two neighbours must not be joined. */
export interface TrendLine {
  points: LinePoint[];
  /** The day of each observation. */
  days: number[];
  /** The days at which the line is broken because figures before and after do not compare. */
  breaks: number[];
  gaps: LineMarks['gaps'];
  gapWords: string[];
  known: { observation: ReportObservation; x: number; y: number }[];
}

/** An ISO day counted in days, so that distances along the axis are distances in time. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function trendLine(trend: readonly ReportObservation[], labels: Labels): TrendLine {
  const line: TrendLine = { points: [], days: [], breaks: [], gaps: [], gapWords: [], known: [] };
  let before: number | null = null;
  for (const observation of trend) {
    const x = dayNumber(observation.at);
    line.days.push(x);
    if (observation.breakBefore && before !== null) addBreak(line, (before + x) / 2);
    addPoint(line, observation, x, labels);
    before = x;
  }
  return line;
}

function addBreak(line: TrendLine, x: number): void {
  line.breaks.push(x);
  line.points.push({ x, y: null, text: '' });
}

function addPoint(line: TrendLine, observation: ReportObservation, x: number, labels: Labels): void {
  const { figure, periodText } = observation;
  const y = knownValue(figure);
  line.points.push({ x, y, text: `${figure.text}, ${periodText}` });
  if (y !== null) {
    line.known.push({ observation, x, y });
    return;
  }
  const word = gapWord(figure, labels);
  if (!line.gapWords.includes(word)) line.gapWords.push(word);
  line.gaps.push({ x, row: line.gapWords.indexOf(word) });
}

/** Why there is no figure, in the fewest words. */
export function gapWord({ status }: Figure, labels: Labels): string {
  return labels[`chart.gap.${status === 'known' ? 'x' : status}`];
}

/** The value to draw; null for whatever is not said to be known, whether a value came with it or not. */
export function knownValue(figure: Figure): number | null {
  return figure.status === 'known' && figure.value !== null && Number.isFinite(figure.value) ? figure.value : null;
}
