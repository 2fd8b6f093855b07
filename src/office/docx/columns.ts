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
/** No line wants more than this for itself. */
const widestLine = 6000;
/** In how fine portions room is moved, how often, and by how many rows it is judged. */
const portions = 60;
const mostMoves = 40;
const mostRows = 40;

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

/** Shared by what each column lacks, and then moved from one to another as long as that makes the table shorter. */
function widthsOf(needs: readonly Needs[], available: number): number[] {
  const least = sum(needs.map((need) => need.least));
  if (least >= available) return whole(needs.map((need) => (need.least * available) / least), available);
  const lacking = needs.map((need) => Math.min(need.most, widestLine) - need.least);
  const share = (available - least) / Math.max(1, sum(lacking));
  let best = attempt(needs, needs.map((need, index) => need.least + share * lacking[index]!));
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const better = nextWidths(needs, best.widths, available / portions).map((widths) => attempt(needs, widths)).reduce((a, b) => (b.height < a.height ? b : a), best);
    if (better === best) break;
    best = better;
  }
  return whole(best.widths, available);
}

/** Every way to take one, two or four portions from a column and give them to another. */
function nextWidths(needs: readonly Needs[], widths: readonly number[], portion: number): number[][] {
  return [1, 2, 4].flatMap((portions) =>
    widths.flatMap((width, from) => (width - portions * portion < needs[from]!.least ? [] : widths.flatMap((_, to) => (to === from ? [] : [widths.map((each, index) => each + (index === to ? 1 : index === from ? -1 : 0) * portions * portion)])))));
}

interface Attempt {
  widths: number[];
  /** Of the table, in lines; where that is the same, less words beside each other in many lines count as lower. */
  height: number;
}

function attempt(needs: readonly Needs[], widths: number[]): Attempt {
  const lines = needs.map((need, index) => linesIn(need, widths[index]!));
  const rows = needs[0]!.rows.slice(0, mostRows).map((_, row) => Math.max(...lines.map((column) => column[row]!)));
  return { widths, height: sum(rows) + sum(lines.flat()) / 100 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many lines each row takes in a column of that width, about. */
function linesIn({ rows }: Needs, width: number): number[] {
  return rows.slice(0, mostRows).map((row) => row.reduce((total, line) => total + Math.max(1, Math.ceil(line / (width - padding) + (line > width - padding ? 0.08 : 0))), 0));
}

function whole(widths: readonly number[], available: number): number[] {
  const rounded = widths.map(Math.floor);
  rounded[0]! += available - sum(rounded);
  return rounded;
}
