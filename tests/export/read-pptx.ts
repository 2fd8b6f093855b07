import { strFromU8, unzipSync } from 'fflate';
import { all, textOf, xml } from './read-xlsx.ts';

type Element = ReturnType<typeof xml>;

export interface ReadShape {
  /** `title`, `body`, `ftr`, `sldNum` for the places of a layout; otherwise what it is. */
  kind: string;
  name: string;
  alt: string | null;
  decorative: boolean;
  /** In points; null where its layout says it. */
  box: { x: number; y: number; width: number; height: number } | null;
  paragraphs: ReadParagraph[];
  /** The texts of a table's cells, its head first. */
  rows: ReadParagraph[][][];
  widths: number[];
  heights: number[];
  firstRow: boolean;
  chart: ReadChart | null;
}

export interface ReadParagraph {
  text: string;
  runs: { text: string; size: number | null; bold: boolean; lang: string | null }[];
  /** How far it hangs, in points. */
  hang: number;
  after: number;
}

export interface ReadChart {
  series: { name: string; categories: string[]; values: (number | null)[]; labels: { at: number; format: string | null; text: string | null }[] }[];
  /** The cells of the workbook behind it, row by row. */
  cells: (string | number | null)[][];
  workbookParts: string[];
  xml: string;
}

export interface ReadSlide {
  shapes: ReadShape[];
  title: string;
  titleSize: number | null;
  notes: string[];
  xml: string;
}

const points = 12_700;

export function partsIn(file: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(file)));
}

