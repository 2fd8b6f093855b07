import type { ReportComparator, ReportIndicator } from '../model/report.ts';
import { periodShort } from '../format/period.ts';
import { fill, type Labels } from '../model/labels.ts';
import type { LinePoint } from './chart-spec.ts';
import { dayNumber, knownValue } from './trend-line.ts';

/** Somebody else's figures on our chart: a line through several dates, or one level across it. */
export interface ComparatorLine {
  points: LinePoint[];
  /** False for a single figure drawn level across the chart. */
  overTime: boolean;
  dash: number[];
  /** Its figure, and its period unless the chart ends with that. */
  label: string[];
  end: number;
}

/** So that a chart can still be read. */
export const mostComparators = 3;

const dashes = [
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
];

export function comparatorLines(indicator: ReportIndicator, from: number, to: number, labels: Labels): ComparatorLine[] {
  return groupsOf(comparatorsToShow(indicator).filter(({ figure }) => knownValue(figure) !== null))
    .slice(0, mostComparators)
    .map((group, index) => comparatorLine(group, dashes[index % dashes.length]!, from, to, labels));
}

/** One group for each kind; only the figures that bear the name of its latest are of one line. */
export function groupsOf(comparators: readonly ReportComparator[]): ReportComparator[][] {
  const kinds = [...new Set(comparators.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const group = comparators.filter((comparator) => comparator.kind === kind).sort((a, b) => dayNumber(a.at) - dayNumber(b.at));
    return group.filter(({ label }) => label === group.at(-1)?.label);
  });
}

/** Others' figures, then our own last year unless the chart's own line already goes through it. */
function comparatorsToShow(indicator: ReportIndicator): ReportComparator[] {
  const { lastYear, comparators, trend } = indicator;
  const onTheLine = lastYear !== null && trend.some((observation) => observation.at === lastYear.at);
  return lastYear === null || onTheLine ? comparators : [...comparators, lastYear];
}

function comparatorLine(group: ReportComparator[], dash: number[], from: number, to: number, labels: Labels): ComparatorLine {
  const dated = group.map((comparator) => ({ comparator, x: dayNumber(comparator.at), y: knownValue(comparator.figure) ?? 0 }));
  const within = dated.filter(({ x }) => x >= from && x <= to);
  const last = within.at(-1) ?? dated.at(-1)!;
  const text = pointText(last.comparator, labels);
  const points =
    within.length > 1
      ? within.map(({ comparator, x, y }) => ({ x, y, text: pointText(comparator, labels) }))
      : [from, to].map((x) => ({ x, y: last.y, text }));
  const label = [figureText(last.comparator, labels), ...(last.x === to ? [] : [periodOf(last.comparator, labels)])];
  return { points, overTime: within.length > 1, dash, label, end: last.y };
}

function figureText({ label, figure }: ReportComparator, labels: Labels): string {
  return fill(labels['chart.comparatorFigure'], { name: label, figure: figure.text });
}

function periodOf({ at, period }: ReportComparator, labels: Labels): string {
  return periodShort(at, period, labels);
}

function pointText(comparator: ReportComparator, labels: Labels): string {
  return `${figureText(comparator, labels)}, ${comparator.periodText}`;
}
