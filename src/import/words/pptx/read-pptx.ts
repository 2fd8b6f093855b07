import { FileRefused } from '../../files/refused.ts';
import { drawnWords, relationsOf } from '../docx/read-docx.ts';
import { openArchive } from '../open-archive.ts';
import { sayBeside } from '../reading.ts';
import type { Picture, WordsBlock, WordsDocument, WordsParagraph, WordsRun } from '../words-document.ts';
import { allIn, childOf, elementsIn, wordsIn, xmlTree, type XmlElement } from '../xml-tree.ts';

/** The words of a PowerPoint file, slide by slide, each under its title; throws `FileRefused`. */
export function readPptx(file: Uint8Array): WordsDocument {
  const archive = openArchive(file);
  const main = 'ppt/presentation.xml';
  const order = relationsOf(archive, main);
  const slides = allIn(xmlTree(archive.text(main) ?? ''), 'p:sldId').flatMap(({ attributes }) => order.get(attributes['r:id'] ?? '')?.target ?? []);
  if (slides.length === 0) throw new FileRefused('There are no slides in this file.', 'Open it in PowerPoint, save it again, and take that.');
  const reading: Reading = { number: 0, beside: [] };
  const blocks = slides.flatMap((path): WordsBlock[] => {
    const tree = xmlTree(archive.text(path) ?? '');
    const relations = relationsOf(archive, path);
    const notes = [...relations.values()].find(({ type }) => type.endsWith('/notesSlide'));
    const shapes = allIn(tree, 'p:spTree').slice(0, 1).flatMap(shapesIn);
    const isTitle = (shape: XmlElement): boolean => /^(?:ctrT|t)itle$/.test(placeholderOf(shape));
    const read = [...shapes.filter(isTitle), ...shapes.filter((shape) => !isTitle(shape))].flatMap((shape) => blocksOf(shape, { reading, title: isTitle(shape), bytes: (id) => archive.bytes(relations.get(id)?.target ?? ''), drawn: (id) => drawnWords(archive.text(relations.get(id)?.target ?? '')), href: (id) => relations.get(id)?.target ?? null }));
    if (notes) sayNotes(reading, xmlTree(archive.text(notes.target) ?? ''));
    return read;
  });
  return { blocks, notes: new Map(), comments: [], openChanges: [], beside: reading.beside, properties: new Map() };
}

interface Reading {
  number: number;
  beside: WordsDocument['beside'];
}

interface SlideSetting {
  reading: Reading;
  title: boolean;
  bytes: (id: string) => Uint8Array | null;
  /** The words of a chart or SmartArt, which stand in a part of their own. */
  drawn: (id: string) => string;
  href: (id: string) => string | null;
}

/** Shapes in their order, those in groups among them. */
function shapesIn(tree: XmlElement): XmlElement[] {
  return elementsIn(tree).flatMap((child) => {
    if (child.name === 'p:grpSp') return shapesIn(child);
    if (child.name === 'mc:AlternateContent') return shapesIn(childOf(child, 'mc:Choice') ?? child);
    return ['p:sp', 'p:pic', 'p:graphicFrame'].includes(child.name) ? [child] : [];
  });
}

function placeholderOf(shape: XmlElement): string {
  const found = allIn(shape, 'p:ph')[0];
  return found === undefined ? '' : (found.attributes['type'] ?? 'body');
}

