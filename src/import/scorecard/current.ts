import { holdsFigure } from './grid.ts';
import type { Table } from './find-tables.ts';
import type { Answers, Question } from '../proposal.ts';
import type { Current } from './period-of.ts';
import { findPeriod, readPeriod, type NamedPeriod } from './read-period.ts';

/** What stands for now in a table; a question where its title and its columns leave that open. */
export function currentOf(table: Table, answers: Answers): { current: Current; question: Question | null } {
  const { columns } = table;
  const amounts = columns.filter(({ head }) => (head.role === 'value' || head.role === 'numerator') && head.of === 'own');
  const latest = latestOf(table);
  const years = [...new Set(amounts.flatMap(({ head: { period } }) => (period?.size === 'year' ? [period.at] : [])))];
  const title = titlePeriod(table);
  const key = `current ${table.grid.sheet.name ?? ''} ${table.headRow}`;
  const answer = answers.get(key);
  const said = answer === undefined ? null : (readPeriod(answer)?.at ?? null);
  const hasDates = columns.some(({ head }) => head.role === 'when');
  const isNeeded = !hasDates && amounts.some(({ head }) => head.period === null);
  const agree = latest === null || title === null || latest.at.slice(0, 7) === title.at.slice(0, 7);
  const at = said ?? (agree ? (latest ?? title)?.at ?? null : null);
  const named = amounts.find(({ head }) => head.period === null)?.text ?? '';
  const question: Question | null = isNeeded && at === null ? { key, words: `Which month or day is the column \`${named}\` of?`, answers: { form: /^.*20\d\d.*$/, example: 'March 2023 or 31/03/2023' } } : null;
  return { current: { at, latest, years }, question };
}

/** The last period of the columns that has a figure: columns of months to come are often there already. */
function latestOf({ grid, headRow, end, columns }: Table): NamedPeriod | null {
  const dated = columns.flatMap(({ column, head: { role, of, period } }) => (of === 'own' && (role === 'value' || role === 'numerator') && period && period.size !== 'year' ? [{ column, period }] : []));
  const filled = dated.filter(({ column }) => Array.from({ length: end - headRow - 1 }, (_, index) => grid.cell(headRow + 1 + index, column)).some(holdsFigure));
  return filled.map(({ period }) => period).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;
}

/** The month or day that the title names, or the name of the sheet or of the file: the nearest to the table. */
function titlePeriod({ above }: Table): NamedPeriod | null {
  const [file = '', sheet = '', ...lines] = above.split(' | ');
  for (const line of [...lines.reverse(), sheet, file.replace(/\.[a-z]{3,4}$/i, '').replaceAll('_', ' ')]) {
    const { named } = findPeriod(line);
    if (named && named.size !== 'year') return named;
  }
  return null;
}
