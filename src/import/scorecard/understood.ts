import { dateText } from '../../format/date.ts';
import { defaultLabels } from '../../model/default-labels.ts';
import type { Given } from '../files/given.ts';
import { columnName, placeOf, textOf, type Sheet } from '../files/sheet.ts';
import type { ImportProblem } from '../proposal.ts';
import type { Table } from './find-tables.ts';
import { holdsFigure } from './grid.ts';

interface Counted {
  rows: number;
  /** The day of what has no period of its own. */
  current: string | null;
}

/** What was understood of a file, in sentences for the person who made it. */
export function sentencesOf(given: Given, sheets: readonly Sheet[], tables: readonly Table[], counted: readonly Counted[], figures: number): string[] {
  const without = sheets.filter((sheet) => !sheet.isHidden && !tables.some(({ grid }) => grid.sheet === sheet)).map(({ name }) => name ?? '');
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name ?? '');
  return [
    ...tables.flatMap((table, index) => ofTable(table, counted[index]!)),
    `${figures.toLocaleString('en-GB')} ${figures === 1 ? 'figure' : 'figures'} in all.`,
    ...(without.length === 0 ? [] : [`No table of figures was found in ${without.length === 1 ? 'the sheet' : 'the sheets'} ${without.join(', ')}.`]),
    ...(hidden.length === 0 ? [] : [`Not read, since ${hidden.length === 1 ? 'it is a hidden sheet' : 'they are hidden sheets'}: ${hidden.join(', ')}.`]),
    ...(given.kind === 'macro-workbook' ? ['The workbook has macros; they were not run.'] : []),
  ];
}

function ofTable(table: Table, { rows, current }: Counted): string[] {
  const { grid, headRow, columns } = table;
  const { name, hiddenRows, hiddenColumns, hasColourRules } = grid.sheet;
  const read = columns.filter(({ head }) => !['unknown', 'beside', 'theme'].includes(head.role)).map(({ text }) => text).filter((text) => text !== '');
  const unread = columns.filter(({ text, head, column }) => text !== '' && (head.role === 'unknown' || head.role === 'beside') && Array.from({ length: table.end - headRow - 1 }, (_, index) => grid.cell(headRow + 1 + index, column)).some(holdsFigure)).map(({ text }) => text);
  const line = grid.name(headRow, columns[0]?.column ?? 0);
  const where = grid.turned ? `heads in column ${line.replace(/\d+/, '')}, measures side by side` : `heads in row ${line.replace(/\D+/, '')}`;
  const dated = current !== null && columns.some(({ head }) => head.role === 'value' && head.period === null && head.of === 'own');
  return [
    `${name === null ? 'The table' : `Sheet ${name}`}: ${where}; ${rows} ${rows === 1 ? 'measure' : 'measures'} with figures.`,
    `Read: ${read.join(', ')}.`,
    ...(dated ? [`What names no period is of ${dateText(current, defaultLabels)}.`] : []),
    ...(unread.length === 0 ? [] : [`Not read: ${unread.join(', ')}.`]),
    ...(hasColourRules && columns.every(({ head }) => head.role !== 'rag') ? ['Excel colours cells of it by rules; such colours are not in the file, so no rating was read from them.'] : []),
    ...(hiddenRows.size === 0 ? [] : [`Not read, since hidden: ${hiddenRows.size === 1 ? 'row' : 'rows'} ${ranges([...hiddenRows].sort((a, b) => a - b), (row) => String(row + 1))}.`]),
    ...(hiddenColumns.size === 0 ? [] : [`Not read, since hidden: ${hiddenColumns.size === 1 ? 'column' : 'columns'} ${ranges([...hiddenColumns].sort((a, b) => a - b), columnName)}.`]),
  ];
}

/** `7, 9 to 12`. */
function ranges(numbers: readonly number[], said: (number: number) => string): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? said(from) : `${said(from)} to ${said(to)}`)).join(', ');
}

/** A workbook that a program has written and Excel has never opened has formulas and no values. */
export function problemsOfSheets(sheets: readonly Sheet[]): ImportProblem[] {
  return sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet): ImportProblem[] => {
    const formulas = sheet.rows.flatMap((row, r) => row.flatMap((cell, c) => (cell.isFormula ? [{ cell, r, c }] : [])));
    if (formulas.length === 0 || formulas.some(({ cell }) => textOf(cell) !== '')) return [];
    return [{ where: placeOf(sheet, formulas[0]!.r, formulas[0]!.c), message: 'The formulas of this sheet have no values in the file.', hint: 'Open it in Excel, save it, and import it again.' }];
  });
}
