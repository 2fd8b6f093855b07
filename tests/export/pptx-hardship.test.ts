import { strFromU8 } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report, ReportBlock, ReportIndicator, ReportSection } from '../../src/model/report.ts';
import { long } from '../how-long.ts';
import { worked } from '../reports/worked-examples.ts';
import { pptxFile, pptxOf } from './pptx-files.ts';
import { overflowsIn } from './pptx-overflow.ts';
import { partsIn, type ReadParagraph, type ReadSlide } from './read-pptx.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const name = `O'Neill & "Sons" <Ltd> Łódź ΑΒΓ שלום বাংলা 家庭 👩‍👧`;
const unbroken = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
const endless = 'Leaders know what children and families need and act on it in good time, '.repeat(60).trim();

/** Tower Hamlets after a change. */
async function changed(change: (report: Report) => void): Promise<Report> {
  const report = structuredClone(await worked('Tower Hamlets', 'public'));
  change(report);
  return report;
}

function wordsIn(slides: readonly ReadSlide[]): string {
  const all = slides.flatMap(({ shapes }) => shapes.flatMap(({ paragraphs, rows }) => [...paragraphs, ...rows.flat(2)]));
  return all.map(({ text }: ReadParagraph) => text).join('\n');
}

function expectSound(slides: readonly ReadSlide[]): void {
  const titles = slides.map(({ title }) => title);
  expect(overflowsIn(slides)).toEqual([]);
  expect(titles.filter((title, index) => title.trim() === '' || titles.indexOf(title) !== index)).toEqual([]);
  expect(slides.filter(({ shapes }) => shapes.every(({ kind }) => ['title', 'body', 'ftr', 'sldNum'].includes(kind))).map(({ title }) => title)).toEqual([]);
}

function indicators(count: number, { indicators: [first] }: Report, more: (index: number) => Partial<ReportIndicator> = () => ({})): ReportIndicator[] {
  return Array.from({ length: count }, (_, index) => ({ ...first!, id: `i${index}`, title: `Indicator ${index + 1}`, worstFirst: index + 1, ...more(index) }));
}

const statement = (number: string, finding: 'strength' | 'area-for-improvement', words: string): ReportBlock => ({
  type: 'paragraph', children: [{ type: 'text', value: words }], statement: { number, anchor: `s${number}`, id: null, finding, sources: [], actions: [] },
});

const sectionOf = (report: Report, blocks: ReportBlock[], finding: 'strength' | 'area-for-improvement' | null = null): ReportSection => ({
  ...report.sections[1]!, summary: null, indicators: [], parts: [{ question: 'know', keyMessages: false, title: null, titleText: 'What we know', anchor: 'know', groups: [{ finding, title: null, anchor: 'g', blocks }] }],
});

describe('a deck is sound', () => {
  test.each<[string, (report: Report) => void]>([
    ['without targets', (report) => {
      for (const indicator of report.indicators) Object.assign(indicator, { target: null, rag: { state: 'no-target', word: 'No target' } });
    }],
    ['without inspections', (report) => Object.assign(report, { inspections: [], history: { columns: [], rows: [], sentence: 'No inspection is recorded in this edition.' } })],
    ['without sections', (report) => Object.assign(report, { sections: [], keyMessages: [], threads: [] })],
    ['without indicators', (report) => {
      Object.assign(report, { indicators: [], themes: [], movers: [], neutralMovers: [], atAGlance: [], tally: { ...report.tally, green: 0, amber: 0, red: 0, 'not-rated': 0, 'no-target': 0, total: 0 } });
      for (const section of report.sections) section.indicators = [];
    }],
    ['with nothing but a cover', (report) => Object.assign(report, { sections: [], keyMessages: [], threads: [], indicators: [], themes: [], inspections: [], evidence: [], actions: [], movers: [], standings: [], history: { columns: [], rows: [], sentence: '' }, tally: { ...report.tally, total: 0 } })],
    ['with 60 indicators in one section and one theme', (report) => {
      report.indicators = indicators(60, report);
      const ids = report.indicators.map(({ id }) => id);
      report.themes = [{ ...report.themes[0]!, indicators: ids }];
      report.sections = [{ ...report.sections[2]!, indicators: ids }];
    }],
    ['with titles, names and summaries that go on and on', (report) => {
      Object.assign(report.edition, { title: endless.slice(0, 700), summary: endless, notice: endless });
      Object.assign(report.council, { name: endless.slice(0, 200), shortName: 'Example' });
      report.sections = report.sections.map((section, index) => ({ ...section, title: `${index} ${endless.slice(0, 300)}`, summary: index % 2 ? endless : null }));
      report.indicators = report.indicators.map((indicator) => ({ ...indicator, title: endless.slice(0, 400), tag: endless.slice(0, 100) }));
      report.actions = report.actions.map((action) => ({ ...action, title: endless, owner: endless.slice(0, 300) }));
      report.evidence = report.evidence.map((evidence) => ({ ...evidence, title: endless }));
    }],
    ['with words that cannot be broken', (report) => {
      report.sections = [{ ...sectionOf(report, [statement('1.1', 'area-for-improvement', unbroken), statement('1.2', 'area-for-improvement', '家庭'.repeat(200))], 'area-for-improvement'), title: unbroken }];
      report.indicators = report.indicators.map((indicator) => ({ ...indicator, title: unbroken }));
      report.actions = report.actions.map((action) => ({ ...action, title: unbroken }));
    }],
  ])('%s', async (_what, change) => {
    expectSound(pptxOf(await changed(change)));
  });
});

test('no chart is shown twice, even where sections share all their figures', async () => {
  const slides = pptxOf(await changed((report) => {
    const ids = report.indicators.map(({ id }) => id);
    for (const section of report.sections) Object.assign(section, { indicators: ids, judgements: [] });
  }));
  expectSound(slides);
  const charts = slides.flatMap(({ shapes }) => shapes.filter(({ chart }) => chart !== null).map(({ name: of }) => of));
  expect(charts.length).toBeGreaterThan(4);
  expect(new Set(charts).size).toBe(charts.length);
});

test('names with quotes, ampersands, other scripts and emoji survive, and what XML cannot hold is dropped', async () => {
  const report = await changed((each) => {
    Object.assign(each.council, { name, shortName: name });
    each.edition.title = `${name}\u0000\u0007\ud800`;
    each.indicators[0]!.title = name;
    each.actions[0]!.title = name;
  });
  const slides = pptxOf(report);
  expect(slides[0]!.title).toBe(name);
  expect(slides.filter(({ shapes }) => shapes.some(({ kind, paragraphs }) => kind === 'ftr' && paragraphs[0]!.text.includes(name)))).toHaveLength(slides.length);
  expect(wordsIn(slides).split(name).length).toBeGreaterThan(slides.length + 5);
  expect(slides.flatMap(({ shapes }) => shapes.flatMap(({ chart }) => chart?.series.map((series) => series.name) ?? []))).toContain(name);
  const xml = [...partsIn(pptxFile(report))].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([, content]) => strFromU8(content));
  expect(xml.filter((each) => /[\u0000-\u0008\ufffd]/.test(each))).toEqual([]);
});

test('every area for improvement is shown, whatever the number, and strengths that find no room are named by their paragraphs', async () => {
  const report = await changed((each) => {
    const many = (finding: 'strength' | 'area-for-improvement', from: number): ReportBlock[] => Array.from({ length: 40 }, (_, index) => statement(`2.${from + index}`, finding, `Point ${from + index} of many, which says something of some length about practice in the borough. More follows.`));
    const section = sectionOf(each, []);
    section.parts[0]!.groups = [{ finding: 'strength', title: null, anchor: 'a', blocks: many('strength', 1) }, { finding: 'area-for-improvement', title: null, anchor: 'b', blocks: many('area-for-improvement', 41).slice(0, 12) }];
    each.sections = [{ ...section, improvements: 12, improvementsWithAction: 0 }];
  });
  const slides = pptxOf(report);
  expectSound(slides);
  const said = wordsIn(slides);
  for (let number = 41; number <= 52; number += 1) expect(said).toContain(`2.${number}\tPoint ${number} of many, which says something of some length about practice in the borough.`);
  const [, count, from, to] = /And (\d+) more in the report, paragraphs 2\.(\d+) to 2\.(\d+)/.exec(said)!.map(Number) as [number, number, number, number];
  expect([to, to - from + 1]).toEqual([40, count]);
  expect(said).toContain(`2.${from - 1}\t`);
  expect(said).not.toContain(`2.${from}\t`);
  expect(slides.flatMap(({ notes }) => notes).some((note) => note.startsWith('2.40 Point 40'))).toBe(true);
});

test('a statement of thousands of words without a stop is on as many slides as it takes, none of its words lost', async () => {
  const words = Array.from({ length: long ? 20_000 : 3_000 }, (_, index) => `w${index}`);
  const slides = pptxOf(await changed((report) => {
    report.sections = [sectionOf(report, [statement('2.1', 'area-for-improvement', words.join(' '))], 'area-for-improvement')];
  }));
  expectSound(slides);
  const said = slides.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'words').flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).join(' ').match(/w\d+/g);
  expect(said).toEqual(words);
}, 60_000);

test('a table of 40 columns stands on slides that each name their rows, and no cell is lost', async () => {
  const inline = (value: string) => [{ type: 'text' as const, value }];
  const slides = pptxOf(await changed((report) => {
    const table: ReportBlock = { type: 'table', align: [], head: Array.from({ length: 40 }, (_, column) => inline(`Measure ${column}`)), rows: [0, 1, 2].map((row) => Array.from({ length: 40 }, (_, column) => inline(`r${row}c${column}`))) };
    report.sections = [sectionOf(report, [table])];
  }));
  expectSound(slides);
  const tables = slides.flatMap(({ shapes }) => shapes.filter(({ rows }) => rows[1]?.[0]?.[0]?.text === 'r0c0'));
  expect(tables.length).toBeGreaterThan(2);
  const cells = tables.flatMap(({ rows: [head, ...body] }) => body.flatMap((row, at) => row.map(([paragraph], column) => [head![column]![0]!.text, at, paragraph!.text] as const)));
  expect(new Set(cells.map(([, , text]) => text)).size).toBe(120);
  expect(cells.filter(([head, row, text]) => text !== `r${row}c${head.slice(8)}`)).toEqual([]);
});

test('an indicator of 240 months is drawn whole, its gaps and breaks are no lines, and its axis names some of them', async () => {
  const slides = pptxOf(await changed((report) => {
    const [first] = report.indicators;
    const trend = Array.from({ length: 240 }, (_, index) => {
      const at = `${2003 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`;
      const known = index !== 100;
      return { ...first!.trend[0]!, at, periodShort: at.slice(0, 7), breakBefore: index === 50, figure: { value: known ? 50 + (index % 30) : null, text: known ? `${50 + (index % 30)}%` : 'not available', status: known ? ('known' as const) : ('x' as const) } };
    });
    report.indicators = [{ ...first!, trend, observations: trend, current: trend.at(-1)! }];
    report.sections = [{ ...report.sections[1]!, indicators: [first!.id] }];
    report.themes = [{ ...report.themes[0]!, indicators: [first!.id] }];
    report.movers = [];
  }));
  expectSound(slides);
  const chart = slides.flatMap(({ shapes }) => shapes.flatMap((shape) => shape.chart ?? []))[0]!;
  const ours = chart.series.filter((series) => series.name === 'Tower Hamlets');
  expect(ours.map(({ values }) => values.filter((value) => value !== null).length)).toEqual([50, 50, 139]);
  expect(Number(/<c:tickLblSkip val="(\d+)"/.exec(chart.xml)![1])).toBeGreaterThan(20);
});

test('a report makes the same bytes in another time zone, language and year, and after another report', async () => {
  const report = await worked('every kind', 'internal');
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const first = pptxFile(report);
  pptxFile(await worked('Tower Hamlets', 'public'));
  vi.stubEnv('TZ', 'America/Los_Angeles');
  vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
  vi.useFakeTimers({ now: new Date('2031-03-03T23:30:00Z'), toFake: ['Date'] });
  expect(Buffer.compare(pptxFile(report), first)).toBe(0);
});
