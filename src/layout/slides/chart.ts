import { axisRange, axisText } from '../../chart/axis-range.ts';
import { groupsOf, mostComparators } from '../../chart/comparator-lines.ts';
import { isLineChart, type BarSpec, type ChartSpec } from '../../chart/chart-spec.ts';
import { indicatorChart } from '../../chart/indicator-chart.ts';
import type { ColourToken } from '../../chart/palette.ts';
import { targetMarks } from '../../chart/target-marks.ts';
import { knownValue } from '../../chart/trend-line.ts';
import { fill } from '../../model/labels.ts';
import type { ReportComparator, ReportIndicator, ReportObservation } from '../../model/report.ts';
import { word, type Writing } from '../../views/writing.ts';

/** A chart that is drawn by the program that shows the slide, from the figures that come with it. */
export interface SlideChart {
  kind: 'line' | 'columns';
  /** A period or a name for each value; empty where the axis passes over a time without a figure. */
  categories: string[];
  /** The first is our own. */
  series: SlideSeries[];
  axis: { min: number; max: number; step: number; text: (value: number) => string };
  unit: ReportIndicator['unit'];
}

export interface SlideSeries {
  name: string;
  role: 'ours' | 'other' | 'target' | 'near';
  colour: ColourToken;
  values: (number | null)[];
  /** How each value is said. */
  texts: (string | null)[];
  /** Those that are labelled. */
  labelled: number[];
}

/** More months than this without a figure are not drawn as empty room. */
const mostSlots = 120;

/** The chart of an indicator with its own figures, or null where the report draws none. */
export function slideChart(writing: Writing, indicator: ReportIndicator): SlideChart | null {
  const spec = indicatorChart(indicator, writing.report.labels);
  return spec && (isLineChart(spec) ? lineChart(writing, indicator) : columnChart(writing, indicator, spec));
}

/** What must be said beside the picture. */
export function chartNote(writing: Writing, indicator: ReportIndicator): string | null {
  const spec: ChartSpec | null = indicatorChart(indicator, writing.report.labels);
  return spec?.note ?? null;
}

function lineChart(writing: Writing, indicator: ReportIndicator): SlideChart {
  const { labels } = writing.report;
  const slots = slotsOf(indicator.trend);
  const others = otherLines(indicator).slice(0, mostComparators);
  const target = targetMarks(indicator.target, indicator.unit, labels);
  const values = indicator.trend.flatMap(({ figure }) => knownValue(figure) ?? []);
  const range = axisRange([...values, ...target.values, ...others.flat().map(({ figure }) => knownValue(figure) ?? 0)], indicator.unit);
  return {
    kind: 'line',
    categories: slots.map((observation) => observation?.periodShort ?? ''),
    series: [
      ...ownRuns(word(writing, 'slides.ours', { council: writing.report.council.shortName }), slots),
      ...others.map((group): SlideSeries => otherSeries(group, slots, writing)),
      ...target.edges.map(({ y, colour }, index): SlideSeries => ({
        name: target.labels.find((label) => label.y === y)?.text ?? target.labels.find((label) => label.colour === (colour === '@green' ? '@green' : '@amber-text'))?.text ?? String(index),
        role: colour === '@green' ? 'target' : 'near',
        colour: colour === '@green' ? 'green' : 'amber',
        values: slots.map(() => y),
        texts: slots.map(() => null),
        labelled: [],
      })),
    ],
    axis: { ...range, text: (value) => axisText(value, indicator.unit, labels) },
    unit: indicator.unit,
  };
}

/** A place on the axis for each figure, and an empty one for each month in between that has none, so that distance is time. */
function slotsOf(trend: readonly ReportObservation[]): (ReportObservation | null)[] {
  const months = trend.map(({ at }) => monthOf(at));
  const steps = months.slice(1).map((month, index) => month - months[index]!);
  const step = steps.reduce(commonStep, 0);
  const count = step <= 0 ? 0 : (months.at(-1)! - months[0]!) / step + 1;
  if (steps.some((each) => each <= 0) || count > mostSlots) return [...trend];
  const at = new Map(trend.map((observation, index) => [(months[index]! - months[0]!) / step, observation]));
  return Array.from({ length: count }, (_, slot) => at.get(slot) ?? null);
}

