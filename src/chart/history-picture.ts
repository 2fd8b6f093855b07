import type { HistoryCell, JudgementHistory } from '../derive/report.ts';
import { drawEmptyMark, drawSteps, markHeight } from './history-marks.ts';
import type { Colours } from './palette.ts';
import { coloursOf, svgLines, svgPath, svgPicture, svgRect, round, type PictureOptions } from './svg.ts';
import { wrapText } from './text-width.ts';

const labelColumn = 172;
const usualWidth = 820;
const narrowest = 104;
const widest = 162;
const lineHeight = 17;
const padding = 14;
const inset = 12;

interface Layout {
  width: number;
  column: number;
  headHeight: number;
  heads: { when: string[]; framework: string[] }[];
  rows: { top: number; height: number; label: string[]; cells: string[][] }[];
  height: number;
}

/** Every judgement through the years: a row a line of judgement, a column an inspection; empty without inspections. */
export function historyPicture(history: JudgementHistory, options: PictureOptions = {}): string {
  if (history.columns.length === 0 || history.rows.length === 0) return '';
  const layout = layOut(history);
  const colours = coloursOf(options);
  const content =
    drawFrame(history, layout, colours) +
    drawVisits(history, layout, colours) +
    drawHeads(layout, colours) +
    history.rows.map((_, row) => drawRow(history, layout, row, colours)).join('');
  return svgPicture(layout.width, layout.height, content, options);
}

function layOut(history: JudgementHistory): Layout {
  const count = history.columns.length;
  const column = Math.max(narrowest, Math.min(widest, Math.floor((usualWidth - labelColumn) / count)));
  const wide = column - inset - 4;
  const heads = history.columns.map(({ when, framework }, index) => ({
    when: wrapText(when, wide, 14, 'bold'),
    framework: history.columns[index - 1]?.framework === framework ? [] : wrapText(framework, wide, 13),
  }));
  const headHeight = Math.max(...heads.map(({ when, framework }) => (when.length + framework.length) * lineHeight)) + padding;
  let top = headHeight;
  const rows = history.rows.map(({ label, cells }) => {
    const lines = wrapText(label, labelColumn - 16, 14, 'bold');
    const words = cells.map(({ text }) => wrapText(text, wide, 13));
    const tallest = Math.max(lines.length * lineHeight, ...words.map((each) => markHeight + 6 + each.length * lineHeight));
    const row = { top, height: tallest + 2 * padding, label: lines, cells: words };
    top += row.height;
    return row;
  });
  return { width: labelColumn + count * column, column, headHeight, heads, rows, height: top + 1 };
}

function columnLeft(layout: Layout, index: number): number {
  return labelColumn + index * layout.column;
}

function isVisit(history: JudgementHistory, column: number): boolean {
  return history.rows.every(({ cells }) => cells[column]?.empty === 'no-grades');
}

/** A visit gives no grades to any line of judgement, which is said once, down its whole column. */
function drawVisits(history: JudgementHistory, layout: Layout, colours: Colours): string {
  return layout.heads
    .map((_, index) => {
      if (!isVisit(history, index)) return '';
      const left = columnLeft(layout, index);
      const words = layout.rows[0]?.cells[index] ?? [];
      const middle = (layout.headHeight + layout.height) / 2 - ((words.length - 1) * lineHeight) / 2;
      return (
        svgRect(left + 4, layout.headHeight + 4, layout.column - 8, layout.height - layout.headHeight - 9, `fill="${colours('withheld')}"`) +
        svgLines(words, left + layout.column / 2, middle, lineHeight, { fill: colours('muted'), anchor: 'middle' })
      );
    })
    .join('');
}

/** Lines between rows, and a rule down the picture wherever the framework changes. */
function drawFrame(history: JudgementHistory, layout: Layout, colours: Colours): string {
  const rows = layout.rows.map(({ top }) => `M0 ${round(top)}H${round(layout.width)}`).join('');
  const rules = history.columns
    .map(({ newFramework }, index) => (newFramework && index > 0 ? `M${round(columnLeft(layout, index))} 0V${round(layout.height)}` : ''))
    .join('');
  return (
    svgPath(rows, `stroke="${colours('grid')}"`) + (rules === '' ? '' : svgPath(rules, `stroke="${colours('muted')}" stroke-width="1.5"`))
  );
}

function drawHeads(layout: Layout, colours: Colours): string {
  return layout.heads
    .map(({ when, framework }, index) => {
      const left = columnLeft(layout, index) + inset;
      return (
        svgLines(when, left, lineHeight / 2 + 2, lineHeight, { fill: colours('text'), size: 14, bold: true }) +
        svgLines(framework, left, lineHeight / 2 + 2 + when.length * lineHeight, lineHeight, { fill: colours('muted') })
      );
    })
    .join('');
}

function drawRow(history: JudgementHistory, layout: Layout, index: number, colours: Colours): string {
  const { top, label, cells } = layout.rows[index]!;
  const middle = top + padding + lineHeight / 2;
  const drawn = history.rows[index]!.cells.map((cell, column) =>
    isVisit(history, column) ? '' : drawCell(cell, cells[column] ?? [], columnLeft(layout, column) + inset, top + padding, colours),
  );
  return svgLines(label, 0, middle, lineHeight, { fill: colours('text'), size: 14, bold: true }) + drawn.join('');
}

function drawCell(cell: HistoryCell, words: readonly string[], left: number, top: number, colours: Colours): string {
  const mark = cell.grade === null ? drawEmptyMark(cell.empty, left, top, colours) : drawSteps(cell.grade.step, cell.grade.outOf, left, top, colours);
  const fill = colours(cell.grade === null ? 'muted' : 'text');
  return mark + svgLines(words, left, top + markHeight + 6 + lineHeight / 2, lineHeight, { fill });
}