function blocksOf(shape: XmlElement, setting: SlideSetting): WordsBlock[] {
  const { reading, title } = setting;
  const kind = placeholderOf(shape);
  if (['sldNum', 'dt', 'ftr', 'hdr'].includes(kind)) {
    const text = allIn(shape, 'a:t').map(wordsIn).join('');
    if (/\p{L}/u.test(text) && kind !== 'sldNum') reading.beside.push({ what: 'head or foot of pages', text });
    return [];
  }
  if (shape.name === 'p:pic') return [{ ...paragraphOf(setting), runs: [{ type: 'picture', picture: pictureOf(shape, setting) }] }];
  const table = allIn(shape, 'a:tbl')[0];
  if (table) return [{ type: 'table', number: reading.number + 1, anchors: [], rows: elementsIn(table).filter(({ name }) => name === 'a:tr').map((row) => elementsIn(row).filter(({ name }) => name === 'a:tc').map((cell) => allIn(cell, 'a:p').map((each) => ({ ...paragraphOf(setting), runs: runsOf(each, setting) })))) }];
  const drawing = allIn(shape, 'c:chart').concat(allIn(shape, 'dgm:relIds'))[0];
  if (drawing) {
    sayBeside(reading, 'drawing or chart', setting.drawn(drawing.attributes['r:id'] ?? drawing.attributes['r:dm'] ?? ''));
    return [{ ...paragraphOf(setting), runs: [{ type: 'picture', picture: { ...pictureOf(shape, setting), bytes: null } }] }];
  }
  const paragraphs = allIn(childOf(shape, 'p:txBody') ?? { ...shape, children: [] }, 'a:p');
  if (title) {
    const runs = paragraphs.flatMap((each, index): WordsRun[] => [...(index === 0 ? [] : [{ type: 'text', text: ' ' } as const]), ...runsOf(each, setting)]);
    return runs.some((run) => run.type === 'text' && run.text.trim() !== '') ? [{ ...paragraphOf(setting), kind: 'heading', level: 1, runs: runs.map((run) => (run.type === 'text' ? { type: 'text', text: run.text } : { type: 'text', text: ' ' })) }] : [];
  }
  return paragraphs.map((each): WordsParagraph => ({ ...paragraphOf(setting), ...listOf(each, kind === 'body' || kind === 'obj'), runs: runsOf(each, setting), ...lookOf(each) }));
}

function paragraphOf({ reading }: SlideSetting): WordsParagraph {
  reading.number += 1;
  return { type: 'paragraph', number: reading.number, kind: 'paragraph', level: 0, ordered: false, list: '', runs: [], anchors: [], bold: false, size: 0 };
}

/** What stands in the body of a slide is a list, unless it says that it has no bullet. */
function listOf(paragraph: XmlElement, inBody: boolean): Partial<WordsParagraph> {
  const properties = childOf(paragraph, 'a:pPr');
  const level = Number(properties?.attributes['lvl'] ?? 0);
  const numbered = childOf(properties, 'a:buAutoNum') !== undefined;
  const bullet = childOf(properties, 'a:buChar') !== undefined || (inBody && childOf(properties, 'a:buNone') === undefined);
  return numbered || bullet ? { kind: 'item', level, ordered: numbered, list: numbered ? 'numbers' : 'bullets' } : {};
}

function isBold(run: XmlElement): boolean {
  return ['1', 'true'].includes(childOf(run, 'a:rPr')?.attributes['b'] ?? '');
}

/** A line in bold alone heads what follows it, whether it is a bullet or not. */
function lookOf(paragraph: XmlElement): Partial<WordsParagraph> {
  const runs = elementsIn(paragraph).filter((run) => run.name === 'a:r' && allIn(run, 'a:t').map(wordsIn).join('').trim() !== '');
  return runs.length > 0 && runs.every(isBold) ? { bold: true } : {};
}

function runsOf(paragraph: XmlElement, { href }: SlideSetting): WordsRun[] {
  return elementsIn(paragraph).flatMap((child): WordsRun[] => {
    if (child.name === 'a:br') return [{ type: 'break' }];
    if (child.name !== 'a:r' && child.name !== 'a:fld') return [];
    const properties = childOf(child, 'a:rPr');
    const link = href(childOf(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '');
    const text = allIn(child, 'a:t').map(wordsIn).join('').replace(/[\n\r\t\v]/g, ' ');
    return text === '' ? [] : [{ type: 'text', text, ...(isBold(child) && { strong: true }), ...(properties?.attributes['i'] === '1' && { emphasis: true }), ...(link !== null && { href: link }) }];
  });
}

function pictureOf(shape: XmlElement, { bytes }: SlideSetting): Picture {
  const named = allIn(shape, 'p:cNvPr')[0];
  return {
    alt: (named?.attributes['descr'] ?? '').replace(/\s+/g, ' ').trim(),
    decorative: allIn(shape, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1'),
    name: named?.attributes['name'] ?? '',
    bytes: bytes(allIn(shape, 'a:blip')[0]?.attributes['r:embed'] ?? ''),
  };
}

/** What a speaker was to say is no part of the report until somebody says so. */
function sayNotes(reading: Reading, tree: XmlElement): void {
  for (const shape of allIn(tree, 'p:sp').filter((each) => placeholderOf(each) === 'body')) {
    const text = allIn(shape, 'a:p').map((each) => allIn(each, 'a:t').map(wordsIn).join('')).filter((each) => each.trim() !== '').join(' ');
    if (text !== '') reading.beside.push({ what: 'speaker notes', text });
  }
}
