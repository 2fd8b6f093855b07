import type { ReportIndicator } from '../model/report.ts';
import { coloursOf, round, type PictureOptions } from './svg.ts';
import { dayNumber, knownValue } from './trend-line.ts';

const width = 100;
const height = 26;
const edge = 4;
const mostPoints = 6;
/** Smaller movements than this part of the values look small. */
const leastSpan = 0.08;

/** Whether the last figures make a line; one by itself makes none. */
export function hasSparkline({ trend }: ReportIndicator): boolean {
  return trend.slice(-mostPoints).filter(({ figure }) => knownValue(figure) !== null).length > 1;
}

/** The last six figures as a line the size of a word, with the target; empty where there is no figure. For a page that says it in words too. */
export function sparkline(indicator: ReportIndicator, options: Pick<PictureOptions, 'colours'> = {}): string {
  const points = indicator.trend.slice(-mostPoints).map(({ at, figure }) => ({ day: dayNumber(at), value: knownValue(figure) }));
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return '';
  const green = indicator.target?.green;
  const target = green?.from ?? green?.to ?? null;
  const y = heightOf(target === null ? values : [...values, target]);
  const first = points[0]!.day;
  const days = points.at(-1)!.day - first;
  const x = (day: number): number => (days === 0 ? width - edge : edge + ((day - first) / days) * (width - 2 * edge));
  const last = points.findLast(({ value }) => value !== null)!;
  const colour = coloursOf(options);
  const d = linePath(points.map(({ day, value }) => (value === null ? null : `${round(x(day))} ${round(y(value))}`)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-sparkline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">` +
    (target === null ? '' : `<path d="M0 ${round(y(target))}H${width}" stroke="${colour('green')}" stroke-dasharray="3 2"/>`) +
    `<path d="${d}" fill="none" stroke="${colour('line')}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>` +
    `<circle cx="${round(x(last.day))}" cy="${round(y(last.value ?? 0))}" r="3.5" fill="${colour('line')}"/></svg>`
  );
}

/** One stroke for each run of known points; a point by itself is a stroke of no length, which a round end makes a dot. */
function linePath(points: readonly (string | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      if (index > 0 && points[index - 1] !== null) return `L${point}`;
      return (points[index + 1] ?? null) === null ? `M${point}h0` : `M${point}`;
    })
    .join('');
}

function heightOf(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(high - low, leastSpan * Math.max(Math.abs(low), Math.abs(high)), Number.MIN_VALUE);
  const bottom = (low + high - span) / 2;
  return (value) => height - edge - ((value - bottom) / span) * (height - 2 * edge);
}
