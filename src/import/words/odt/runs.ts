import { addText, hear, openRemark, sayBeside, type Around } from '../reading.ts';
import type { Picture, WordsLook } from '../words-document.ts';
import { allIn, childOf, elementsIn, wordsIn, type XmlElement } from '../xml-tree.ts';
import { spaceOf, spokenLines, type Look, type OdtReading, type OdtSpot } from './reading.ts';

/** What stands in a paragraph, or in a part of one. */
export function readInside(spot: OdtSpot, element: XmlElement, around: Around, look: Look): void {
  for (const child of element.children) {
    if (typeof child === 'string') say(spot, child.replace(/\s+/g, ' '), around, look);
    else readChild(spot, child, around, look);
  }
}

function readChild(spot: OdtSpot, child: XmlElement, around: Around, look: Look): void {
  const { reading, paragraph } = spot;
  const { name, attributes } = child;
  if (name.startsWith('text:change')) changeAt(reading, child, paragraph.number);
  else if (name.startsWith('draw:') && name !== 'draw:a') readShape(spot, child);
  else switch (name) {
    case 'text:span':
      readInside(spot, child, around, lookOf(spot, child, look));
      break;
    case 'text:a': {
      const href = attributes['xlink:href'] ?? '';
      readInside(spot, child, href === '' || href.startsWith('#') ? around : { ...around, href }, look);
      break;
    }
    case 'text:line-break':
      paragraph.runs.push({ type: 'break' });
      break;
    case 'text:s': case 'text:tab':
      say(spot, spaceOf(child) ?? '', around, look);
      break;
    case 'text:note':
      readNote(spot, child);
      break;
    case 'office:annotation':
      readRemark(spot, child);
      break;
    case 'office:annotation-end':
      reading.openRemarks.delete(attributes['office:name'] ?? '');
      break;
    case 'text:hidden-text':
      sayBeside(reading, 'hidden words', attributes['text:string-value'] ?? wordsIn(child));
      break;
    case 'text:script': case 'office:event-listeners':
      break;
    default:
      // Fields stand with what they said when the file was saved.
      readInside(spot, child, around, look);
  }
}

function lookOf({ reading }: OdtSpot, { attributes }: XmlElement, around: Look): Look {
  const own = reading.styles.text(attributes['text:style-name'] ?? '');
  return { bold: own.bold ?? around.bold, italic: own.italic ?? around.italic, struck: own.struck ?? around.struck, hidden: own.hidden ?? around.hidden };
}

function say(spot: OdtSpot, text: string, around: Around, { bold, italic, struck, hidden }: Look): void {
  const { paragraph, reading } = spot;
  if (text === '') return;
  if (hidden === true) {
    sayBeside(reading, 'hidden words', text);
    return;
  }
  const change = [...reading.adding.values()].at(-1);
  const within = change ? { ...around, change } : around;
  hear(spot, text, within, bold === true);
  const look: WordsLook = spot.isHeading ? {} : { ...(bold && { strong: true }), ...(italic && paragraph.kind !== 'quote' && { emphasis: true }), ...(struck && { deleted: true }) };
  addText(paragraph, text, look, within);
}

/** Where a tracked change begins, ends or, for what was taken out, stood. */
export function changeAt(reading: OdtReading, { name, attributes }: XmlElement, number: number): void {
  const id = attributes['text:change-id'] ?? '';
  const change = reading.changes.get(id);
  if (name === 'text:change-end') reading.adding.delete(id);
  else if (name === 'text:change-start' && change?.kind === 'added') reading.adding.set(id, { kind: 'added', by: change.by });
  else if (name === 'text:change' && change?.kind === 'taken out') reading.openChanges.push({ ...change, number });
}

function readNote({ reading, paragraph }: OdtSpot, note: XmlElement): void {
  const id = `note ${reading.notes.size + 1}`;
  const before = reading.paragraphs;
  // Its paragraphs count by themselves, and its place is kept: it may have notes of its own.
  reading.paragraphs = 0;
  reading.notes.set(id, []);
  reading.notes.set(id, reading.inside(childOf(note, 'text:note-body') ?? { ...note, children: [] }));
  reading.paragraphs = before;
  paragraph.runs.push({ type: 'note', id });
}

function readRemark(spot: OdtSpot, remark: XmlElement): void {
  const { said, openRemarks } = spot.reading;
  const name = remark.attributes['office:name'];
  const id = name ?? `remark ${said.size + 1}`;
  const by = childOf(remark, 'dc:creator');
  said.set(id, { by: by ? wordsIn(by).trim() : '', text: spokenLines(remark).join(' ') });
  openRemark(spot, id);
  if (name === undefined) openRemarks.delete(id);
}

/** A frame, a drawing, or several: words in them come before the paragraph, pictures stand in it. */
function readShape(spot: OdtSpot, shape: XmlElement): void {
  const { reading, paragraph } = spot;
  const text = childOf(shape, 'draw:text-box') ?? (shape.name === 'draw:frame' ? undefined : shape);
  if (text) spot.boxes.push(...reading.inside({ ...text, children: elementsIn(text).filter(({ name }) => !name.startsWith('draw:')) }));
  for (const each of elementsIn(text ?? shape)) if (isShape(each)) readShape(spot, each);
  const drawn = [...allOf(shape, 'draw:object'), ...allOf(shape, 'draw:object-ole')].map((object) => [spokenLines(object).join('; '), reading.drawn(pathIn(object))].filter((words) => words !== '').join('; ')).join('; ');
  const picture = pictureIn(shape, reading);
  if (drawn !== '') sayBeside(reading, 'drawing or chart', drawn);
  else if (picture) paragraph.runs.push({ type: 'picture', picture });
}

function isShape({ name }: XmlElement): boolean {
  return name.startsWith('draw:') && !['draw:image', 'draw:object', 'draw:object-ole', 'draw:text-box'].includes(name);
}

function allOf(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name);
}

function pathIn({ attributes }: XmlElement): string {
  return (attributes['xlink:href'] ?? '').replace(/^\.\//, '');
}

/** A drawing is often kept twice, as lines and as points; a website shows the points. */
function pictureIn(frame: XmlElement, { bytes }: OdtReading): Picture | null {
  const images = allOf(frame, 'draw:image').map(pathIn);
  const path = images.find((each) => /\.(?:png|jpe?g|gif)$/i.test(each)) ?? images[0];
  if (path === undefined) return null;
  const alt = ['svg:desc', 'svg:title'].flatMap((name) => allIn(frame, name).slice(0, 1)).map(wordsIn).find((words) => words.trim() !== '') ?? '';
  return { alt: alt.replace(/\s+/g, ' ').trim(), decorative: frame.attributes['loext:decorative'] === 'true', name: frame.attributes['draw:name'] ?? '', bytes: bytes(path) };
}
