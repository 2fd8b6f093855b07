import { literalPattern } from '../../src/format/literal-pattern.ts';
import type { Report } from '../../src/model/report.ts';

/** Words with every acronym short, since each page spells an acronym out where it first uses it, in the plural too. */
export function short(text: string, { glossary }: Pick<Report, 'glossary'>): string {
  return glossary.reduce((words, { acronym, term }) => {
    if (acronym === null) return words;
    const stem = literalPattern(term.replace(/y$/, ''));
    return words.replace(new RegExp(`(${literalPattern(acronym)}(?:s['’]?|['’]s)?) \\(${stem}[a-z'’]{0,5}\\)`, 'g'), '$1');
  }, text);
}
