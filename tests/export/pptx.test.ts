import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { triedEditions, worked } from '../reports/worked-examples.ts';
import { madeFiles } from './made-files.ts';
import { overflowsIn } from './pptx-overflow.ts';
import { looseEnds, outOfOrder } from './pptx-schema.ts';
import { partsIn, readPptx, type ReadParagraph, type ReadShape, type ReadSlide } from './read-pptx.ts';

const wordsOf = (paragraphs: readonly ReadParagraph[]): string => paragraphs.map(({ text }) => text).join('\n');
const tablesOf = (slides: readonly ReadSlide[]): ReadShape[] => slides.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'table'));

describe.each(triedEditions)('the slides of %s, %s', (example, audience) => {
  let report: Report;
  let file: Uint8Array;
  let slides: ReadSlide[];
  beforeAll(async () => {
    report = await worked(example, audience);
    file = (await madeFiles('pptx', example, audience))[0]!.content;
    slides = readPptx(file);
  });

  test('each have a title that no other has, whatever part of what they are, a chart of their own, and a number', () => {
    const titles = slides.map(({ title }) => title);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
    const said = titles.map((title) => title.replace(/\u00a0|\s*\(\d+ of \d+\)$/g, ''));
    expect(said.filter((title, index) => said.indexOf(title) !== index)).toEqual([]);
    const charts = slides.flatMap(({ shapes }) => shapes.filter(({ chart }) => chart !== null).map(({ name }) => name));
    expect(charts.filter((name, index) => charts.indexOf(name) !== index)).toEqual([]);
    expect(slides.map(({ shapes }) => shapes.filter(({ kind }) => kind === 'sldNum').map(({ paragraphs }) => wordsOf(paragraphs)))).toEqual(slides.map((_, index) => [String(index + 1)]));
  });

  test('each have at the foot the marking, the council, the edition, whether it is a draft and for whom it is', () => {
    const { council, edition, labels, audienceText } = report;
    const expected = [edition.marking, council.shortName, edition.title, edition.draft ? labels['frame.draft'] : null, audience === 'internal' ? audienceText : null].filter((each) => each !== null);
    for (const { shapes } of slides) {
      const foot = shapes.filter(({ kind }) => kind === 'ftr').map(({ paragraphs }) => wordsOf(paragraphs)).join('');
      expect(expected.filter((words) => !foot.includes(words))).toEqual([]);
    }
  });

  test('stand in the order in which they are read: above the title, title, body from top to bottom, foot, number', () => {
    for (const { shapes } of slides) {
      const kinds = shapes.map(({ kind }) => kind);
      const title = kinds.findIndex((kind) => kind === 'title' || kind === 'ctrTitle');
      expect(kinds.slice(0, title).every((kind) => kind === 'body')).toBe(true);
      expect(kinds.slice(-2)).toEqual(['ftr', 'sldNum']);
    }
  });

  test('have what stands for every chart, table and picture where it is not seen', () => {
    const seen = slides.flatMap(({ shapes }) => shapes.filter(({ kind }) => ['chart', 'table', 'picture'].includes(kind)));
    expect(seen.filter(({ alt }) => alt === null || alt.trim() === '')).toEqual([]);
    for (const { alt } of seen.filter(({ kind }) => kind === 'chart')) expect(report.indicators.some(({ sentence }) => alt!.includes(sentence))).toBe(true);
  });

  test('have tables with a head, in which no cell is empty or merged', () => {
    const tables = tablesOf(slides);
    expect(tables.filter(({ firstRow }) => !firstRow)).toEqual([]);
    for (const { rows } of tables) {
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows.flat().filter((cell) => wordsOf(cell).trim() === '')).toEqual([]);
    }
    expect(slides.filter(({ xml }) => /gridSpan|rowSpan|hMerge|vMerge/.test(xml))).toEqual([]);
  });

  test('have the target of every indicator on the scorecard, and a sign before its rating', () => {
    const { labels } = report;
    const rows = tablesOf(slides).filter(({ rows: [head] }) => head?.some((cell) => wordsOf(cell) === labels['scorecard.period'])).flatMap(({ rows: [head, ...body] }) => body.map((cells) => new Map(head!.map((each, column) => [wordsOf(each), wordsOf(cells[column]!)]))));
    report.indicators.forEach(({ rag, target }, index) => {
      if (rows[index]!.has(labels['scorecard.target'])) expect(rows[index]!.get(labels['scorecard.target'])).toBe(target?.shortText ?? labels['figure.noTarget']);
      if (rows[index]!.has(labels['scorecard.rag'])) expect(rows[index]!.get(labels['scorecard.rag'])).toMatch(new RegExp(`^[●▲■◊○]\\s${rag.word}`));
    });
  });

  test('name the actions that a section of plans lists, and show of its figures those that bear on what it judges, where there are three', () => {
    for (const { number, title, parts, indicators, judgements } of report.sections) {
      const own = slides.filter(({ shapes }) => shapes.some(({ kind, paragraphs }) => kind === 'body' && paragraphs[0]!.text.startsWith(`${number} ${title}`)));
      const words = own.map(({ shapes }) => shapes.map(({ paragraphs }) => wordsOf(paragraphs)).join('\n')).join('\n');
      const isPlan = parts.every(({ groups }) => groups.every(({ finding }) => finding === null));
      const listed = parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'action-list' && own.length > 0 && isPlan ? block.actions : []))));
      for (const action of report.actions.filter(({ id }) => listed.includes(id))) expect(words).toContain(`${action.number}\t${action.title}`);
      const bears = report.indicators.filter(({ id, areas = [] }) => indicators.includes(id) && areas.some(({ area }) => judgements.some((judgement) => judgement.area === area)));
      const figures = tablesOf(own).filter(({ rows: [head] }) => head?.[1]?.[0]?.text === report.labels['scorecard.indicator']).flatMap(({ rows }) => rows.slice(1).map((row) => row[1]![0]!.text));
      if (bears.length >= 3) expect(figures.filter((name) => !bears.some((indicator) => name.includes(indicator.title)))).toEqual([]);
    }
  });

  test('have in the notes the source, the definition and the paragraphs of each figure that is shown', () => {
    for (const { title, sentence, source, definition, citedBy } of report.indicators) {
      const noted = slides.flatMap(({ notes }) => notes).filter((note) => note.startsWith(`${title}: ${sentence}`.slice(0, 60)) && note.includes(sentence.replace(/\s+/g, ' ')));
      expect(noted.length, title).toBeGreaterThan(0);
      for (const words of [source, definition, ...citedBy.map(({ number }) => number)]) if (words !== null) expect(noted[0]).toContain(words.replace(/\s+/g, ' ').trim().replace(/\.$/, ''));
    }
  });

  test('have charts whose lines, and the workbooks behind them, are the figures of the report', () => {
    for (const { chart, name } of slides.flatMap(({ shapes }) => shapes.filter((shape) => shape.chart !== null))) {
      const indicator = report.indicators.find(({ title }) => title === name)!;
      const [head, ...body] = chart!.cells;
      expect(head!.slice(1)).toEqual(chart!.series.map((each) => each.name));
      expect(body.map(([category]) => category ?? '')).toEqual(chart!.series[0]!.categories);
      chart!.series.forEach(({ values }, column) => expect(body.map((cells) => cells[column + 1])).toEqual(values));
      expect(chart!.workbookParts.filter((path) => path.startsWith('docProps'))).toEqual([]);
      const ours = chart!.series.filter((each) => each.name === report.council.shortName);
      if (ours.length === 0) {
        expect(chart!.series[0]!.values[0]).toBe(indicator.current!.figure.value);
        continue;
      }
      const drawn = ours[0]!.categories.flatMap((category, slot) => ours.flatMap(({ values }) => (values[slot] === null ? [] : [[category, values[slot]]])));
      expect(drawn).toEqual(indicator.trend.filter(({ figure }) => figure.status === 'known' && figure.value !== null).map(({ periodShort, figure }) => [periodShort, figure.value]));
      const labelled = ours.flatMap(({ labels, values }) => labels.map(({ at }) => values[at]));
      expect(labelled).toEqual([drawn.at(-1)![1]]);
    }
  });

  test('say of every run that it is British English, in words no smaller than can be read', () => {
    const runs = slides.flatMap(({ shapes }) => shapes.flatMap(({ kind, paragraphs, rows }) => [...paragraphs.flatMap((each) => each.runs.map((run) => ({ run, least: kind === 'words' ? 14 : 12 }))), ...rows.flat(2).flatMap((each) => each.runs.map((run) => ({ run, least: 12 })))]));
    expect(runs.filter(({ run }) => run.lang !== 'en-GB')).toEqual([]);
    expect(runs.filter(({ run, least }) => run.size !== null && run.size < least)).toEqual([]);
  });

  test('are written in the order that the schemas want, with every part named and there', () => {
    const parts = partsIn(file);
    const texts = new Map([...parts].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, content]) => [path, strFromU8(content)]));
    expect(outOfOrder(texts)).toEqual([]);
    expect(looseEnds(texts, [...parts.keys()])).toEqual([]);
  });

  test('hold their words: nothing runs over its box, its cell or the slide', () => {
    expect(overflowsIn(slides)).toEqual([]);
  });

  if (audience === 'public') {
    test('hold nothing that only the internal edition has', async () => {
      const internal = await worked(example, 'internal');
      const words = [...partsIn(file)].filter(([path]) => path.endsWith('.xml')).map(([, content]) => strFromU8(content)).join('\n');
      const known = new Set(report.indicators.map(({ title }) => title));
      const secret = internal.indicators.map(({ title }) => title).filter((title) => !known.has(title));
      expect(secret.filter((title) => words.includes(title))).toEqual([]);
    });
  }
});
