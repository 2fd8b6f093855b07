import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { triedEditions } from '../reports/worked-examples.ts';
import { all, part, textOf, type Element, type ReadWord } from './read-docx.ts';
import { withAnnex } from './made-files.ts';
import { wordOf } from './word-files.ts';
import { inOrder } from './word-schema.ts';

describe.each(triedEditions)('the Word file of %s, %s', (example, audience) => {
  let report: Report;
  let word: ReadWord;
  beforeAll(async () => {
    ({ report, word } = await wordOf(example, audience, withAnnex));
  });
  const styled = (...styles: string[]): ReturnType<typeof word.paragraphs.filter> => word.paragraphs.filter(({ style }) => styles.includes(style));

  test('leaves no level of heading out', () => {
    const levels = word.paragraphs.filter(({ style }) => /^Heading\d/.test(style)).map(({ style }) => Number(style.slice(7)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has the words of every area for improvement under its number', () => {
    const numbered = styled('Statement').map(({ text }) => text.split('\t') as [string, string]);
    const bodies = new Map(numbered.toReversed());
    for (const { statement } of report.threads) expect(withoutBrackets(bodies.get(statement.number) ?? '')).toContain(withoutBrackets(statement.text));
  });

  test('says of every table more than the heading above it, and gives the figures of a section before its words', () => {
    const kids = (word.body.children ?? []).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
    const styles = new Map(word.paragraphs.map(({ element, style, text }) => [element, { style, text }]));
    let heading = '';
    for (const element of kids) {
      const { style = '', text = '' } = styles.get(element) ?? {};
      if (style.startsWith('Heading')) heading = text;
      if (style === 'Caption') expect(text.replace(/^.*?: /, '')).not.toBe(heading);
    }
    for (const { number, title, indicators } of report.sections) {
      const from = word.paragraphs.findIndex(({ style, text }) => style === 'Heading1' && text.startsWith(`${number}\t${title}`));
      const first = word.paragraphs.slice(from + 1).find(({ style }) => style === 'Heading2');
      if (indicators.length > 0) expect(first?.text).toBe(report.labels['section.figures']);
    }
  });

  test('says at the foot what each sentence rests on', () => {
    const used = word.paragraphs.flatMap(({ notes }) => notes);
    expect(new Set(used).size).toBe(used.length);
    const words = [...word.notes].filter(([id]) => used.includes(id)).map(([, text]) => text);
    expect(words).toHaveLength(used.length);
    expect(words.filter((text) => text === '')).toEqual([]);
    const cited = new Set(report.sections.flatMap(({ parts }) => JSON.stringify(parts).match(/"title":"(?:[^"\\]|\\.)*","detail"/g) ?? []).map((found) => JSON.parse(`{${found.slice(0, -9)}}`) as { title: string }).map(({ title }) => title));
    for (const title of cited) expect(words.some((text) => text.startsWith(title)), title).toBe(true);
  });

  test('has tables with a caption, a repeated head, rows that hold together and no merged or empty cell', () => {
    expect(word.tables.length).toBeGreaterThan(0);
    for (const { caption, title, rows, element } of word.tables) {
      expect(caption).toContain(title);
      expect(caption).not.toBe('');
      const [first, ...others] = all(element, 'w:tr');
      expect(all(first!, 'w:tblHeader')).toHaveLength(1);
      expect(others.flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
      expect(all(element, 'w:tr').filter((row) => all(row, 'w:cantSplit').length === 0)).toEqual([]);
      expect([...all(element, 'w:gridSpan'), ...all(element, 'w:vMerge'), ...all(element, 'w:hMerge')]).toEqual([]);
      expect(rows.flat().filter((lines) => lines.some((line) => line.trim() === ''))).toEqual([]);
      expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    }
    expect(new Set(word.tables.map(({ caption }) => caption)).size).toBe(word.tables.length);
  });

  test('has charts as vectors and as pixels, each with a caption and words for who does not see it', () => {
    const charts = word.pictures.filter(({ embedded: [pixels = ''] }) => pixels.includes('chart-'));
    for (const { alt, embedded } of charts) {
      expect(alt.length).toBeGreaterThan(20);
      expect(embedded.map((path) => path.slice(path.lastIndexOf('.')))).toEqual(['.png', '.svg']);
      expect(word.parts.get(embedded[1]!)).toContain('<svg');
    }
    expect(word.pictures.filter(({ alt }) => alt === '')).toEqual([]);
    const captions = styled('Caption').map(({ text }) => text);
    const chartCaption = new RegExp(`^${report.labels['document.chart'].split(' {')[0]!} \\d+: `);
    expect(captions.filter((text) => chartCaption.test(text))).toHaveLength(charts.length);
    expect(charts.length).toBeGreaterThanOrEqual(report.indicators.filter(({ observations }) => observations.length > 3).length > 0 ? 1 : 0);
  });

  test('leads from every internal link and every entry of the contents to a place that it has', () => {
    const places = new Set(all(word.body, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name']!));
    expect(places.size).toBe(all(word.body, 'w:bookmarkStart').length);
    const wanted = [...all(word.body, 'w:hyperlink'), ...all(part(word.parts, 'word/footnotes.xml'), 'w:hyperlink')].flatMap(({ attribs }) => attribs['w:anchor'] ?? []);
    expect(wanted.length).toBeGreaterThan(report.sections.length);
    expect(wanted.filter((name) => !places.has(name))).toEqual([]);
    expect([...places].filter((name) => name.length > 40 || !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
    const listed = styled('TOC1').map(({ text }) => text.split('\t').filter((piece) => piece !== '' && !/^\d+$/.test(piece)).join(''));
    expect(listed).toEqual(styled('Heading1').map(({ text }) => text.replace(/^\d+\t/, '')));
  });

  test('says whose it is, the marking and the page on every page', () => {
    const { marking } = report.edition;
    for (const [path, text] of word.edges) if (marking !== null) expect(text, path).toContain(marking);
    const head = word.edges.get('word/header1.xml');
    expect(head).toContain(report.council.shortName);
    expect(head).toContain(report.edition.title);
    const feet = ['word/footer1.xml', 'word/footer2.xml'].map((path) => all(part(word.parts, path), 'w:instrText').map(textOfInstruction));
    expect(feet).toEqual([['PAGE', 'NUMPAGES'], ['PAGE', 'NUMPAGES']]);
    const sections = all(word.body, 'w:sectPr');
    expect(sections.filter((section) => all(section, 'w:pgSz')[0]?.attribs['w:orient'] === 'landscape').map((section) => all(section, 'w:footerReference').length)).toEqual(report.actions.some(({ owner, due }) => owner !== null || due !== null) ? [1, 1] : [1]);
  });

  test('is in British English, in Arial of 11 points or more, of the newest form of Word, and says nothing of people or places', () => {
    const styles = part(word.parts, 'word/styles.xml');
    expect(all(styles, 'w:lang')[0]?.attribs['w:val']).toBe('en-GB');
    expect([...word.parts.values()].flatMap((xml) => [...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))).filter((size) => size < 22)).toEqual([]);
    expect(all(part(word.parts, 'word/settings.xml'), 'w:compatSetting').find(({ attribs }) => attribs['w:name'] === 'compatibilityMode')?.attribs['w:val']).toBe('15');
    const core = word.parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain(`<dc:creator>${report.council.name}</dc:creator>`);
    expect([...word.parts.keys()].filter((path) => path.startsWith('docProps/'))).toEqual(['docProps/core.xml']);
    const everything = [...word.parts.values()].join('\n');
    for (const told of [process.cwd(), process.env['HOME'] ?? '/root/', 'rsid', '/tmp/']) expect(everything).not.toContain(told);
    if (audience === 'public') expect(word.paragraphs.filter(({ element }) => all(element, 'w:rStyle').some(({ attribs }) => attribs['w:val'] === 'InternalTag'))).toEqual([]);
  });

  test('has every element where the schema of Word wants it', () => {
    for (const path of ['word/document.xml', 'word/styles.xml', 'word/settings.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml']) expect(inOrder(part(word.parts, path)), path).toEqual([]);
    const used = new Set([...all(word.body, 'w:pStyle'), ...all(word.body, 'w:rStyle'), ...all(word.body, 'w:tblStyle')].map(({ attribs }) => attribs['w:val']!));
    const known = new Set(all(part(word.parts, 'word/styles.xml'), 'w:style').map(({ attribs }) => attribs['w:styleId']!));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    const ids = all(word.body, 'wp:docPr').map(({ attribs }) => attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const types = word.parts.get('[Content_Types].xml')!;
    for (const path of [...word.parts.keys()].filter((each) => each.endsWith('.xml') && each !== '[Content_Types].xml')) expect(types).toContain(`PartName="/${path}"`);
  });
});

function textOfInstruction(element: Element): string {
  return (element.children ?? []).map((child) => child.data ?? '').join('').trim();
}

/** Acronyms are spelled out in brackets where the document first uses them. */
function withoutBrackets(text: string): string {
  return text.replace(/ \([^)]*\)/g, '').replace(/\s+/g, ' ').trim();
}

test('the reader of these tests sees words, and neither instructions nor marks', () => {
  const xml = '<w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr><w:r><w:t>a</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>1</w:t></w:r></w:p>';
  expect(textOf(part(new Map([['x', xml]]), 'x'))).toBe('a');
});
