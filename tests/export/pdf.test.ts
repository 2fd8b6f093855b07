import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { propertiesOf } from '../../src/office/properties.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { ReportBlock } from '../../src/model/report.ts';
import type { WorkedExample } from '../reports/worked-examples.ts';
import { packageFolder } from '../run-selfeval.ts';
import { pdfOf, type MadePdf } from './pdf-files.ts';
import { rowsOf, tagged, type PdfPage, type Tagged } from './read-pdf.ts';

const editions: [WorkedExample, Audience][] = [['Barking and Dagenham', 'public'], ['Tower Hamlets', 'internal']];

/** In points: what stands nearer to an edge stands in the margin. */
const [head, foot] = [790, 48];

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const heightOf = ({ width, height }: PdfPage): number => (width > height ? head - (842 - 595) : head);
const within = (page: PdfPage): PdfPage['lines'] => page.lines.filter(({ y }) => y < heightOf(page) && y > foot);

describe.each(editions)('the PDF of %s, %s edition,', (example, audience) => {
  let made: MadePdf;
  /** Its chapters, each with the page on which it begins. */
  let chapters: { title: string; page: number }[];
  let words: string;

  beforeAll(async () => {
    made = await pdfOf(example, audience);
    const [, contents, ...headings] = tagged(made.pdf.tree, 'H1', 'H2');
    expect(contents?.text).toBe(made.report.labels['whole.contents']);
    chapters = headings.map(({ text, pages: [page] }) => ({ title: text, page }));
    words = squeezed(made.pdf.tree.text);
  });

  test('lists in its contents every chapter with the page on which it stands', () => {
    const { pdf } = made;
    const listed = pdf.pages.slice(1, chapters[0]!.page - 1).flatMap((page) => within(page).slice(1)).map(({ text }) => /^(.*) (\d+)$/.exec(text)!.slice(1));
    expect(listed.map(([title, page]) => [squeezed(title!), Number(page)])).toEqual(chapters.map(({ title, page }) => [squeezed(title), page]));
    // What is tagged as a heading is what is printed there.
    for (const { title, page } of chapters) expect(squeezed(within(pdf.pages[page - 1]!).map(({ text }) => text).join('')), title).toContain(squeezed(title));
  });

  test('leads from the contents and from its bookmarks to those pages', () => {
    const { pdf } = made;
    expect(pdf.pages[1]!.links.map((link) => 'to' in link && link.to)).toEqual(chapters.map(({ page }) => page));
    const marks = new Map(pdf.bookmarks.filter(({ level }) => level === 2).map(({ title, page }) => [squeezed(title), page]));
    expect(chapters.filter(({ title, page }) => marks.get(squeezed(title)) !== page)).toEqual([]);
    const headings = tagged(pdf.tree, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6');
    expect(pdf.bookmarks.map(({ title }) => squeezed(title))).toEqual(headings.map(({ text }) => squeezed(text)));
    expect(pdf.pages.flatMap(({ links }) => links).filter((link) => 'to' in link && link.to === 0)).toEqual([]);
    expect(pdf.pages.flatMap(({ links }) => links).filter((link) => 'url' in link && !/^(?:https?|mailto|tel):/.test(link.url))).toEqual([]);
  });

  test('leads from the figures of a section to their rows in the scorecard, since the details of indicators are an annex', () => {
    const at = chapters.findIndex(({ title }) => title === made.report.labels['scorecard.title']);
    const [from, to] = [chapters[at]!.page, chapters[at + 1]!.page];
    const section = made.report.sections.find(({ indicators }) => indicators.length > 0)!;
    const { page } = chapters.find(({ title }) => title.startsWith(`${section.number} `))!;
    const led = made.pdf.pages[page - 1]!.links.filter((link) => 'to' in link && link.to >= from && link.to < to);
    expect(led.length).toBeGreaterThanOrEqual(Math.min(3, section.indicators.length));
  });

  test('has a cover, and on every page the marking at its top and bottom, the council, the edition and its number', () => {
    const { pdf, report: { council, edition } } = made;
    expect(pdf.pages[0]!.lines.map(({ text }) => text).join(' ')).toContain(council.name);
    expect(squeezed(pdf.pages[0]!.lines.map(({ text }) => text).join(''))).toContain(squeezed(edition.title));
    const lacking = pdf.pages.map((page, index) => {
      const [above, below] = [page.lines.filter(({ y }) => y > heightOf(page)), page.lines.filter(({ y }) => y < foot)].map((lines) => lines.map(({ text }) => text).join(' ')) as [string, string];
      // What stands side by side in a margin may go on in a second line.
      const from = (texts: readonly (string | null)[], margin: string): string[] => texts.flatMap((text) => text?.split(' ') ?? []).filter((word) => !margin.includes(word));
      const number = `${index + 1} of ${pdf.pages.length}`;
      return [...from([edition.marking, council.shortName, edition.title], above), ...from([edition.marking], below), ...(below.includes(number) ? [] : [number])];
    });
    expect(lacking).toEqual(pdf.pages.map(() => []));
  });

  test('is tagged, in British English, with its title shown, and says of itself only what the report says', () => {
    const { pdf, report } = made;
    const { title, subject, creator, keywords, day } = propertiesOf(report);
    expect([pdf.marked, pdf.language, pdf.showsTitle]).toEqual([true, 'en-GB', true]);
    const date = `D:${day.replaceAll('-', '')}000000Z`;
    expect(pdf.properties).toEqual({ Title: title, Subject: subject, Author: creator, Keywords: keywords, Creator: 'selfeval', Producer: 'selfeval', CreationDate: date, ModDate: date });
    // A browser numbers what it prints as it goes, and not the same each time.
    expect(pdf.names.length).toBeGreaterThan(20);
    expect(pdf.names.toSorted()).toEqual(pdf.names.map((_name, index) => `node${String(index).padStart(8, '0')}`));
    const secrets = [packageFolder.replace(/[\\/]$/, ''), tmpdir(), process.env['HOME'] ?? '/nobody', 'Skia', 'Chrom'];
    expect(secrets.filter((secret) => Buffer.from(made.bytes).includes(secret))).toEqual([]);
  });

  test('has headings in order, none alone at the foot of a page', () => {
    const pieces = inOrder(made.pdf.tree).filter(({ text }) => text !== '');
    const levels = pieces.filter(isHeading).map(({ type }) => Number(type.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const alone = pieces.filter((piece, index) => isHeading(piece) && piece.pages[1] !== (pieces[index + 1]?.pages[0] ?? piece.pages[1]));
    expect(alone.map(({ text, pages }) => `${text} (${pages[0]})`)).toEqual([]);
  });

  test('has charts as vectors, each with words for who does not see it, and its letters in it', () => {
    const { pdf } = made;
    const figures = tagged(pdf.tree, 'Figure');
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.filter(({ alt }) => (alt ?? '').length < 20)).toEqual([]);
    // The years and values of a picture are words in it.
    expect(figures.filter(({ text }) => !/\d/.test(text))).toEqual([]);
    expect(pdf.pixels).toBe(0);
    expect(pdf.fonts).toEqual(expect.arrayContaining(['Arimo-Regular', 'Arimo-Bold']));
  });

  test('has tables whose columns and rows are named, with their heads on every page', () => {
    const tables = tagged(made.pdf.tree, 'Table');
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const heads = tagged(table, 'TH').filter(({ scope }) => scope === 'Column').filter(({ text }) => text !== '');
      expect(heads.length, table.text.slice(0, 80)).toBeGreaterThan(0);
      const rows = tagged(table, 'TR').filter(({ children }) => !children.some(({ scope }) => scope === 'Column'));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !row.children.some(({ type, scope }) => type === 'TH' && scope === 'Row')).map(({ text }) => text)).toEqual([]);
      const [from, to] = [Math.min(...rows.map(({ pages }) => pages[0])), Math.max(...rows.map(({ pages }) => pages[1]))];
      expect(heads.filter(({ pages }) => pages[0] > from || pages[1] < to).map(({ text, pages }) => `${text} on ${pages.join(' to ')}, rows on ${from} to ${to}`)).toEqual([]);
    }
  });

  test('fills every page to a fifth at least, but for the last of a chapter', () => {
    const { pages } = made.pdf;
    const lasts = new Set([...chapters.map(({ page }) => page - 1), pages.length]);
    const filled = pages.map((page, index) => ({ page: index + 1, share: (heightOf(page) - Math.min(...within(page).map(({ y }) => y))) / (heightOf(page) - foot) }));
    expect(filled.filter(({ page, share }) => share < 0.2 && !lasts.has(page))).toEqual([]);
    expect(filled.filter(({ share }) => !(share > 0))).toEqual([]);
  });

  test('sets nothing smaller than eight points, nor itself smaller because something is too wide', () => {
    const { pages } = made.pdf;
    expect(pages.flatMap(({ lines }, index) => lines.filter(({ size }) => size < 7.9).map(({ text, size }) => `page ${index + 1}: ${size} ${text}`))).toEqual([]);
    // A browser shrinks all pages alike until the widest thing has room.
    expect(pages[0]!.lines.filter(({ text, size }) => text.includes(made.report.council.shortName) && Math.abs(size - 8) < 0.05)).not.toEqual([]);
    expect(pages[1]!.lines.filter(({ size }) => Math.abs(size - 9.5) < 0.05).length).toBeGreaterThan(5);
  });

  test('has a landscape scorecard, and everything else upright', () => {
    const at = chapters.findIndex(({ title }) => title === made.report.labels['scorecard.title']);
    const [from, to] = [chapters[at]!.page, chapters[at + 1]!.page];
    expect(made.pdf.pages.map(({ width, height }) => width > height)).toEqual(made.pdf.pages.map((_page, index) => index + 1 >= from && index + 1 < to));
  });

  test('has every figure of the scorecard, grade, recommendation and action as the report has it', () => {
    const { report, pdf } = made;
    const rows = tagged(pdf.tree, 'Table').flatMap((table) => rowsOf(table).map((cells) => cells.map(squeezed)));
    const shown = report.themes.flatMap(({ indicators }) => indicators).map((id) => report.indicators.find((each) => each.id === id)!);
    expect(shown.length).toBeGreaterThan(5);
    for (const indicator of shown) {
      const cells = rows.find(([name, ...others]) => name?.includes(squeezed(indicator.title)) === true && others.length > 4);
      expect(cells, indicator.title).toBeDefined();
      if (indicator.current) expect(cells!.slice(1).some((cell) => cell.startsWith(squeezed(indicator.current!.figure.text))), indicator.title).toBe(true);
      expect(cells!.join(' ')).toContain(squeezed(report.labels[`rag.${indicator.rag.state}`]));
    }
    for (const { judgements, recommendations, findings } of report.inspections) {
      for (const { label, text } of judgements) expect(rows.some((cells) => cells.some((cell) => cell.includes(squeezed(label))) && cells.some((cell) => cell.includes(squeezed(text)))), `${label}: ${text}`).toBe(true);
      for (const { text } of [...recommendations, ...findings]) expect(words).toContain(squeezed(text));
    }
    // Where most actions have none, that is said once.
    for (const { number, title, status, statusText } of report.actions) expect(words, number).toMatch(new RegExp(`${number}${escaped(squeezed(title))}${status === null ? '' : `.*${escaped(squeezed(statusText))}`}`));
    for (const name of [...report.evidence.map(({ title }) => title), ...report.glossary.map(({ term }) => term)]) expect(words).toContain(squeezed(name));
  });

  test('has every section with its numbered statements, in order', () => {
    const { report } = made;
    const sections = report.sections.map(({ number, title }) => squeezed(`${number}${title}`));
    expect(chapters.map(({ title }) => squeezed(title)).filter((title) => sections.some((section) => title.startsWith(section)))).toHaveLength(sections.length);
    const expected = report.sections.flatMap(({ parts }) => parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => numbersIn(blocks))));
    const printed = tagged(made.pdf.tree, 'Link').map(({ text }) => text).filter((text) => /^\d+\.\d+$/.test(text));
    let at = -1;
    for (const number of expected) {
      const next = printed.indexOf(number, at + 1);
      expect(next, number).toBeGreaterThan(at);
      at = next;
    }
  });

  test('says of nothing that it is internal, unless it is for those inside', () => {
    const { report, pdf } = made;
    const tags = tagged(pdf.tree, 'P', 'H2', 'H3', 'LI', 'Strong').filter(({ text }) => text.includes(report.labels['internal.tag']));
    expect(tags.length > 0).toBe(audience === 'internal' && report.sections.some(({ internal }) => internal));
  });
});

test('the body of the worked example has at most 60 pages', async () => {
  expect((await pdfOf('Barking and Dagenham', 'public')).pdf.pages.length).toBeLessThanOrEqual(60);
});

function isHeading({ type }: Tagged): boolean {
  return /^H\d$/.test(type);
}

/** Headings, and the smallest pieces of everything else. */
function inOrder(tree: Tagged): Tagged[] {
  return tree.children.flatMap((child) => (isHeading(child) || child.children.length === 0 ? [child] : inOrder(child)));
}

function numbersIn(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return block.statement ? [block.statement.number] : [];
    if (block.type === 'list') return block.items.flatMap((item) => [...(item.statement ? [item.statement.number] : []), ...numbersIn(item.children)]);
    return block.type === 'quote' ? numbersIn(block.children) : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
