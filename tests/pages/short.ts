import type { Report } from '../../src/model/report.ts';

/** Words with every acronym short, since each page spells an acronym out where it first uses it. */
export function short(text: string, { glossary }: Pick<Report, 'glossary'>): string {
  return glossary.reduce((words, { acronym, term }) => (acronym === null ? words : words.replaceAll(`${acronym} (${term})`, acronym)), text);
}
