import { describe, expect, it } from 'vitest';
import { excerptOf, withMarks } from '../../src/site/client/search-excerpt.ts';
import { searchOver } from '../../src/site/client/search-index.ts';
import { searchData, searchDocumentsScript } from '../../src/site/html/search.ts';
import { fixture, paragraph, statement } from './fixture.ts';

const data = searchData(fixture());
const search = searchOver(data);
const hrefs = (query: string): string[] => search(query).map(({ href }) => href);

/** Which of these texts are found, by their places in the list. */
function found(query: string, texts: readonly string[], acronyms: string[][] = []): number[] {
  const rows = texts.map((text, index): (typeof data.rows)[number] => ['', '', 0, 0, text, String(index)]);
  return searchOver({ kinds: ['Paragraph'], contexts: [''], acronyms, rows })(query).map(({ href }) => Number(href));
}

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

  it.each([
    ['coordinator', 'The co-ordinator'], ['co-ordinator', 'The coordinator'], ['co ordinator', 'The co-ordinator'],
    ['on-line', 'Seen online'], ['online', 'Seen on‑line'],
    ['O\'Neill', 'Lord O’Neill'], ['oneill', 'Lord O\'Neill'], ['O’Neill', 'Lord ONeill'],
    ['naivete', 'Naïveté'], ['naïveté', 'naivete'], ['café', 'A cafe'], ['cafe', 'A CAFÉ'], ['childrens', 'Children’s'],
    ['person', 'People'], ['child', 'Children'], ['10,000', 'of 10000'], ['22.7', 'It is 22.7%.'], ['Søren', 'Soren'],
  ])('finds %s in “%s”', (query, text) => {
    expect(found(query, ['Nothing of the kind', text])).toEqual([1]);
  });

  it('asks for all words, and for any only where nothing has all', () => {
    const texts = ['wolves and bears', 'wolves', 'bears'];
    expect(found('wolves bears', texts)).toEqual([0]);
    expect(found('wolves bears foxes', texts)).toEqual([0, 1, 2]);
  });

  it('mends slips in words of five letters or more that stand nowhere, and in no others', () => {
    const texts = ['The feet meet.', 'neglect', 'negligent'];
    expect(found('negelct', texts)).toEqual([1]);
    expect(found('EET', texts)).toEqual([]);
    expect(found('meat', texts)).toEqual([]);
    expect(found('neglect', ['neglect', 'reflect'])).toEqual([0]);
  });

  it('finds nothing inside of a word', () => {
    expect(found('lect', ['neglect'])).toEqual([]);
    expect(found('eglect', ['an unneglected garden'])).toEqual([]);
  });

  it('takes a number for itself, not for the beginning of another', () => {
    expect(found('15', ['15 days', '150 days', '1.15'])).toEqual([0]);
  });

  it('takes an acronym of the report and its term for one', () => {
    const texts = ['the ZQX met', 'a zonal quality exchange', 'an exchange of zonal quality'];
    const acronyms = [['ZQX', 'zonal quality exchange']];
    expect(found('ZQX', texts, acronyms)).toEqual([0, 1]);
    expect(found('zonal quality exchanges', texts, acronyms)).toEqual([1, 0, 2]);
    expect(found('ZQX', texts)).toEqual([0]);
  });

  it('passes over words that are everywhere, unless nothing else is asked', () => {
    expect(found('what is the risk', ['risk', 'what is the time'])).toEqual([0]);
    expect(found('what is', ['risk', 'what is the time'])).toEqual([1]);
  });

  it('does not find the word of a figure that is withheld as a number', () => {
    expect(JSON.stringify(data)).not.toContain('null');
  });

  it('finds words of the smallest headings, and gives what stands below them its whole place', () => {
    const report = fixture();
    const [section] = report.sections;
    section!.parts[0]!.groups[0]!.blocks.push(
      { type: 'heading', depth: 4, anchor: 'wombats', children: [{ type: 'text', value: 'Wombats' }] },
      paragraph('They dig.'),
      { ...paragraph('They sleep.'), statement: statement('9.9') } as ReturnType<typeof paragraph>,
    );
    const [heading, below] = searchOver(searchData(report))('wombat');
    expect(heading).toMatchObject({ text: 'They dig.', href: `${section!.id}.html#wombats` });
    expect(below).toMatchObject({ text: 'They sleep.', name: expect.stringMatching(/^9\.9 .*: Wombats$/) as string });
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
  const shown = (text: string, ...phrases: string[][]): string => excerptOf(text, phrases).map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join('');

  it('marks every form that matched', () => {
    const [hit] = search('visit');
    const marks = withMarks('Visits to children: the visit, visiting.', hit?.phrases ?? []).filter(({ marked }) => marked);
    expect(marks.map(({ text }) => text)).toEqual(['Visits', 'visit', 'visiting']);
  });

  it('marks a phrase as one, and not its common words elsewhere', () => {
    expect(shown('Those in care, in their homes.', ['in', 'care'])).toBe('Those [in care], in their homes.');
  });

  it('is whole sentences from the one that tells most', () => {
    const long = 'Of other things there is a great deal to be said here. '.repeat(4);
    expect(shown(`${long}Here is a needle, e.g. one of St. Mary's. It ends here. ${long}`, ['needl'])).toBe(
      `… Here is a [needle], e.g. one of St. Mary's. It ends here. ${'Of other things there is a great deal to be said here. '.repeat(3).trim()} …`,
    );
  });

  it('is cut at a word where one sentence is too long', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const excerpt = shown(text, ['needl']);
    expect(excerpt).toMatch(/^… before .*\[needle\] .*after …$/);
    expect(excerpt.length).toBeLessThan(260);
  });

  it('is the text itself when nothing is cut', () => {
    expect(shown('Short.')).toBe('Short.');
  });
});