/** The slides of a PowerPoint file in the order in which they are shown. */
export function readPptx(file: Uint8Array): ReadSlide[] {
  const parts = partsIn(file);
  const text = (path: string): string => strFromU8(parts.get(path) ?? new Uint8Array());
  const targets = (path: string): Map<string, { type: string; path: string }> => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const rels = xml(text(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`));
    return new Map(all(rels, 'Relationship').map(({ attribs }) => [attribs['Id']!, { type: attribs['Type']!.split('/').at(-1)!, path: resolved(folder, attribs['Target']!) }]));
  };
  const order = targets('ppt/presentation.xml');
  return all(xml(text('ppt/presentation.xml')), 'p:sldId').map(({ attribs }) => {
    const path = order.get(attribs['r:id']!)!.path;
    const related = targets(path);
    const slide = xml(text(path));
    const tree = all(slide, 'p:spTree')[0]!;
    const shapes = tree.children.filter((child) => 'children' in child && ['p:sp', 'p:graphicFrame', 'p:pic'].includes(child.name)).map((child) => readShape(child, (id) => {
      const chart = related.get(id)!.path;
      const [workbook] = [...targets(chart).values()];
      return readChart(text(chart), parts.get(workbook!.path)!);
    }));
    const notes = [...related.values()].find(({ type }) => type === 'notesSlide')!.path;
    const title = shapes.find(({ kind }) => kind === 'title' || kind === 'ctrTitle');
    return {
      shapes,
      title: title?.paragraphs.map((each) => each.text).join(' ') ?? '',
      titleSize: title?.paragraphs[0]?.runs[0]?.size ?? null,
      notes: all(all(xml(text(notes)), 'p:spTree')[0]!, 'a:p').map((paragraph) => all(paragraph, 'a:t').map(textOf).join('')),
      xml: text(path),
    };
  });
}

function resolved(folder: string, target: string): string {
  const way = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') way.pop();
    else way.push(step);
  }
  return way.join('/');
}

function readShape(shape: Element, chartOf: (id: string) => ReadChart): ReadShape {
  const named = all(shape, 'p:cNvPr')[0]!.attribs;
  const place = all(shape, 'p:ph')[0]?.attribs['type'];
  const frame = all(shape, 'a:off')[0];
  const extent = all(shape, 'a:ext').find(({ attribs }) => attribs['cx'] !== undefined);
  const chart = all(shape, 'c:chart')[0]?.attribs['r:id'];
  const table = all(shape, 'a:tbl')[0];
  const words = all(shape, 'p:txBody')[0];
  return {
    kind: place ?? (chart ? 'chart' : table ? 'table' : shape.name === 'p:pic' ? 'picture' : 'words'),
    name: named['name'] ?? '',
    alt: named['descr'] ?? null,
    decorative: all(shape, 'adec:decorative').length > 0,
    box: frame && extent ? { x: Number(frame.attribs['x']) / points, y: Number(frame.attribs['y']) / points, width: Number(extent.attribs['cx']) / points, height: Number(extent.attribs['cy']) / points } : null,
    paragraphs: words ? all(words, 'a:p').map(readParagraph) : [],
    rows: table ? all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => all(cell, 'a:p').map(readParagraph))) : [],
    widths: table ? all(table, 'a:gridCol').map(({ attribs }) => Number(attribs['w']) / points) : [],
    heights: table ? all(table, 'a:tr').map(({ attribs }) => Number(attribs['h']) / points) : [],
    firstRow: table ? all(table, 'a:tblPr')[0]?.attribs['firstRow'] === '1' : false,
    chart: chart ? chartOf(chart) : null,
  };
}

function readParagraph(paragraph: Element): ReadParagraph {
  const look = all(paragraph, 'a:pPr')[0];
  const runs = all(paragraph, 'a:r').map((run) => {
    const attribs = all(run, 'a:rPr')[0]?.attribs ?? {};
    return { text: all(run, 'a:t').map(textOf).join(''), size: attribs['sz'] ? Number(attribs['sz']) / 100 : null, bold: attribs['b'] === '1', lang: attribs['lang'] ?? null };
  });
  const field = all(paragraph, 'a:fld').flatMap((each) => all(each, 'a:t').map(textOf)).join('');
  return { text: runs.map(({ text }) => text).join('') + field, runs, hang: Number(look?.attribs['marL'] ?? 0) / points, after: Number((look ? all(look, 'a:spcAft').flatMap((each) => all(each, 'a:spcPts'))[0] : undefined)?.attribs['val'] ?? 0) / 100 };
}

function readChart(chart: string, workbook: Uint8Array): ReadChart {
  const series = all(xml(chart), 'c:ser').map((each) => {
    const cached = (holder: Element): (string | null)[] => {
      const count = Number(all(holder, 'c:ptCount')[0]?.attribs['val'] ?? 0);
      const known = new Map(all(holder, 'c:pt').map((point) => [Number(point.attribs['idx']), all(point, 'c:v').map(textOf).join('')]));
      return Array.from({ length: count }, (_, index) => known.get(index) ?? null);
    };
    return {
      name: cached(all(each, 'c:tx')[0]!)[0] ?? '',
      categories: cached(all(each, 'c:cat')[0]!).map((category) => category ?? ''),
      values: cached(all(each, 'c:val')[0]!).map((value) => (value === null ? null : Number(value))),
      labels: all(each, 'c:dLbl').map((label) => ({ at: Number(all(label, 'c:idx')[0]!.attribs['val']), format: all(label, 'c:numFmt')[0]?.attribs['formatCode'] ?? null, text: all(label, 'a:t').map(textOf).join('') || null })),
    };
  });
  const parts = unzipSync(workbook);
  const sheet = xml(strFromU8(parts['xl/worksheets/sheet1.xml']!));
  const cells = all(sheet, 'row').map((row) => {
    const known = new Map(all(row, 'c').map((cell) => [columnOf(cell.attribs['r']!), cell.attribs['t'] === 'inlineStr' ? all(cell, 't').map(textOf).join('') : Number(all(cell, 'v').map(textOf).join(''))] as const));
    return Array.from({ length: series.length + 1 }, (_, column) => known.get(column) ?? null);
  });
  return { series, cells, workbookParts: Object.keys(parts).sort(), xml: chart };
}

function columnOf(reference: string): number {
  return Array.from(reference.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
