import { textWidth } from '../../chart/text-width.ts';
import { page, textWidthOf } from './look.ts';
import type { Manuscript } from './manuscript.ts';
import { paragraphStyles } from './styles.ts';

/** What pages are worked out from. */
export interface PageMeasure {
  styles: ReturnType<typeof paragraphStyles>;
  /** The notes in their order, as they are written. */
  footnotes: readonly string[];
  landscape: boolean;
  pushedDown: number;
}

/** How high a line of Arial is, by its size. */
const lineOfType = 1.149;
const usualSize = 22;
/** The line above the notes of a page, and the margins and border of a row. */
const aboveNotes = 164;
const firstOfNote = 280;
const aroundRow = 112;
/** From the margin to the words of a cell, both sides. */
const besideCell = 200;
const perTwip = 635;
const entriesOnPage = 40;

/** Something that stands on one page, or is divided between lines. */
interface Box {
  before: number;
  /** The height of each line, or of the whole where it holds together. */
  lines: number;
  line: number;
  after: number;
  keepNext: boolean;
  notes: number;
  /** Of the head that is repeated where a page begins with this row. */
  repeated: number;
}

/** The page on which each chapter begins; cover and contents have one each, and contents more where they are long. */
export function firstPages({ accent, footnotes, document, pushedDown }: Manuscript, chapters: readonly string[]): number[] {
  const styles = paragraphStyles(accent);
  let next = (document.cover === null ? 1 : 2) + Math.ceil((chapters.length + 2) / entriesOnPage);
  return chapters.map((xml, index) => {
    const first = next;
    next += pagesOf(xml, { styles, footnotes, landscape: document.chapters[index]!.landscape, pushedDown });
    return first;
  });
}

/** How many pages the words of a chapter take, about as Word would lay them out; who opens the file may have it worked out anew. */
export function pagesOf(xml: string, measure: PageMeasure): number {
  const boxes = boxesIn(xml, measure);
  const height = (measure.landscape ? page.short : page.long) - page.top - page.bottom - measure.pushedDown;
  let [pages, used, notes] = [1, 0, 0];
  /** The room for words, where so much of notes comes on the page; of a long note only the first line must. */
  const room = (more: number): number => height - notes - (more === 0 ? 0 : Math.min(more, firstOfNote) + (notes === 0 ? aboveNotes : 0));
  const turn = (): void => {
    const carried = Math.max(0, Math.min(notes, used + notes - height));
    [pages, used, notes] = [pages + 1, 0, carried === 0 ? 0 : carried + aboveNotes];
  };
  for (const [index, box] of boxes.entries()) {
    const chain = box.keepNext ? chainFrom(boxes, index) : 0;
    const needed = chain > 0 && chain < height ? chain : box.before + box.lines * box.line;
    let { lines, before } = box;
    if (used > 0 && used + needed > room(box.notes)) {
      const here = Math.min(Math.floor((room(box.notes) - used - before) / box.line), lines - 2);
      const divided = !box.keepNext && lines > 3 && here >= 2;
      if (divided) lines -= here;
      turn();
      before = 0;
      used = box.repeated;
    }
    used += (used === 0 ? 0 : before) + lines * box.line;
    for (; used > height && box.lines > 3; used -= height) pages += 1;
    used += box.after;
    if (box.notes > 0) notes += box.notes + (notes === 0 ? aboveNotes : 0);
  }
  return pages;
}

/** What must stand on one page with a box that is kept with the next. */
function chainFrom(boxes: readonly Box[], from: number): number {
  let total = 0;
  for (let index = from; index < boxes.length; index += 1) {
    const { before, lines, line, after, keepNext } = boxes[index]!;
    if (!keepNext) return total + before + Math.min(lines, lines > 3 ? 2 : lines) * line;
    total += before + lines * line + after;
  }
  return total;
}

