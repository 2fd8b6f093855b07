import { textOf, type Cell } from '../files/sheet.ts';
import type { FigureOf } from '../figures/figure.ts';
import type { PeriodType } from '../../model/period.ts';
import type { Column, Table } from './find-tables.ts';
import { roleOf, type Role } from './heads.ts';
import type { RowName } from './match-rows.ts';
import { readAmount } from './read-amount.ts';
import { readPeriod, readPeriodType, type NamedPeriod } from './read-period.ts';

/** One amount of a measure, with all that its heads say of it. */
export interface Given {
  role: Extract<Role, 'value' | 'numerator' | 'denominator' | 'minimum' | 'upper' | 'rag'>;
  of: FigureOf;
  /** Null for the current one. */
  period: NamedPeriod | null;
  covers: PeriodType | null;
  cell: Cell;
  where: string;
  /** The heads of its column, as they are written. */
  head: string;
}

/** What a table says of one measure, in one row or in several. */
export interface Measure {
  name: RowName;
  /** What it is grouped under; empty where it is not. */
  theme: string;
  where: string;
  covers: PeriodType | null;
  /** What columns for it say of unit and direction, as it is written; empty where none does. */
  unit: Said;
  better: Said;
  given: Given[];
  /** Cells that should name a period and do not. */
  undated: { where: string; text: string }[];
}

export interface Said {
  text: string;
  where: string;
}

export const unsaid: Said = { text: '', where: '' };

/** What a row is called that is a part of the measure above it; a row called Total is one of its own. */
const plainParts = /^(?:num(?:erator)?|den(?:om(?:inator)?)?|%|percentage|rate)\.?:?$/i;

const amountRoles: ReadonlySet<Role> = new Set(['value', 'numerator', 'denominator', 'minimum', 'upper', 'rag']);

/** The measures of a table. Rows without a figure, such as headings and footnotes, are none. */
export function measuresOf(table: Table): Measure[] {
  const { grid, headRow, end, columns, firstYear } = table;
  const part = partColumn(table);
  const first = (role: Role): Column | undefined => columns.find(({ head, column }) => head.role === role && column !== part);
  const [id, reference, title, theme, covers, when, unit, better] = (['id', 'reference', 'title', 'theme', 'covers', 'when', 'unit', 'better'] as const).map(first);
  const amounts = columns.filter(({ head, column }) => amountRoles.has(head.role) && column !== part);
  const measures: Measure[] = [];
  const byName = new Map<string, Measure>();
  let heading = '';
  for (let row = headRow + 1; row < end; row += 1) {
    if (columns.every(({ text, column }) => text === '' || grid.label(row, column) === lastPart(table, column))) continue;
    const text = (column: Column | undefined): string => (column === undefined ? '' : grid.label(row, column.column));
    const said = (column: Column | undefined): Said => (column === undefined ? unsaid : { text: text(column), where: grid.place(row, column.column) });
    const ownTitle = text(title);
    const role = part === null ? (plainParts.test(ownTitle) ? partRole(ownTitle) : null) : partRole(grid.label(row, part));
    const isPart = role !== null && (part !== null || measures.length > 0);
    const before = measures.at(-1);
    const named = part === null && isPart ? before?.name : { id: text(id), reference: text(reference), title: ownTitle };
    const name = isPart && named && named.id + named.reference + named.title === '' ? before?.name : named;
    const period = when === undefined ? null : readPeriod(text(when), firstYear);
    const given = amounts.flatMap(({ column, text: words, head }): Given[] => {
      const cell = grid.cell(row, column);
      const of = head.role as Given['role'];
      const isAmount = of === 'rag' || textOf(cell) !== '';
      return isAmount ? [{ role: of === 'value' && isPart ? role : of, of: head.of, period: head.period ?? period, covers: head.covers, cell, where: grid.place(row, column), head: words }] : [];
    });
    heading = headingIn(table, row) ?? heading;
    if (name === undefined || name.id + name.reference + name.title === '' || !given.some(({ role: each, cell }) => each !== 'rag' && readAmount(cell).kind !== 'none')) continue;
    const place = grid.place(row, (title ?? id ?? reference)?.column ?? 0);
    const undated = period === null && text(when) !== '' && when !== undefined ? [{ where: grid.place(row, when.column), text: text(when) }] : [];
    const known = byName.get(nameKey(name));
    const same = isPart ? (known === before ? before : undefined) : when === undefined ? undefined : known;
    if (same) {
      same.given.push(...given);
      same.undated.push(...undated);
    } else {
      const measure = { name, theme: text(theme) || heading, where: place, covers: readPeriodType(text(covers)), unit: said(unit), better: said(better), given, undated };
      measures.push(measure);
      byName.set(nameKey(name), measure);
    }
  }
  return measures;
}

/** What stands alone in a row is the heading of those below it, unless it is a footnote. */
function headingIn({ grid }: Table, row: number): string | null {
  const texts = [...new Set(Array.from({ length: grid.width }, (_, column) => grid.label(row, column)).filter((text) => text !== ''))];
  const [only = ''] = texts;
  return texts.length === 1 && /^\p{L}/u.test(only) && only.length <= 60 && !/[.:]$/.test(only) ? only : null;
}

function nameKey({ id, reference, title }: RowName): string {
  return JSON.stringify([id, reference, title]);
}

function lastPart({ grid, headRow }: Table, column: number): string {
  return grid.label(headRow, column);
}

/** A column that says of each row whether it is a numerator, a denominator or a rate. */
function partColumn({ grid, headRow, end, columns }: Table): number | null {
  for (const { column, head } of columns) {
    if (head.role === 'title' || head.role === 'id' || head.role === 'reference') continue;
    let [known, others] = [0, 0];
    let hasFraction = false;
    for (let row = headRow + 1; row < end; row += 1) {
      const text = grid.label(row, column);
      const role = partRole(text);
      if (role !== null) known += 1;
      else if (text !== '') others += 1;
      hasFraction ||= role === 'numerator';
    }
    if (hasFraction && known > others * 2) return column;
  }
  return null;
}

function partRole(text: string): Exclude<Given['role'], 'rag'> | null {
  const role = roleOf(text);
  return role === 'value' || role === 'numerator' || role === 'denominator' || role === 'minimum' || role === 'upper' ? role : null;
}
