import type { Answers, Question } from '../proposal.ts';
import type { Table } from './find-tables.ts';
import { measuresOf } from './measures.ts';
import { firstYearIn, readPeriod } from './read-period.ts';

const key = 'financial year';

/** Any year, to see whether something would be a month if one were said. */
export const someYear = 2000;

/** The year in which the financial year begins that somebody named; null where nobody has. */
export function yearSaid(answers: Answers): number | null {
  return firstYearIn(answers.get(key) ?? '');
}

/** What is asked where months stand without a year and nothing around them says which is meant; null where that is not so. */
export function yearQuestion(tables: readonly Table[], withYear: readonly Table[], answers: Answers): Question | null {
  if (yearSaid(answers) !== null) return null;
  const isOpen = (text: string): boolean => readPeriod(text) === null && readPeriod(text, someYear) !== null;
  const open = tables.some((table) => table.firstYear === null && (table.columns.some(({ text, head }) => head.role === 'unknown' && isOpen(text)) || measuresOf(table).some(({ undated }) => undated.some(({ text }) => isOpen(text)))));
  if (!open && (tables.length > 0 || withYear.length === 0)) return null;
  return { key, words: 'Of which financial year are the months? The file does not say it.', answers: { form: /^20\d\d[/-](?:20)?\d\d$/, example: '2022/23' } };
}
