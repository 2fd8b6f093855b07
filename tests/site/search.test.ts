import { describe, expect, it } from 'vitest';
import { excerptOf, searchOver, type DocumentRow } from '../../src/site/client/search-index.ts';
import { searchDocumentsScript } from '../../src/site/html/search.ts';
import { linksOn } from '../../src/site/links.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { fixture, paragraph, statement } from './fixture.ts';

const links = linksOn({ page: 'search' });
const rows = searchDocuments(fixture()).map(({ title, kind, text, to }): DocumentRow => [title, kind, text, links.href(to)]);
const search = searchOver(rows);
const hrefs = (query: string): string[] => search(query).map(({ row }) => row[3]);

describe('search', () => {
  it.each([
    ['a whole word', 'supervision', 'inspections/ilacs-2019.html#f2'],
    ['the beginning of a word', 'superv', 'inspections/ilacs-2019.html#f2'],
    ['another form of a word', 'assessment', 'indicators/assess-45.html'],
    ['an acronym', 'MASH', 'glossary.html#mash'],
    ['a reference', '4.8', 'indicators/reviews.html'],
    ['the owner of an action', 'Head of Children in Care', 'actions.html#act-visits'],
    ['a paragraph', 'plans say who', 'early-help.html#p1-3'],
    ['evidence', 'case files', 'evidence.html#audit-2022'],
  ])('finds %s', (_, query, found) => {
    expect(hrefs(query)).toContain(found);
  });

  it('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search('…')).toEqual([]);
  });

  it('still finds something when one word of several is nowhere', () => {
    expect(hrefs('supervision zzzz')).toContain('inspections/ilacs-2019.html#f2');
  });

  it('does not find the word of a figure that is withheld as a number', () => {
    expect(JSON.stringify(rows)).not.toContain('null');
  });

  it('keeps the script whole whatever the words are', () => {
    const report = fixture();
    const [section] = report.sections;
    section!.parts[0]!.groups[0]!.blocks = [{ ...paragraph('</script>\u2028'), statement: statement('1.1') } as ReturnType<typeof paragraph>];
    const script = searchDocumentsScript(report);
    expect(script).not.toContain('</script');
    expect(script).not.toContain('\u2028');
  });
});

describe('an excerpt', () => {
  it('marks every form that matched', () => {
    const [hit] = search('visit');
    const marks = excerptOf('Visits to children: the visit, visiting.', hit!.terms).filter(({ marked }) => marked);
    expect(marks.map(({ text }) => text)).toEqual(['Visits', 'visit', 'visiting']);
  });

  it('is cut around the first match', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const stretches = excerptOf(text, ['needl']);
    expect(stretches[0]).toEqual({ text: '… ', marked: false });
    expect(stretches.find(({ marked }) => marked)?.text).toBe('needle');
    expect(stretches.map(({ text: part }) => part).join('').length).toBeLessThan(240);
  });

  it('is the text itself when nothing is cut', () => {
    expect(excerptOf('Short.', [])).toEqual([{ text: 'Short.', marked: false }]);
  });
});
