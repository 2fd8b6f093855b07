import type { ActionStatus } from '../model/action.ts';
import type { Marked } from '../model/audience.ts';
import type { Figure, Rag, ReportComparator, ReportGrade, ReportIndicator, ReportObservation, Target } from '../model/report.ts';
import { firstLinks, type Mention } from './link.ts';
import { given } from './lists.ts';
import type { DirectionView } from './marks.ts';

/** A table as any renderer prints it: its heads, and a row for each entry with a cell for each head. */
export interface Table<Entry = unknown> {
  caption: string;
  columns: Column[];
  rows: Row<Entry>[];
  /** Said once of the whole table, above it. */
  note: string | null;
}

/** A table whose rows stand in groups, each under a row of its own. */
export interface GroupedTable<Entry = unknown> extends Omit<Table, 'rows'> {
  groups: { id: string; title: string; sentence: string; rows: Row<Entry>[] }[];
}

export interface Column {
  head: string;
  /** By what name its order is asked for; null where its cells have none. */
  orderName: string | null;
  /** Set to the right, so that digits stand below each other. */
  numeric: boolean;
  /** Said above a table of which no row has anything in it, where its head alone would not say enough. */
  whenBare: string | null;
}

export interface Row<Entry = unknown> {
  entry: Entry;
  /** The place in the report that the row is; null where the table only quotes it. */
  place: Target | null;
  /** The first names the row. */
  cells: Cell[];
}

/** What stands in a cell. Its words say it all; the mark is the picture that may stand with them. */
export interface Cell extends Marked {
  text: string;
  /** Before the words: `3.3`, `A7`. */
  reference: string | null;
  /** Where the reference leads in an edition that lies beside the report, with the words that name that edition. */
  earlier: { edition: string; to: Target; name: string } | null;
  to: Target | null;
  /** After the words, with emphasis. */
  flag: string | null;
  /** Smaller, below the words; some lines are links. */
  below: (string | Mention[])[];
  /** Whether the words stand for a value that is not shown, or for one that is not there. */
  state: 'withheld' | 'absent' | null;
  mark: Mark | null;
  /** Where it stands among the cells of its column, the least first; null where it has no place, and is last. */
  order: number | string | null;
}

export type Mark =
  /** The figure that its row is about. */
  | { type: 'figure' }
  | { type: 'rag'; state: Rag }
  | { type: 'direction'; direction: DirectionView }
  /** A line of the last figures; null where they make none. */
  | { type: 'trend'; indicator: ReportIndicator | null }
  | { type: 'grade'; grade: ReportGrade }
  /** Where it stands among councils. */
  | { type: 'place' }
  | { type: 'verdict'; verdict: NonNullable<ReportComparator['verdict']> }
  | { type: 'status'; status: ActionStatus | 'unknown' }
  /** Nothing, which most rows lack and a note above them says. */
  | { type: 'gap' }
  /** A part of what the row above it names. */
  | { type: 'part' };

/** A column before its table is made: its head, and what stands under it for each entry. */
export interface ColumnOf<Entry> {
  head: string;
  numeric?: boolean;
  whenBare?: string;
  cell: (entry: Entry) => Cell;
  /** How a reader may have the rows ordered by this column. */
  by?: { name: string; order: (entry: Entry) => number | string | null };
}

export function tableOf<Entry>(caption: string, columns: readonly ColumnOf<Entry>[], entries: readonly Entry[], placeOf?: (entry: Entry) => Target): Table<Entry> {
  const rows = rowsOf(columns, entries, placeOf);
  return { caption, columns: columns.map(({ head, numeric = false, whenBare = null, by }) => ({ head, numeric, whenBare, orderName: by?.name ?? null })), rows: rows.map((row) => ({ ...row, cells: row.cells.map(linkingOnce()) })), note: null };
}

/** Leaves each place linked in the first of the cells that names it: of one row, since whoever looks up a row has not read those above. */
export function linkingOnce(): (cell: Cell) => Cell {
  const first = firstLinks();
  return (cell) => ({ ...cell, to: first(cell.to), below: cell.below.map((line) => (typeof line === 'string' ? line : line.map((mention) => ({ ...mention, to: first(mention.to) })))) });
}

export function rowsOf<Entry>(columns: readonly ColumnOf<Entry>[], entries: readonly Entry[], placeOf?: (entry: Entry) => Target): Row<Entry>[] {
  return entries.map((entry) => ({ entry, place: placeOf?.(entry) ?? null, cells: columns.map(({ cell, by }) => (by ? { ...cell(entry), order: by.order(entry) } : cell(entry))) }));
}

export function cell(text: string, more: Partial<Omit<Cell, 'text'>> = {}): Cell {
  return { text, reference: null, earlier: null, to: null, flag: null, below: [], state: null, mark: null, order: null, ...more };
}

/** Something that a source may not give, with the words for its absence. */
export function givenCell(text: string | null, missing: string): Cell {
  return text === null ? cell(missing, { state: 'absent' }) : cell(text);
}

export function figureCell(figure: Figure): Cell {
  return cell(figure.text, { state: figure.status === 'known' ? null : 'withheld' });
}

/** A figure large, as `89.7%` with `204 of 214` below it. */
export function headlineCell(observation: ReportObservation | null, missing: string): Cell {
  if (!observation) return cell(missing, { state: 'withheld', mark: { type: 'figure' } });
  return { ...figureCell(observation.figure), below: given(observation.fraction), mark: { type: 'figure' } };
}
