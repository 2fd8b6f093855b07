import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

/** An element of a part, read by code that shares nothing with what writes it. */
export interface Element {
  name?: string;
  attribs: Record<string, string>;
  children?: Element[];
  parent: Element | null;
  data?: string;
}

export interface ReadParagraph {
  style: string;
  /** The words, with a tab where one stands and without numbers of notes. */
  text: string;
  /** Where its notes stand, by their ids. */
  notes: string[];
  bookmarks: string[];
  element: Element;
}

export interface ReadTable {
  /** What stands above it. */
  caption: string;
  title: string;
  /** Each cell as its lines. */
  rows: string[][][];
  element: Element;
}

export interface ReadWord {
  parts: Map<string, string>;
  body: Element;
  paragraphs: ReadParagraph[];
  tables: ReadTable[];
  /** The words of each note by its id. */
  notes: Map<string, string>;
  pictures: { name: string; alt: string; embedded: string[] }[];
  /** The words of every head and foot. */
  edges: Map<string, string>;
}

export function readWord(file: Uint8Array): ReadWord {
  const files = unzipSync(file);
  const parts = new Map(Object.entries(files).filter(([path]) => /\.(?:xml|rels|svg)$/.test(path)).map(([path, content]) => [path, strFromU8(content)]));
  const body = all(part(parts, 'word/document.xml'), 'w:body')[0]!;
  const relations = new Map(all(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attribs }) => [attribs['Id']!, attribs['Target']!]));
  return {
    parts,
    body,
    paragraphs: all(body, 'w:p').map(readParagraph),
    tables: all(body, 'w:tbl').map((element) => ({
      caption: captionOf(element),
      title: all(element, 'w:tblCaption')[0]?.attribs['w:val'] ?? '',
      rows: all(element, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf))),
      element,
    })),
    notes: new Map(all(part(parts, 'word/footnotes.xml'), 'w:footnote').map((note) => [note.attribs['w:id']!, all(note, 'w:p').map(textOf).join('\n').trim()])),
    pictures: all(body, 'wp:inline').map((inline) => ({
      name: all(inline, 'wp:docPr')[0]!.attribs['name']!,
      alt: all(inline, 'wp:docPr')[0]!.attribs['descr'] ?? '',
      embedded: [...all(inline, 'a:blip'), ...all(inline, 'asvg:svgBlip')].map(({ attribs }) => `word/${relations.get(attribs['r:embed']!) ?? ''}`),
    })),
    edges: new Map([...parts.keys()].filter((path) => /^word\/(?:header|footer)\d/.test(path)).map((path) => [path, textOf(part(parts, path))])),
  };
}

export function part(parts: ReadonlyMap<string, string>, path: string): Element {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`There is no part ${path}.`);
  return parseDocument(text, { xmlMode: true, decodeEntities: true }) as unknown as Element;
}

/** Every element of a name within another, in their order. */
export function all(element: Element, name: string): Element[] {
  return (element.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function readParagraph(element: Element): ReadParagraph {
  return {
    style: all(element, 'w:pStyle')[0]?.attribs['w:val'] ?? '',
    text: textOf(element),
    notes: all(element, 'w:footnoteReference').map(({ attribs }) => attribs['w:id']!),
    bookmarks: all(element, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name']!),
    element,
  };
}

/** What is read: no instruction of a field, no mark of a note. */
export function textOf(element: Element): string {
  if (element.name?.startsWith('?') || element.name === 'w:instrText' || element.name === 'w:pPr') return '';
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return element.attribs['w:type'] === 'page' ? '' : '\n';
  if (element.name === 'w:r' && all(element, 'w:rStyle')[0]?.attribs['w:val'] === 'FootnoteReference') return '';
  return (element.data ?? '') + (element.children ?? []).map(textOf).join('');
}

function captionOf(table: Element): string {
  const siblings = (table.parent?.children ?? []).filter(({ name }) => name !== undefined);
  for (let at = siblings.indexOf(table) - 1; at >= 0; at -= 1) {
    const before = readParagraph(siblings[at]!);
    if (before.style === 'Caption') return before.text;
    if (before.style !== 'Quiet') break;
  }
  return '';
}
