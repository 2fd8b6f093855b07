import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { readingOf } from '../base-report.ts';
import { folderOf, worked } from '../reports/worked-examples.ts';
import { filesFor } from './made-files.ts';
import { all, readWord, type ReadWord } from './read-docx.ts';
import { inOrder } from './word-schema.ts';

async function coveringOf(report: Report): Promise<ReadWord> {
  const [file] = await filesFor('report', report, folderOf('Barking and Dagenham'));
  return readWord(file!.content);
}

describe('the covering report of the worked example', () => {
  let report: Report;
  let word: ReadWord;
  beforeAll(async () => {
    report = await worked('Barking and Dagenham', 'public');
    word = await coveringOf(report);
  });
  const after = (title: string): string[] => {
    const from = word.paragraphs.findIndex(({ style, text }) => style === 'Heading2' && text === title) + 1;
    const to = word.paragraphs.findIndex(({ style }, index) => index > from && style === 'Heading2');
    return word.paragraphs.slice(from, to === -1 ? undefined : to).map(({ text }) => text);
  };

  test('has the parts that committees want, in their order', () => {
    expect(word.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([report.edition.title]);
    expect(word.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual([
      'Summary', 'Recommendations', 'Reasons', '1. Introduction and background', '2. Key messages', '3. Headline plans for the next 12 months',
      '4. Consultation', '5. Financial implications', '6. Legal implications', 'Public background papers used in the preparation of the report', 'List of appendices',
    ]);
  });

  test('says whose it is, whom it affects and who answers for it', () => {
    expect(word.paragraphs.filter(({ style }) => style === 'Fact').map(({ text }) => text.split('\t'))).toEqual([
      ['Report of', 'Cabinet Member for Social Care and Health Integration'],
      ['Wards affected', 'None'],
      ['Key decision', 'No'],
      ['Report author', "Head of Performance and Intelligence, Children's Care and Support Commissioning"],
      ['Contact', 'There is nobody to contact, since this is an example'],
      ['Accountable directors', "Operational Director, Children's Care and Support; Commissioning Director, Care and Support; Strategic Director, Children and Adults"],
    ]);
  });

  test('asks the three questions', () => {
    expect(after('1. Introduction and background').filter((text) => /^[abc]\)\t/.test(text))).toHaveLength(3);
  });

  test('has the key messages of the report, and of each area its line and the first of what it says', () => {
    const said = after('2. Key messages');
    expect(said.join('\n')).toContain(report.tally.sentence);
    for (const section of report.sections.filter(({ kind }) => kind === 'practice')) {
      expect(said).toContain(section.title);
      expect(said.some((text) => text.endsWith(`\t${section.summary ?? ''}`))).toBe(true);
    }
    const [first] = report.keyMessages;
    expect(said[0]).toBe(first!.text.map((piece) => (piece.type === 'strong' ? piece.children.map((each) => ('value' in each ? each.value : '')).join('') : 'value' in piece ? piece.value : 'text' in piece ? piece.text : '')).join('').replace(/\s+/g, ' '));
    expect(said.filter((text) => /\(paragraph \d+\.\d+\)$/.test(text)).length).toBeGreaterThan(20);
  });

  test('has the priorities of the action plan by their numbers', () => {
    const priorities = report.sections.filter(({ kind }) => kind === 'priorities').map(({ id }) => id);
    const planned = report.actions.filter(({ sections }) => sections.some(({ id }) => priorities.includes(id)));
    expect(after('3. Headline plans for the next 12 months').slice(1)).toEqual(planned.map(({ title, number }) => `${title} ${number}`));
  });

  test('numbers its own paragraphs, and is whole for Word', () => {
    expect(after('6. Legal implications').map((text) => text.split('\t')[0])).toEqual(['6.1', '6.2']);
    expect(inOrder(word.body)).toEqual([]);
    expect(all(word.body, 'w:sectPr')).toHaveLength(1);
  });
});

test('a field that is not given is said not to be given', async () => {
  const report = await worked('Barking and Dagenham', 'public');
  const word = await coveringOf({ ...report, committee: { ...report.committee!, wards: null, words: { ...report.committee!.words, parts: [] } } });
  expect(word.paragraphs.find(({ text }) => text.startsWith('Wards'))?.text).toBe('Wards affected\tNot given');
  const summary = word.paragraphs.findIndex(({ text }) => text === 'Summary');
  expect(word.paragraphs[summary + 1]?.text).toBe('Not given');
});

test('a report that goes to no committee has no covering report, and says how it gets one', async () => {
  await expect(coveringOf(await worked('Tower Hamlets', 'public'))).rejects.toThrow(/Say under `committee` in data\/report\.yaml/);
});

test('the words of a covering report are read like those of a section, and their slips are said with their places', () => {
  const { value, diagnostics } = readingOf({ 'data/committee.md': '## Summary\n\nFigures: :kpi[nothing] and [@nothing-either].\n\n### Deep\n' });
  expect(value.committee?.parts.map(({ title }) => title)).toEqual([[expect.objectContaining({ type: 'text', value: 'Summary' })]]);
  expect(diagnostics).toEqual([]);
});