function monthOf(iso: string): number {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return year * 12 + month;
}

function commonStep(a: number, b: number): number {
  return b === 0 ? a : commonStep(b, a % b);
}

/** Our figures; a series begins anew where figures before and after are not to be joined. */
function ownRuns(name: string, slots: readonly (ReportObservation | null)[]): SlideSeries[] {
  const runs: number[][] = [[]];
  slots.forEach((observation, slot) => {
    if (observation === null) return;
    const isKnown = knownValue(observation.figure) !== null;
    if ((observation.breakBefore || !isKnown) && runs.at(-1)!.length > 0) runs.push([]);
    if (isKnown) runs.at(-1)!.push(slot);
  });
  const drawn = runs.filter(({ length }) => length > 0);
  return drawn.map((run, index): SlideSeries => {
    const within = <T>(of: (observation: ReportObservation) => T): (T | null)[] => slots.map((observation, slot) => (observation && run.includes(slot) ? of(observation) : null));
    return {
      name,
      role: 'ours',
      colour: 'line',
      values: within(({ figure }) => figure.value),
      texts: within(({ figure }) => figure.text),
      labelled: index === drawn.length - 1 ? [run.at(-1)!] : [],
    };
  });
}

function otherLines(indicator: ReportIndicator): ReportComparator[][] {
  const { lastYear, comparators, trend } = indicator;
  const onTheLine = lastYear !== null && trend.some(({ at }) => at === lastYear.at);
  const all = lastYear === null || onTheLine ? comparators : [...comparators, lastYear];
  return groupsOf(all.filter(({ figure }) => knownValue(figure) !== null));
}

/** Someone else's figures at their months; one alone, or none of our time, is drawn level across the chart. */
function otherSeries(group: readonly ReportComparator[], slots: readonly (ReportObservation | null)[], { report: { labels } }: Writing): SlideSeries {
  const last = group.at(-1)!;
  const at = new Map(slots.flatMap((observation, slot) => (observation ? [[monthOf(observation.at), slot] as const] : [])));
  const placed = group.flatMap((comparator) => {
    const slot = at.get(monthOf(comparator.at));
    return slot === undefined ? [] : [{ comparator, slot }];
  });
  const through = placed.length > 1 ? new Map(placed.map(({ comparator, slot }) => [slot, comparator])) : null;
  const shown = slots.map((_, slot) => (through ? (through.get(slot) ?? null) : last));
  return {
    name: fill(labels['chart.comparatorFigure'], { name: last.label, figure: last.figure.text }),
    role: 'other',
    colour: 'comparator',
    values: shown.map((comparator) => comparator?.figure.value ?? null),
    texts: shown.map((comparator) => comparator?.figure.text ?? null),
    labelled: [],
  };
}

function levelLine(name: string, value: number, places: readonly unknown[]): SlideSeries {
  return { name, role: 'target', colour: 'green', values: places.map(() => value), texts: places.map(() => null), labelled: [] };
}

function columnChart(writing: Writing, indicator: ReportIndicator, { config, marks }: BarSpec): SlideChart {
  const { labels } = writing.report;
  const names = config.data.labels ?? [];
  const values = config.data.datasets[0]!.data.map((value) => (typeof value === 'number' ? value : null));
  const shown = [...values.keys()];
  const target = marks.target;
  const range = axisRange([0, ...values.flatMap((value) => value ?? []), ...(target ? [target.value] : [])], indicator.unit);
  return {
    kind: 'columns',
    categories: names.map((lines) => [lines].flat().join(' ')),
    series: [
      { name: indicator.title, role: 'ours', colour: 'line', values, texts: marks.ends.map(({ text }) => text), labelled: shown.filter((index) => values[index] !== null) },
      ...(target ? [levelLine(target.text, target.value, shown)] : []),
    ],
    axis: { ...range, min: Math.min(0, range.min), text: (value) => axisText(value, indicator.unit, labels) },
    unit: indicator.unit,
  };
}
