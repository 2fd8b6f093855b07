import type { LinePoint } from './chart-spec.ts';
import { chartSizes, type ChartSize } from './line-layout.ts';
import type { Multiples, Panel } from './multiples.ts';
import { fillCircle, labelSize, ring, strokeIn, strokeLine, widthOf, write, type Pen } from './pen.ts';
import { placeBetween, type Plot } from './plot.ts';
import { coloursOf, svgPicture, type PictureOptions } from './svg.ts';
import { SvgRecorder } from './svg-recorder.ts';
import { textWidth, wrapText } from './text-width.ts';

/** In full rows as far as that goes. */
const mostColumns: Readonly<Record<ChartSize, number>> = { wide: 4, narrow: 2 };
const plotHeight: Readonly<Record<ChartSize, number>> = { wide: 84, narrow: 72 };
const lineHeight = 16;
const valueSize = 14;
const xLabelHeight = 20;
const rowGap = 18;
const columnGap = 16;
/** So that the last dot and words in the middle of a line of the grid keep clear of the edge. */
const edge = 6;

/** All charts of a breakdown as one picture; words on the scale stand once in each row. */
export function drawMultiples(multiples: Multiples, size: ChartSize, options: PictureOptions = {}): string {
  const recorder = new SvgRecorder();
  const pen: Pen = { ctx: recorder, colours: coloursOf(options), fontFamily: 'Arial' };
  const { width } = chartSizes[size];
  const axis = Math.ceil(Math.max(...multiples.yLabels.map(({ text }) => textWidth(text, labelSize))) * 1.04) + 8;
  const across = Math.ceil(multiples.panels.length / Math.ceil(multiples.panels.length / mostColumns[size]));
  const panelWidth = Math.min((width - axis - (across - 1) * columnGap - edge) / across, plotHeight[size] * 2.2);
  let top = multiples.note === null ? 0 : lineHeight + 4;
  if (multiples.note !== null) write(pen, multiples.note, 0, lineHeight / 2, { colour: '@muted', align: 'left' });
  for (let start = 0; start < multiples.panels.length; start += across) {
    const row = multiples.panels.slice(start, start + across).map((panel) => ({
      panel,
      names: wrapText(panel.name, panelWidth, labelSize, 'bold'),
      figures: panel.last ? wrapText(panel.last.text, panelWidth, valueSize, 'bold') : [],
    }));
    const above = Math.max(...row.map(({ names }) => names.length)) * lineHeight;
    const plotTop = top + above + Math.max(...row.map(({ figures }) => figures.length)) * lineHeight + edge + 4;
    row.forEach(({ panel, names, figures }, column) => {
      const left = axis + column * (panelWidth + columnGap);
      names.forEach((name, index) => write(pen, name, left, top + above - (names.length - index - 0.5) * lineHeight, { colour: '@text', align: 'left', bold: true }));
      figures.forEach((figure, index) => write(pen, figure, left, top + above + (index + 0.5) * lineHeight + 2, { colour: '@line', align: 'left', size: valueSize, bold: true }));
      drawPanel(panel, multiples, plotAt(multiples, left, plotTop, panelWidth, size), column === 0, pen);
    });
    top = plotTop + plotHeight[size] + xLabelHeight + rowGap;
  }
  const height = drawKey(multiples, axis, width, top, pen);
  return svgPicture(width, height, recorder.content(), options);
}

function plotAt({ x, y }: Multiples, left: number, top: number, width: number, size: ChartSize): Plot {
  const [right, bottom] = [left + width, top + plotHeight[size]];
  return { left, right, top, bottom, width, x: placeBetween(left + edge, right - edge, x.from, Math.max(x.to, x.from + 1)), y: placeBetween(bottom, top, y.from, y.to) };
}

function drawPanel({ points, whole, last, breaks, gaps }: Panel, { yLabels, ends }: Multiples, plot: Plot, withScale: boolean, pen: Pen): void {
  for (const { y, text } of fewOf(yLabels)) {
    const height = Math.round(plot.y(y) - 0.5) + 0.5;
    strokeLine(pen, [plot.left, height], [plot.right, height], '@grid', 1);
    if (withScale) write(pen, text, plot.left - 6, height, { colour: '@muted', align: 'right' });
  }
  strokeLine(pen, [plot.left, plot.bottom + 0.5], [plot.right, plot.bottom + 0.5], '@axis', 1);
  for (const x of breaks) strokeLine(pen, [plot.x(x), plot.top], [plot.x(x), plot.bottom], '@axis', 1.5, breakDash);
  drawLine(whole, plot, pen, '@comparator', 1.5, wholeDash);
  drawLine(points, plot, pen, '@line', 2.5);
  for (const x of gaps) ring(pen, plot.x(x), plot.bottom, 4);
  if (last) fillCircle(pen, plot.x(last.x), plot.y(last.y), 4, '@line');
  const [from, to] = ends;
  const fits = widthOf(pen, from, labelSize) + widthOf(pen, to, labelSize) + 8 < plot.right - plot.left;
  const below = plot.bottom + xLabelHeight / 2 + 3;
  if (fits && from !== to) write(pen, from, plot.left, below, { colour: '@muted', align: 'left' });
  write(pen, to, plot.right, below, { colour: '@muted', align: 'right' });
}

const breakDash = [3, 3];
const wholeDash = [5, 3];

/** A point between two gaps is a dot. */
function drawLine(points: readonly LinePoint[], { x, y }: Plot, pen: Pen, colour: '@line' | '@comparator', width: number, dash: number[] = []): void {
  const placed = points.map((point) => (point.y === null ? null : ([x(point.x), y(point.y)] as const)));
  pen.ctx.beginPath();
  placed.forEach((point, index) => {
    if (point) pen.ctx[index > 0 && placed[index - 1] ? 'lineTo' : 'moveTo'](...point);
  });
  if (placed.some((point) => point !== null)) strokeIn(pen, colour, width, dash);
  placed.forEach((point, index) => {
    if (point && !placed[index - 1] && !placed[index + 1]) fillCircle(pen, ...point, width, colour);
  });
}

/** The ends and the middle of a scale: a small chart has no room for more. */
function fewOf<T>(labels: readonly T[]): T[] {
  const middle = (labels.length - 1) / 2;
  return labels.filter((_, index) => index === 0 || index === labels.length - 1 || index === middle);
}

/** What the lines and rings beside the parts' own lines are, in a row below; gives the height of the picture. */
function drawKey({ key }: Multiples, left: number, width: number, top: number, pen: Pen): number {
  const entries = [
    { text: key.whole, sample: (x: number, y: number) => strokeLine(pen, [x, y], [x + 22, y], '@comparator', 1.5, wholeDash) },
    { text: key.breaks, sample: (x: number, y: number) => strokeLine(pen, [x + 11, y - 8], [x + 11, y + 8], '@axis', 1.5, breakDash) },
    { text: key.gaps, sample: (x: number, y: number) => ring(pen, x + 11, y, 4) },
  ];
  let [x, y] = [left, top - rowGap + 14];
  for (const { text, sample } of entries) {
    if (text === null) continue;
    const needed = 28 + widthOf(pen, text, labelSize);
    if (x > left && x + needed > width) [x, y] = [left, y + lineHeight + 4];
    sample(x, y);
    write(pen, text, x + 28, y, { colour: '@muted', align: 'left' });
    x += needed + columnGap;
  }
  return x === left ? top - rowGap + 2 : y + lineHeight;
}
