import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { triedEditions, worked } from '../reports/worked-examples.ts';
import { madeFiles } from './made-files.ts';
import { all, part, type Element } from './read-docx.ts';
import { partsIn, readPptx } from './read-pptx.ts';

/** Attributes that PowerPoint reads as whole numbers: with a fraction in one, it offers to repair the file. */
const whole = new Set(['x', 'y', 'cx', 'cy', 'w', 'h', 'sz', 'marL', 'marR', 'marT', 'marB', 'indent', 'lIns', 'rIns', 'tIns', 'bIns']);
const xmlNamed = /\.(?:xml|rels)$/;

describe.each(triedEditions)('PowerPoint has nothing to repair in the slides of %s, %s', (example, audience) => {
  let report: Report;
  let file: Uint8Array;
  let parts: Map<string, string>;
  let elements: [string, Element][];
  beforeAll(async () => {
    report = await worked(example, audience);
    file = (await madeFiles('pptx', example, audience))[0]!.content;
    parts = new Map([...partsIn(file)].filter(([path]) => xmlNamed.test(path)).map(([path, content]) => [path, strFromU8(content)]));
    elements = [...parts.keys()].map((path) => [path, part(parts, path)]);
  });
  const every = (name: string): Element[] => elements.flatMap(([, element]) => all(element, name));

  test('lengths and sizes are whole numbers, and no extent is below nothing', () => {
    const wrong = elements.filter(([path]) => path.startsWith('ppt/')).flatMap(([path, element]) => everyElement(element).flatMap(({ name, attribs }) =>
      Object.entries(attribs).filter(([key, value]) => name !== 'p:ph' && name?.startsWith('c:') === false && whole.has(key) && !(key === 'indent' ? /^-?\d+$/ : /^\d+$/).test(value)).map(([key, value]) => `${path}: ${name ?? ''} ${key}=${value}`)));
    expect(wrong).toEqual([]);
    expect(every('c:idx').filter(({ attribs }) => !/^\d+$/.test(attribs['val'] ?? ''))).toEqual([]);
  });

  test('every part is led to', () => {
    const ledTo = elements.filter(([path]) => path.endsWith('.rels')).flatMap(([path, rels]) => all(rels, 'Relationship').map(({ attribs }) => new URL(attribs['Target']!, `file:///${path.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1)));
    expect(ledTo.length).toBeGreaterThan(20);
    expect([...partsIn(file).keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !ledTo.includes(path))).toEqual([]);
  });

  test('what is used of other parts is named among the relations, once', () => {
    for (const [path, element] of elements.filter(([each]) => /^ppt\/.*\.xml$/.test(each))) {
      const rels = path.replace(/([^/]*)$/, '_rels/$1.rels');
      const ids = parts.has(rels) ? all(part(parts, rels), 'Relationship').map(({ attribs }) => attribs['Id']!) : [];
      expect(new Set(ids).size, path).toBe(ids.length);
      const used = everyElement(element).flatMap(({ attribs }) => Object.entries(attribs).filter(([key]) => /^r:(?:id|embed|link)$/.test(key)).map(([, value]) => value));
      expect(used.filter((id) => !ids.includes(id)), path).toEqual([]);
    }
  });

  test('slides, masters and layouts have ids of their own, in the ranges that are kept for them', () => {
    const slides = every('p:sldId').map(({ attribs }) => Number(attribs['id']));
    expect([new Set(slides).size, slides.every((id) => id >= 256)]).toEqual([slides.length, true]);
    const masters = [...every('p:sldMasterId'), ...every('p:sldLayoutId')].map(({ attribs }) => Number(attribs['id']));
    expect([new Set(masters).size, masters.every((id) => id >= 2 ** 31)]).toEqual([masters.length, true]);
  });

  test('tables have a cell for each column, each with a paragraph, and a height for each row', () => {
    for (const table of every('a:tbl')) {
      const columns = all(table, 'a:gridCol').length;
      expect(all(table, 'a:tr').map((row) => all(row, 'a:tc').length)).toEqual(all(table, 'a:tr').map(() => columns));
      expect(all(table, 'a:tc').filter((cell) => all(cell, 'a:bodyPr').length !== 1 || all(cell, 'a:p').length === 0)).toEqual([]);
    }
  });

  test('charts name their axes twice each, and say of every label what it shows', () => {
    for (const chart of every('c:chartSpace')) {
      const kinds = [...all(chart, 'c:lineChart'), ...all(chart, 'c:barChart')];
      const axes = [...all(chart, 'c:catAx'), ...all(chart, 'c:valAx')].map((axis) => own(axis, 'c:axId')[0]!.attribs['val']);
      for (const kind of kinds) expect(own(kind, 'c:axId').map(({ attribs }) => attribs['val'])).toEqual(axes);
      const shown = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];
      const labels = [...all(chart, 'c:dLbls'), ...all(chart, 'c:dLbl')].filter((label) => own(label, 'c:delete').length === 0);
      expect(labels.flatMap((label) => shown.filter((name) => own(label, name).length !== 1))).toEqual([]);
      const orders = all(chart, 'c:ser').map((series) => own(series, 'c:order')[0]!.attribs['val']);
      expect(new Set(orders).size).toBe(orders.length);
    }
  });

  test('shows no figure that the report does not say', () => {
    const said = numbersIn(JSON.stringify(report));
    const slides = readPptx(file).flatMap(({ title, shapes }) => [title, ...shapes.flatMap(({ paragraphs, rows }) => [...paragraphs, ...rows.flat(2)]).map(({ text }) => text)]);
    // The ends of an axis are chosen by the chart.
    const axis = new RegExp(report.labels['chart.cutAxis'].replace(/\{\w+\}/g, '\\S+'));
    const shown = slides.flatMap((text) => [...numbersIn(text.replace(axis, ''))]);
    expect(shown.length).toBeGreaterThan(20);
    // Counts of what stands on a slide, and numbers of slides, are small and whole.
    expect([...new Set(shown)].filter((number) => !said.has(number) && !/^\d{1,2}$/.test(number))).toEqual([]);
  });
});

/** Numbers with all that belongs to them: `21.5%`, `£1,234`. */
function numbersIn(text: string): Set<string> {
  return new Set(text.match(/£?\d+(?:[.,]\d+)*%?/g) ?? []);
}

function own(element: Element, name: string): Element[] {
  return (element.children ?? []).filter((child) => child.name === name);
}

function everyElement(element: Element): Element[] {
  return [...('attribs' in element ? [element] : []), ...(element.children ?? []).flatMap(everyElement)];
}
