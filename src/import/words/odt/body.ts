import { sayBeside } from '../reading.ts';
import type { WordsBlock, WordsParagraph } from '../words-document.ts';
import { elementsIn, type XmlElement } from '../xml-tree.ts';
import { isParagraph, spoken, spokenLines, type OdtReading, type OdtSpot } from './reading.ts';
import { changeAt, readInside } from './runs.ts';
import { readTable } from './tables.ts';

type ItemOf = Pick<WordsParagraph, 'kind' | 'level' | 'ordered' | 'list'>;

const contents: ReadonlySet<string> = new Set(['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index', 'text:alphabetical-index', 'text:user-index']);

/** The blocks of a text or of a part of it, in reading order. */
export function blocksIn(reading: OdtReading, within: XmlElement): WordsBlock[] {
  return elementsIn(within).flatMap((element): WordsBlock[] => {
    const { name, attributes } = element;
    if (isParagraph(element)) return readParagraph(reading, element, null);
    if (contents.has(name)) return leave(reading, element, 'contents');
    if (name.startsWith('text:change')) changeAt(reading, element, reading.paragraphs + 1);
    else if (name.startsWith('draw:')) return readParagraph(reading, { ...within, name: 'text:p', attributes: {}, children: [element] }, null);
    switch (name) {
      case 'text:list':
        return readList(reading, element, { level: 0, style: attributes['text:style-name'] ?? null, list: listOf(reading, element) });
      case 'table:table':
        return readTable(reading, element);
      case 'text:section':
        return attributes['text:display'] === 'none' ? leave(reading, element, 'hidden words') : blocksIn(reading, element);
      case 'text:bibliography': case 'text:index-body': case 'text:index-title': case 'text:numbered-paragraph':
        return blocksIn(reading, element);
      default:
        return [];
    }
  });
}

/** Words that are counted as paragraphs and are no part of the text. */
function leave(reading: OdtReading, element: XmlElement, what: 'contents' | 'hidden words'): [] {
  for (const line of spokenLines(element)) {
    reading.paragraphs += 1;
    sayBeside(reading, what, line);
  }
  return [];
}

interface ListSpot {
  level: number;
  style: string | null;
  list: string;
}

/** The list that a list goes on with, or a new one. */
function listOf({ lists }: OdtReading, { attributes }: XmlElement): string {
  const style = `style ${attributes['text:style-name'] ?? ''}`;
  const before = attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? style : '');
  const list = lists.get(before) ?? String(lists.size + 1);
  for (const name of [style, attributes['xml:id'] ?? style]) lists.set(name, list);
  return list;
}

function readList(reading: OdtReading, element: XmlElement, at: ListSpot): WordsBlock[] {
  return elementsIn(element).flatMap((entry) => {
    // The first paragraph of an item has its mark; a head of a list has none.
    let waits = entry.name === 'text:list-item';
    return elementsIn(entry).flatMap((child): WordsBlock[] => {
      if (child.name === 'text:list') return readList(reading, child, { ...at, level: at.level + 1, style: child.attributes['text:style-name'] ?? at.style });
      if (!isParagraph(child)) return blocksIn(reading, { ...entry, children: [child] });
      const item = waits ? at : null;
      waits = false;
      return readParagraph(reading, child, item);
    });
  });
}

function readParagraph(reading: OdtReading, element: XmlElement, item: ListSpot | null): WordsBlock[] {
  reading.paragraphs += 1;
  const style = reading.styles.paragraph(element.attributes['text:style-name'] ?? '');
  if (style.kind === 'contents') {
    sayBeside(reading, 'contents', spoken(element));
    return [];
  }
  const paragraph: WordsParagraph = { type: 'paragraph', number: reading.paragraphs, ...kindOf(reading, element, item), runs: [], anchors: [], bold: false, size: style.size };
  const spot: OdtSpot = { paragraph, reading, boxes: [], boldLetters: 0, letters: 0, isHeading: paragraph.kind === 'heading' || paragraph.kind === 'title' };
  readInside(spot, element, {}, style);
  paragraph.bold = spot.letters > 0 && spot.boldLetters === spot.letters;
  return [...spot.boxes, paragraph];
}

function kindOf({ styles }: OdtReading, { name, attributes }: XmlElement, item: ListSpot | null): ItemOf {
  const style = styles.paragraph(attributes['text:style-name'] ?? '');
  const none = { ordered: false, list: '' };
  if (style.kind === 'title') return { kind: 'title', level: 0, ...none };
  if (name === 'text:h') return { kind: 'heading', level: Math.max(1, Number(attributes['text:outline-level'] ?? style.level) || 1), ...none };
  if (style.kind === 'heading') return { kind: 'heading', level: style.level, ...none };
  const mark = item === null ? 'nothing' : styles.mark(item.style ?? style.list ?? '', item.level);
  if (item !== null && mark !== 'nothing') return { kind: 'item', level: item.level, ordered: mark === 'number', list: item.list };
  return { kind: style.kind === 'quote' || style.kind === 'code' ? style.kind : 'paragraph', level: 0, ...none };
}
