import type { Indicator } from '../../model/indicator.ts';
import type { PeriodType } from '../../model/period.ts';
import { cellAt, placeOf, textOf } from '../files/sheet.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import type { Change, ImportProblem } from '../proposal.ts';
import type { Table } from './find-table.ts';
import type { Head } from './heads.ts';
import { matchRow } from './match-rows.ts';
import { readAmount, type Amount } from './read-amount.ts';
import { readPeriodType } from './read-period.ts';

export interface ReadRows {
  understood: string[];
  figures: GivenFigure[];
  targets: GivenTarget[];
  notUnderstood: Change[];
  problems: ImportProblem[];
}

/** The figures of a table with a row for each measure. */
export function readRows(table: Table, indicators: readonly Indicator[]): ReadRows {
  const read: ReadRows = { understood: [], figures: [], targets: [], notUnderstood: [], problems: [] };
  const { sheet, headRow } = table;
  for (let row = headRow + 1; row < sheet.rows.length; row += 1) readRow(table, row, indicators, read);
  const names = table.heads.filter(({ head }) => head.kind !== 'unknown' && head.kind !== 'beside').map(({ text }) => text);
  read.understood.push(`${sheet.name === null ? 'Its heads stand' : `Sheet ${sheet.name}: its heads stand`} in row ${headRow + 1}; read are ${names.join(', ')}.`);
  read.understood.push(`${read.figures.length} figures.`);
  return read;
}

function readRow(table: Table, row: number, indicators: readonly Indicator[], read: ReadRows): void {
  const { sheet } = table;
  const columns = (kind: Head['kind']): number[] => table.heads.filter(({ head }) => head.kind === kind).map(({ column }) => column);
  const text = (kind: Head['kind']): string => columns(kind).map((column) => textOf(cellAt(sheet, row, column))).find((each) => each !== '') ?? '';
  const amount = (kind: Head['kind']): Amount => readAmount(cellAt(sheet, row, columns(kind)[0] ?? -1));
  const name = { id: text('id'), reference: text('reference'), title: text('title') };
  const cells = table.heads.filter(({ head }) => head.kind === 'figure');
  const amounts = [...cells, ...table.heads.filter(({ head }) => head.kind === 'value')].map(({ column }) => readAmount(cellAt(sheet, row, column)));
  if (amounts.every(({ kind }) => kind === 'none')) return;
  const match = matchRow(name, indicators);
  const where = placeOf(sheet, row, columns('title')[0] ?? columns('id')[0] ?? 0);
  if (match.kind === 'unsure') {
    read.notUnderstood.push({ status: 'not understood', what: [name.reference, name.title || name.id].filter((each) => each !== '').join(' '), where, from: null, to: match.near.map(({ id }) => `perhaps ${id}?`)[0] ?? null });
    return;
  }
  const { indicator } = match;
  const last = cells.filter(({ head }) => head.kind === 'figure' && head.period.size !== 'year').at(-1);
  for (const { column, head } of cells) {
    if (head.kind !== 'figure') continue;
    const { at, period, size } = head.period;
    const isLastYear = size === 'year' && last !== undefined;
    const base: GivenFigure = {
      indicator: indicator.id,
      of: isLastYear ? 'own-last-year' : 'own',
      at,
      period: isLastYear ? annual(indicator.period) : (period ?? indicator.trend ?? null),
      decimals: 0,
      where: placeOf(sheet, row, column),
    };
    add(base, readAmount(cellAt(sheet, row, column)), read);
  }
  const value = columns('value')[0];
  if (value !== undefined && last?.head.kind === 'figure') {
    const period = readPeriodType(text('covers'));
    const [numerator, denominator] = [amount('numerator'), amount('denominator')];
    const base: GivenFigure = { indicator: indicator.id, of: 'own', at: last.head.period.at, period, decimals: 0, where: placeOf(sheet, row, value) };
    const isFraction = numerator.kind === 'number' && denominator.kind === 'number';
    const isSameAsLast = (period ?? indicator.period) === (indicator.trend ?? indicator.period);
    if (isSameAsLast) read.figures = read.figures.filter((each) => !(each.indicator === indicator.id && each.of === 'own' && each.at === base.at));
    add(isFraction ? { ...base, numerator: numerator.value, denominator: denominator.value } : base, readAmount(cellAt(sheet, row, value)), read);
  }
  const [minimum, upper] = [amount('minimum'), amount('upper')];
  if (upper.kind === 'number') read.targets.push({ indicator: indicator.id, ...(minimum.kind === 'number' ? { minimum: minimum.value } : {}), upper: upper.value, where: placeOf(sheet, row, columns('upper')[0]!) });
}

function annual(period: PeriodType): PeriodType | null {
  return period === 'month' || period === 'quarter' || period === 'ytd' ? 'annual' : null;
}

function add(base: GivenFigure, amount: Amount, read: ReadRows): void {
  if (amount.kind === 'none') return;
  if (amount.kind === 'unknown') read.problems.push({ where: base.where, message: `\`${amount.text}\` is no figure.`, hint: 'Put a number there, or leave it empty.' });
  else if (amount.kind === 'withheld') read.figures.push({ ...base, status: amount.code });
  else read.figures.push({ ...base, value: amount.value, decimals: amount.decimals });
}
