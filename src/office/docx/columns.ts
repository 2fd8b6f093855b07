import { textWidth } from '../../chart/text-width.ts';
import type { LayoutTable } from '../../layout/blocks.ts';
import { plainRuns } from '../../layout/words.ts';

/** Some columns of a table that stand beside each other, with their widths in twentieths of a point. */
export interface TablePart {
  columns: number[];
  widths: number[];
}

const typeSize = 11;
/** Within a cell, both sides together, and a little for fonts that are wider. */
const padding = 240;
const widestWord = 2600;
/** The shape of a state before its word. */
const shape = '● ';
/** Of so few words that they stand in one line. */
const shortLine = 1500;
/** In how many portions the room that is left over is given away. */
const portions = 60;

interface Needs {
  /** The longest word fits. */
  least: number;
  /** The longest line fits. */
  most: number;
  /** How wide each line of each row is. */
  rows: number[][];
}

/** The columns in as few parts as the page is wide enough for; each begins with the first column, which names the rows. */
export function tableParts(table: LayoutTable, available: number): TablePart[] {
  const needs = table.columns.map((_, index) => needsOf(table, index));
  const first = Math.min(needs[0]?.least ?? 0, available * 0.4);
  const parts: number[][] = [[]];
  let used = first;
  for (let index = 1; index < needs.length; index += 1) {
    const { least } = needs[index]!;
    if (used + least > available && parts.at(-1)!.length > 0) {
      parts.push([]);
      used = first;
    }
    parts.at(-1)!.push(index);
    used += least;
  }
  return parts.map((columns) => ({ columns: [0, ...columns], widths: widthsOf([needs[0]!, ...columns.map((index) => needs[index]!)], available) }));
}

function needsOf({ columns, rows }: LayoutTable, index: number): Needs {
  const head = plainRuns(columns[index]!.head);
  const lines = rows.map(({ cells }) => cells[index]!.lines.map((line, at) => (at === 0 && cells[index]!.rag !== null ? shape : '') + plainRuns(line)));
  const words = [...lines.flat(), head].flatMap((line) => line.split(/(?<=[\s/–-])/));
  const least = Math.min(widestWord, Math.max(...words.map((word) => twips(word.trim(), 'bold')))) + padding;
  const widths = lines.map((row) => row.map((line) => twips(line, 'normal')));
  const most = Math.max(least, Math.max(twips(head, 'bold'), ...widths.flat()) + padding);
  return { least: most <= shortLine ? most : least, most, rows: widths };
}

function twips(text: string, weight: 'normal' | 'bold'): number {
  return Math.ceil(textWidth(text, typeSize, weight) * 20 * 1.02);
}

/** What is left over goes, a portion at a time, to the column that makes the table shortest, then to the one that lacks most. */
function widthsOf(needs: readonly Needs[], available: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= available) return whole(needs.map((need) => (need.least * available) / least), available);
  const widths = needs.map((need) => need.least);
  const portion = (available - least) / portions;
  const lines = needs.map((need, index) => linesIn(need, widths[index]!));
  for (let given = 0; given < portions; given += 1) {
    const heights = needs[0]!.rows.map((_, row) => Math.max(...lines.map((column) => column[row]!)));
    const gains = needs.map((need, index) => {
      const wider = linesIn(need, widths[index]! + 4 * portion);
      const saved = heights.reduce((sum, height, row) => sum + (height - Math.max(wider[row]!, ...lines.map((column, at) => (at === index ? 0 : column[row]!)))), 0);
      return saved * 100_000 + Math.max(0, need.most - widths[index]!);
    });
    const chosen = Math.max(...gains) === 0 ? given % needs.length : gains.indexOf(Math.max(...gains));
    widths[chosen]! += portion;
    lines[chosen] = linesIn(needs[chosen]!, widths[chosen]!);
  }
  return whole(widths, available);
}

/** How many lines each row takes in a column of that width, about. */
function linesIn({ rows }: Needs, width: number): number[] {
  return rows.map((row) => row.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / (width - padding) + (line > width - padding ? 0.08 : 0))), 0));
}

function whole(widths: readonly number[], available: number): number[] {
  const rounded = widths.map(Math.floor);
  rounded[0]! += available - rounded.reduce((sum, width) => sum + width, 0);
  return rounded;
}
