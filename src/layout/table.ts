import type { GroupedTable, Cell, Column, Row, Table } from '../views/table.ts';
import { word, type Writing } from '../views/writing.ts';
import type { LayoutCell, LayoutTable, Run } from './blocks.ts';
import { linksInLine, tagged, text } from './words.ts';

export function layoutTable(writing: Writing, { caption, columns, rows, note }: Table): LayoutTable {
  const shown = columnsOfWords(columns, rows);
  return {
    caption,
    note,
    columns: shown.map((index) => ({ head: [text(columns[index]!.head)], numeric: columns[index]!.numeric })),
    rows: rows.map(({ place, cells }) => ({ place, cells: shown.map((index) => layoutCell(writing, cells[index]!)) })),
  };
}

/** A table for each group, under its title. */
export function tablesOfGroups(writing: Writing, { groups, ...table }: GroupedTable): { title: string; sentence: string; table: LayoutTable }[] {
  const shown = columnsOfWords(table.columns, groups.flatMap(({ rows }) => rows));
  const thin = <T>(all: readonly T[]): T[] => shown.map((index) => all[index]!);
  return groups.map(({ title, sentence, rows }) => ({
    title,
    sentence,
    table: layoutTable(writing, {
      ...table,
      note: null,
      caption: `${table.caption}: ${title}`,
      columns: thin(table.columns),
      rows: rows.map((row) => ({ ...row, cells: thin(row.cells) })),
    }),
  }));
}

/** Those in which any row has words: a line of figures is a picture. */
function columnsOfWords(columns: readonly Column[], rows: readonly Row[]): number[] {
  return [...columns.keys()].filter((index) => rows.some(({ cells }) => cells[index]?.mark?.type !== 'trend' && cells[index]?.text !== ''));
}

function layoutCell(writing: Writing, cell: Cell): LayoutCell {
  const { text: words, reference, to, flag, below, state, mark } = cell;
  const quiet = state === null ? {} : ({ quiet: true } as const);
  const first: Run[] = [
    ...(mark?.type === 'part' ? [text('– ')] : []),
    ...(reference === null ? [] : [text(`${reference} `, { quiet: true })]),
    text(words === '' ? word(writing, 'table.empty') : words, { to, ...(words === '' ? { quiet: true } : quiet) }),
    ...(flag === null ? [] : [text(` ${flag}`, { strong: true })]),
  ];
  return {
    lines: [tagged(writing, first, cell), ...below.map((line): Run[] => (typeof line === 'string' ? [text(line, { quiet: true })] : linksInLine(writing, line, { quiet: true })))],
    state,
    rag: mark?.type === 'rag' ? mark.state : null,
    tone: mark?.type === 'direction' ? mark.direction.tone : mark?.type === 'verdict' ? toneOf[mark.verdict] : null,
  };
}

const toneOf = { better: 'better', worse: 'worse', same: 'neither' } as const;

/** A cell of plain words. */
export function plainCell(...lines: Run[][]): LayoutCell {
  return { lines, state: null, rag: null, tone: null };
}
