import type { Answers, Question } from '../proposal.ts';
import { kindInWords, kindOfTime } from './tidy-period.ts';
import type { TidyFile } from './tidy-file.ts';
import type { TidyChoice } from './tidy-series.ts';

/** What somebody chose of a file, or what must be asked next. */
export function choiceFrom(file: TidyFile, answers: Answers): { choice: TidyChoice } | { question: Question } {
  const measure = file.measures.length === 1 ? file.measures[0]!.column : answers.get('measure');
  if (measure === undefined || !file.measures.some(({ column }) => column === measure)) {
    return { question: { key: 'measure', words: 'Which figures of this file are wanted?', answers: file.measures.map(({ column, label, unit }) => ({ value: column, words: unit === '' || unit === '%' ? `${label}${unit === '%' ? ' (%)' : ''}` : `${label} (${unit})` })) } };
  }
  let rows = file.rows;
  const where: Record<string, string> = {};
  for (const [index, { column, label }] of file.filters.entries()) {
    // What the answers before leave: not every value goes with every other.
    const left = [...new Set(rows.map(({ filters }) => filters[index]!))];
    const value = left.length === 1 ? left[0]! : answers.get(column);
    if (value === undefined || !left.includes(value)) return { question: { key: column, words: `${label}: which?`, answers: left.map((each) => ({ value: each, words: each === '' ? '(empty)' : each })) } };
    where[column] = value;
    rows = rows.filter(({ filters }) => filters[index] === value);
  }
  const kinds = [...new Set(rows.map(({ identifier }) => kindOfTime(identifier)))];
  const time = kinds.length === 1 ? kinds[0]! : answers.get('time');
  if (time === undefined || !kinds.includes(time)) return { question: { key: 'time', words: 'Which periods?', answers: kinds.map((kind) => ({ value: kind, words: kindInWords(kind) })) } };
  return { choice: { measure, where, time } };
}

/** Every choice that a file offers. */
export function choicesOf(file: TidyFile): TidyChoice[] {
  const combinations = [...file.byChoice.values()].map(([first]) => ({ filters: first!.filters, time: kindOfTime(first!.identifier) }));
  return file.measures.flatMap(({ column }) => combinations.map(({ filters, time }): TidyChoice => ({ measure: column, where: Object.fromEntries(file.filters.map((filter, index) => [filter.column, filters[index]!])), time })));
}

/** A choice for a person: `care leaver percent: 19 to 21 years, Accommodation considered suitable`. */
export function choiceInWords(file: TidyFile, { measure, where }: TidyChoice): string {
  const label = file.measures.find(({ column }) => column === measure)?.label ?? measure;
  const values = Object.values(where).filter((value) => value !== '');
  return values.length === 0 ? label : `${label}: ${values.join(', ')}`;
}
