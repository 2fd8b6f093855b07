import type { ReportIndicator, Statement } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { pick } from '../../views/lookup.ts';
import { sentences } from '../../format/plain-text.ts';
import { word, type Writing } from '../../views/writing.ts';

/** Where each figure comes from: what it counts, of when, by whom, and where the report speaks of it. */
export function figureNotes(writing: Writing, ids: readonly string[]): string[] {
  return pick(writing.lookup.indicators, ids).map((indicator) => figureNote(writing, indicator));
}

function figureNote(writing: Writing, { title, sentence, definition, source, citedBy, notes }: ReportIndicator): string {
  const term = (key: 'indicator.definition' | 'indicator.source' | 'cited.heading', said: string): string => `${word(writing, key)}: ${said}`;
  return sentences([
    `${title}: ${sentence}`,
    term('indicator.source', source ?? word(writing, 'indicator.noSource')),
    term('indicator.definition', definition ?? word(writing, 'indicator.noDefinition')),
    notes,
    citedBy.length === 0 ? word(writing, 'cited.none') : term('cited.heading', citedBy.map(({ number }) => number).join(', ')),
  ]);
}

/** The whole statement with its number and what it rests on. */
export function statementNote(writing: Writing, { number, sources }: Statement, words: string): string {
  const rests = sources.map(({ source }) => given(source.title, source.detail).join(', ')).join('; ');
  return sentences([`${number} ${words}`, rests === '' ? null : `${word(writing, 'slides.restsOn')}: ${rests}`]);
}
