import type { ChartConfiguration } from 'chart.js';
import type { TokenReference } from './palette.ts';

/** A point of a line: a day as a number, a value or a gap, and what is said of it. */
export interface LinePoint {
  x: number;
  y: number | null;
  /** `95.3%, 31 March 2023`. */
  text: string;
}

export type LineConfiguration = ChartConfiguration<'line', LinePoint[], string>;
export type BarConfiguration = ChartConfiguration<'bar', (number | null)[], string[]>;

/**
 * One chart, as plain JSON: the Chart.js configuration, and the marks that our plugin draws on it.
 * Colours in it are tokens of the palette (`@line`), so that it follows the page that it stands on.
 */
export type ChartSpec = LineSpec | BarSpec;

export type LineSpec = Frame & { config: LineConfiguration; marks: LineMarks };
export type BarSpec = Frame & { config: BarConfiguration; marks: BarMarks };

interface Frame {
  /** What is measured. */
  title: string;
  /** What a reader must be told beside the picture, such as that its axis does not begin at 0. */
  note: string | null;
  width: number;
  height: number;
}

/** What is drawn on a line chart beside its lines. */
export interface LineMarks {
  kind: 'line';
  xLabels: { x: number; text: string }[];
  yLabels: { y: number; text: string }[];
  /** Shaded zones between two values; null is the edge of the chart. */
  bands: { from: number | null; to: number | null; fill: TokenReference }[];
  edges: { y: number; colour: TokenReference; dash: number[] }[];
  /** Words to the right of the plot, each beside its value. */
  endLabels: EndLabel[];
  /** How wide those words may be before they go on in another line. */
  endWidth: number;
  lastPoint: { x: number; y: number } | null;
  breaks: number[];
  breakWord: string;
  /** Points without a figure; `row` is the line of words below the axis. */
  gaps: { x: number; row: number }[];
  gapWords: string[];
  note: string | null;
}

export interface EndLabel {
  y: number;
  /** Each begins a line. */
  texts: string[];
  colour: TokenReference;
  bold: boolean;
}

/** What is drawn on a bar chart beside its bars. */
export interface BarMarks {
  kind: 'bar';
  /** The words beside each bar; a null value has no bar. */
  ends: { value: number | null; text: string; bold: boolean }[];
  target: { value: number; text: string } | null;
}

export function isLineChart(spec: ChartSpec): spec is LineSpec {
  return spec.marks.kind === 'line';
}

/** The chart as the text of a `<script type="application/json">`. */
export function chartJson(spec: ChartSpec): string {
  return JSON.stringify(spec).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
