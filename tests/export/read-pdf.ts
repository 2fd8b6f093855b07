import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFHexString, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

/** A piece of the tree by which a reader who does not see the page finds a way through it. */
export interface Tagged {
  type: string;
  alt: string | null;
  scope: string | null;
  children: Tagged[];
  /** Its own words and those of all below it. */
  text: string;
  /** The first and the last page that it stands on; 0 where it has no words. */
  pages: [number, number];
  /** How high its first words stand on their page. */
  top: number;
}

export interface Line {
  y: number;
  x: number;
  text: string;
  /** The size of its smallest words in points; the marks of notes, digits or a letter, are no words. */
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  /** The page's lines from the top, those in its margins too. */
  lines: Line[];
  links: ({ to: number } | { url: string })[];
}

export interface Bookmark {
  title: string;
  page: number;
  level: number;
}

export interface ReadPdf {
  pages: PdfPage[];
  tree: Tagged;
  bookmarks: Bookmark[];
  /** What the file says of itself, as it stands in it. */
  properties: Record<string, string>;
  language: string | null;
  marked: boolean;
  showsTitle: boolean;
  /** The names by which cells of its tables are headed. */
  names: string[];
  /** How many pictures of pixels are in it. */
  pixels: number;
  /** The fonts that are in it, without the marks of their parts. */
  fonts: string[];
}

/** Reads a PDF with a reader of its own for words and links, and object by object for tags and properties. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { pages, words, bookmarks } = await readWords(bytes);
  const { context, catalog } = document;
  const pageNumbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object)).filter((object) => object instanceof PDFDict);
  return {
    pages,
    tree: readTree(root, pageNumbers, words),
    bookmarks,
    properties: Object.fromEntries(info.entries().map(([name, value]) => [name.decodeText(), textOf(context.lookup(value)) ?? ''])),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    marked: String(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))) === 'true',
    showsTitle: String(catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.get(PDFName.of('DisplayDocTitle'))) === 'true',
    names: dicts.filter((dict) => nameAt(dict, 'S') === 'TH').map((dict) => textOf(dict.lookup(PDFName.of('ID')))).filter((name) => name !== null),
    pixels: dicts.filter((dict) => nameAt(dict, 'Subtype') === 'Image').length,
    fonts: [...new Set(dicts.flatMap((dict) => (nameAt(dict, 'Type') === 'FontDescriptor' ? [nameAt(dict, 'FontName')!.replace(/^[A-Z]{6}\+/, '')] : [])))],
  };
}

function nameAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

interface Marked {
  text: string;
  top: number;
}

/** By page and the number that marked words have on it. */
type MarkedWords = Map<string, Marked>;

function readTree(root: PDFDict, pageNumbers: ReadonlyMap<string, number>, words: MarkedWords): Tagged {
  const elementOf = (dict: PDFDict): Tagged => {
    const ownPage = dict.get(PDFName.of('Pg'));
    const kids = dict.lookup(PDFName.of('K'));
    const found: { text: string; page: number; top: number }[] = [];
    const children: Tagged[] = [];
    const marked = (number: number, page: PDFObject | undefined): void => {
      const at = pageNumbers.get(String(page)) ?? 0;
      const word = words.get(`${at}:${number}`);
      if (word) found.push({ text: word.text, page: at, top: word.top });
    };
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]) {
      const object = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
      if (object instanceof PDFNumber) marked(object.asNumber(), ownPage);
      else if (object instanceof PDFDict && nameAt(object, 'Type') === 'MCR') marked(object.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), object.get(PDFName.of('Pg')) ?? ownPage);
      else if (object instanceof PDFDict && object.has(PDFName.of('S'))) {
        const child = elementOf(object);
        children.push(child);
        if (child.pages[0] > 0) found.push({ text: child.text, page: child.pages[0], top: child.top }, { text: '', page: child.pages[1], top: 0 });
      }
    }
    const pages = found.map(({ page }) => page);
    return {
      type: nameAt(dict, 'S') ?? '',
      alt: textOf(dict.lookup(PDFName.of('Alt'))),
      scope: scopeOf(dict),
      children,
      text: found.map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim(),
      pages: pages.length === 0 ? [0, 0] : [Math.min(...pages), Math.max(...pages)],
      top: found[0]?.top ?? 0,
    };
  };
  return elementOf(root);
}

function scopeOf(element: PDFDict): string | null {
  const attributes = element.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray().map((each) => element.context.lookup(each)) : [attributes];
  return all.map((each) => (each instanceof PDFDict ? nameAt(each, 'Scope') : null)).find((scope) => scope !== null) ?? null;
}

/** Every piece of a kind below this one, in reading order. */
export function tagged(tree: Tagged, ...types: string[]): Tagged[] {
  return tree.children.flatMap((child) => [...(types.includes(child.type) ? [child] : []), ...tagged(child, ...types)]);
}

/** A table's rows as the words of their cells. */
export function rowsOf(table: Tagged): string[][] {
  return tagged(table, 'TR').map((row) => row.children.filter(({ type }) => type === 'TH' || type === 'TD').map(({ text }) => text));
}

/** What pdf.js gives of a page: words, and where a marked piece of it begins and ends. */
interface Words {
  str: string;
  hasEOL: boolean;
  transform: [number, number, number, number, number, number];
}

interface Mark {
  type: string;
  id?: string;
}

interface Outline {
  title: string;
  dest: unknown;
  items: Outline[];
}

async function readWords(bytes: Uint8Array): Promise<{ pages: PdfPage[]; words: MarkedWords; bookmarks: Bookmark[] }> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const words: MarkedWords = new Map();
  const pages: PdfPage[] = [];
  const pageOf = async (dest: unknown): Promise<number> => {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown[] | null);
    return place ? (await pdf.getPageIndex(place[0] as never)) + 1 : 0;
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { width, height } = page.getViewport({ scale: 1 });
    const pieces: Line[] = [];
    const open: string[] = [];
    for (const item of items as (Words | Mark)[]) {
      if ('str' in item) {
        const { str, hasEOL, transform: [a, b, , , x, y] } = item;
        const id = open.findLast((each) => each !== '');
        if (id !== undefined) {
          const known = words.get(id);
          words.set(id, { text: `${known?.text ?? ''}${str}${hasEOL ? ' ' : ''}`, top: known?.top ?? y });
        }
        if (str.trim() !== '') pieces.push({ x, y, text: str, size: Math.hypot(a, b) });
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id === undefined ? '' : `${number}:${/mc(\d+)$/.exec(item.id)?.[1] ?? ''}`);
    }
    const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[];
    const links = await Promise.all(annotations.filter(({ subtype }) => subtype === 'Link').map(async ({ url, dest }) => (url === undefined ? { to: await pageOf(dest) } : { url })));
    pages.push({ width, height, lines: linesOf(pieces), links });
  }
  const bookmarks: Bookmark[] = [];
  const collect = async (items: readonly Outline[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      bookmarks.push({ title, page: await pageOf(dest), level });
      await collect(below, level + 1);
    }
  };
  await collect(await pdf.getOutline(), 1);
  return { pages, words, bookmarks };
}

/** Words at about one height are a line. */
function linesOf(pieces: readonly Line[]): Line[] {
  const lines = Map.groupBy(pieces, ({ y }) => Math.round(y / 3));
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => line.sort((a, b) => a.x - b.x))
    .map((line) => ({ x: line[0]!.x, y: line[0]!.y, size: Math.min(...line.filter(({ text }) => !/^(?:[\d\s]*|[a-z])$/.test(text)).map(({ size }) => size)), text: line.map(({ text }) => text.trim()).join(' ') }));
}