function boxesIn(xml: string, measure: PageMeasure): Box[] {
  const boxes = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs)].flatMap(([whole]) => (whole.startsWith('<w:p>') ? [paragraphBox(whole, textWidthOf(measure.landscape), measure)] : rowBoxes(whole, measure)));
  // Of the room below one paragraph and above the next, only the larger counts.
  return boxes.map((box, index) => ({ ...box, before: Math.max(0, box.before - (boxes[index - 1]?.after ?? 0)) }));
}

function rowBoxes(table: string, measure: PageMeasure): Box[] {
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell], index) => [...cell.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraphBox(paragraph, widths[index]! - besideCell, measure)));
    const line = Math.max(...cells.map((boxes) => boxes.reduce((sum, box) => sum + box.before + box.lines * box.line + box.after, 0))) + aroundRow;
    return { before: 0, lines: 1, line, after: 0, keepNext: cells[0]?.[0]?.keepNext ?? false, notes: cells.flat().reduce((sum, { notes }) => sum + notes, 0), repeated: 0 };
  });
  return rows.map((row, index) => ({ ...row, repeated: index === 0 ? 0 : rows[0]!.line }));
}

function paragraphBox(xml: string, width: number, measure: PageMeasure): Box {
  const style = measure.styles[/<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? 'Normal'] ?? { name: 'Normal' };
  const own = (name: string, attribute: string): number | undefined => {
    const found = new RegExp(`<w:${name}\\b[^>]*w:${attribute}="(\\d+)"`).exec(xml)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const size = (style.size ?? usualSize) / 2;
  const left = own('ind', 'left') ?? 0;
  const picture = /<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1];
  const line = size * lineOfType * 20 * ((style.line ?? measure.styles['Normal']!.line ?? 240) / 240);
  const before = own('spacing', 'before') ?? style.before ?? 0;
  const after = own('spacing', 'after') ?? style.after ?? measure.styles['Normal']!.after ?? 0;
  const notes = [...xml.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].reduce((sum, [, id]) => sum + noteHeight(Number(id), measure), 0);
  const keepNext = xml.includes('<w:keepNext/>') || style.keepNext === true;
  if (picture !== undefined) return { before, lines: 1, line: Number(picture) / perTwip, after, keepNext, notes, repeated: 0 };
  if (xml.includes('"SectionEnd"')) return { before: 0, lines: 1, line: 20, after: 0, keepNext: false, notes: 0, repeated: 0 };
  return { before, lines: linesOf(xml, width - left, size, style.bold === true), line, after, keepNext, notes, repeated: 0 };
}

function noteHeight(id: number, measure: PageMeasure): number {
  const paragraphs = [...(measure.footnotes[id - 1] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraphBox(paragraph, textWidthOf(measure.landscape), measure));
  return paragraphs.reduce((sum, { lines, line, after }) => sum + lines * line + after, 0);
}

/** The lines that words take, broken where they have room. */
function linesOf(xml: string, width: number, size: number, bold: boolean): number {
  const runs = xml.replace(/^.*?<\/w:pPr>/s, '').replace(/^.*?<w:tab\/>/s, '');
  let [lines, used, gap] = [1, 0, 0];
  for (const [, properties = '', content = ''] of runs.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs)) {
    if (properties.includes('FootnoteReference')) {
      used += size * 6;
      continue;
    }
    if (content.includes('<w:br/>')) [lines, used, gap] = [lines + 1, 0, 0];
    const weight = bold || properties.includes('<w:b/>') ? 'bold' : 'normal';
    const said = (/<w:t[^>]*>(.*?)<\/w:t>/s.exec(content)?.[1] ?? '').replace(/&amp;|&lt;|&gt;|&quot;/g, 'o');
    for (const piece of said.split(/(\s+)/)) {
      const wide = textWidth(piece, size, weight) * 20;
      if (piece.trim() === '') gap = Math.max(gap, wide);
      else if (used > 0 && used + gap + wide > width) [lines, used, gap] = [lines + 1, wide, 0];
      else [used, gap] = [used + gap + wide, 0];
    }
  }
  return lines;
}
