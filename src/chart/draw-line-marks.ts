import type { LineMarks } from './chart-spec.ts';
import { endLabelHeight, endLabelLines, endLabelSize, endLineHeight, gapRowHeight, leaderWidth, topRows, xLabelHeight } from './line-layout.ts';
import type { TokenReference } from './palette.ts';
import { colourOf, fillCircle, labelSize, ring, strokeIn, strokeLine, widthOf, write, type Pen } from './pen.ts';
import { evenSteps } from './even-steps.ts';
import { keepApart, spread } from './placement.ts';
import type { Plot } from './plot.ts';

/** Zones and edges: what lies behind the grid and the lines. */
export function drawBehindLines(plot: Plot, marks: LineMarks, pen: Pen): void {
  for (const band of marks.bands) {
    const edges = [band.from, band.to].map((edge, index) => (edge === null ? (index === 0 ? plot.bottom : plot.top) : within(plot, plot.y(edge))));
    const [low = plot.bottom, high = plot.top] = edges;
    if (low - high < 0.1) continue;
    pen.ctx.fillStyle = colourOf(pen, band.fill);
    pen.ctx.fillRect(plot.left, high, plot.right - plot.left, low - high);
  }
}

/** Edges of zones, breaks and gaps: above the grid, below the lines. */
export function drawUnderLines(plot: Plot, marks: LineMarks, pen: Pen): void {
  for (const { y, colour, dash } of marks.edges) {
    strokeLine(pen, [plot.left, plot.y(y)], [plot.right, plot.y(y)], colour, 1.5, dash);
  }
  for (const x of marks.breaks) strokeLine(pen, [plot.x(x), plot.top - 4], [plot.x(x), plot.bottom], '@axis', 1.5, [3, 3]);
}

/** Words, and the dot at the end of our own line. */
export function drawOverLines(plot: Plot, marks: LineMarks, pen: Pen): void {
  drawLastPoint(marks, plot, pen);
  drawGaps(marks, plot, pen);
  drawXLabels(marks, plot, pen);
  drawTopRows(marks, plot, pen);
  drawEndLabels(marks, plot, pen);
}

function within(plot: Plot, y: number): number {
  return Math.min(plot.bottom, Math.max(plot.top, y));
}

function drawLastPoint({ lastPoint }: LineMarks, plot: Plot, pen: Pen): void {
  if (lastPoint === null) return;
  fillCircle(pen, plot.x(lastPoint.x), plot.y(lastPoint.y), 6, '@line');
}

function drawGaps(marks: LineMarks, plot: Plot, pen: Pen): void {
  for (const { x } of marks.gaps) ring(pen, plot.x(x), plot.bottom, 4.5);
  marks.gapWords.forEach((word, row) => {
    const y = plot.bottom + xLabelHeight + row * gapRowHeight + gapRowHeight / 2 - 2;
    const xs = marks.gaps.filter((gap) => gap.row === row).map(({ x }) => plot.x(x));
    const width = widthOf(pen, word, labelSize) + 10;
    const wishes = mergedRuns(xs, width).map(({ from, to }) => ({ want: (from + to) / 2, size: width }));
    for (const middle of spread(wishes, 0, plot.right + leaderWidth)) write(pen, word, middle, y, { colour: '@muted', align: 'center' });
  });
}

/** Places so near to one another that a word of this width can only be said once for them. */
function mergedRuns(xs: readonly number[], width: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const x of xs) {
    const last = runs.at(-1);
    if (last && x - last.to < width) last.to = x;
    else runs.push({ from: x, to: x });
  }
  return runs;
}

/** As near to `x` as words of this half width can be centred without running out on the left or into the words on the right. */
function clampedMiddle(plot: Plot, x: number, half: number): number {
  return Math.max(half, Math.min(x, plot.right + leaderWidth - 2 - half));
}

function drawXLabels(marks: LineMarks, plot: Plot, pen: Pen): void {
  const stretches = marks.xLabels.map(({ x, text }) => {
    const half = widthOf(pen, text, labelSize) / 2;
    const middle = clampedMiddle(plot, plot.x(x), half);
    return { day: x, text, middle, from: middle - half, to: middle + half };
  });
  for (const { text, middle } of evenSteps(stretches, 10)) {
    write(pen, text, middle, plot.bottom + xLabelHeight / 2 + 2, { colour: '@muted', align: 'center' });
  }
}

function drawTopRows(marks: LineMarks, plot: Plot, pen: Pen): void {
  const rows = topRows(marks);
  if (marks.note !== null) write(pen, marks.note, 2, rows.note, { colour: '@muted', align: 'left' });
  const half = widthOf(pen, marks.breakWord, labelSize) / 2;
  const stretches = marks.breaks.map((x) => {
    const middle = clampedMiddle(plot, plot.x(x), half);
    return { middle, from: middle - half, to: middle + half };
  });
  for (const { middle } of keepApart(stretches, 10)) {
    write(pen, marks.breakWord, middle, rows.breaks, { colour: '@muted', align: 'center' });
  }
}

function drawEndLabels(marks: LineMarks, plot: Plot, pen: Pen): void {
  const wishes = marks.endLabels.map((label) => ({ want: plot.y(label.y), size: endLabelHeight(label, marks.endWidth) }));
  const middles = spread(wishes, plot.top - 12, plot.bottom + 10);
  marks.endLabels.forEach((label, index) => {
    const middle = middles[index]!;
    const from = plot.y(label.y);
    drawLeader(pen, plot.right, from, middle, label.colour);
    const lines = endLabelLines(label, marks.endWidth);
    const first = middle - ((lines.length - 1) * endLineHeight) / 2;
    lines.forEach((line, row) =>
      write(pen, line, plot.right + leaderWidth, first + row * endLineHeight, {
        colour: label.colour,
        align: 'left',
        size: endLabelSize(label.bold),
        bold: label.bold,
      }),
    );
  });
}

function drawLeader(pen: Pen, x: number, from: number, to: number, colour: TokenReference): void {
  if (Math.abs(from - to) < 3) return;
  const { ctx } = pen;
  ctx.beginPath();
  ctx.moveTo(x + 1, from);
  ctx.lineTo(x + 4, from);
  ctx.lineTo(x + leaderWidth - 6, to);
  ctx.lineTo(x + leaderWidth - 3, to);
  strokeIn(pen, colour, 1);
}
