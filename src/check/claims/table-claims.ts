import type { ProseBlock, Sentence } from '../prose/document.ts';
import type { Quantity } from '../prose/numbers.ts';
import { countIn, type ProseTable } from '../prose/tables.ts';
import { topicsOf } from './subjects.ts';
import { timesNamedIn } from './times.ts';

/** A total of a table that its parts do not make. */
export interface WrongTotal {
  cell: ProseBlock;
  total: number;
  sum: number;
}

const isTotal = /^\s*(?:totals?|all|in all|grand total|sum|together)\s*$/i;
const noSum = /%|per cent|percent|rate|average|mean|median|(?<!\p{L})per(?!\p{L})|ratio|age|year|score|rank/iu;

/** The last row or column of a table that is called its total, where the others are whole numbers that make nearly as much. */
export function wrongTotalsIn({ head, rows }: ProseTable): WrongTotal[] {
  const last = rows.at(-1)!;
  const ofRows = isTotal.test(last[0]!.text) ? last.flatMap((cell, column) => (column === 0 || noSum.test(head[column]!.text) ? [] : wrongTotal(cell, rows.slice(0, -1).map((row) => row[column]!)))) : [];
  const ofColumns = isTotal.test(head.at(-1)!.text) && !head.some(({ text }) => noSum.test(text)) ? rows.flatMap((row) => wrongTotal(row.at(-1)!, row.slice(1, -1))) : [];
  return [...ofRows, ...ofColumns.filter(({ cell }) => ofRows.every((other) => other.cell !== cell))];
}

function wrongTotal(cell: ProseBlock, parts: readonly ProseBlock[]): WrongTotal[] {
  const total = countIn(cell);
  const values = parts.map(countIn);
  const known = values.filter((value) => value !== null);
  if (total === null || known.length < Math.max(2, values.length)) return [];
  const sum = known.reduce((all, value) => all + value, 0);
  const off = Math.abs(sum - total);
  // Figures rounded to fives need not make their total; parts that make far more overlap, and that make far less are not all.
  const isRounded = [...known, total].every((value) => value % 5 === 0) && off <= (known.length + 1) * 2.5;
  return off === 0 || isRounded || off > Math.max(5, total * 0.1) ? [] : [{ cell, total, sum }];
}

/** A number of a sentence that a table has otherwise. */
export interface UnlikeTable {
  start: number;
  end: number;
  said: string;
  cell: ProseBlock;
}

/** What a sentence says of a row and a column that it names, where the cell holds another number. */
export function unlikeTables({ text }: Sentence, quantities: readonly Quantity[], tables: readonly ProseTable[]): UnlikeTable[] {
  if (/(?<!\p{L})(?:will|would|should|if|may|might|could|aim|target|not|than|from|by|apart|except|without)(?!\p{L})/iu.test(text) || timesNamedIn(text).length > 0) return [];
  const counts = quantities.filter(({ kind }) => kind !== 'other');
  const [quantity, ...more] = counts;
  if (!quantity || more.length > 0 || quantity.kind !== 'count' || quantity.hedge !== 'exact') return [];
  const near = topicsOf(text.slice(quantity.end, quantity.end + 60));
  return tables.flatMap(({ head, rows }): UnlikeTable[] => {
    const [row, ...others] = rows.filter(([label]) => isNamed(label!.text.trim(), text));
    const columns = head.flatMap((cell, column) => (column > 0 && isAbout(cell.text, near) ? [column] : []));
    if (!row || others.length > 0 || columns.length !== 1) return [];
    const cell = row[columns[0]!]!;
    const value = countIn(cell);
    if (value === null || row.some((each) => countIn(each) === quantity.value)) return [];
    return [{ start: quantity.start, end: quantity.end, said: quantity.text, cell }];
  }).slice(0, 1);
}

/** Rows are called by names: a word in small letters may mean anything. */
function isNamed(label: string, text: string): boolean {
  if (!/^\p{Lu}\p{L}{2}/u.test(label) || isTotal.test(label)) return false;
  const at = text.indexOf(label);
  return at !== -1 && !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}-]/u.test(text.charAt(at + label.length));
}

function isAbout(header: string, near: ReadonlySet<string>): boolean {
  const topics = [...topicsOf(header)].filter((topic) => !topic.startsWith('='));
  return topics.length > 0 && topics.every((topic) => near.has(topic));
}
