import type { WordsBlock, WordsParagraph } from '../words-document.ts';
import { joinedChanges, newReading, sayBeside, type ReadBody } from '../reading.ts';
import { allIn, childOf, elementsIn, wordsIn, type XmlElement } from '../xml-tree.ts';
import { alternative, type BodyContext, type DocxReading, type DocxSpot } from './reading.ts';
import { readInside } from './runs.ts';
import { numberingIn, valueOf, type StyleMeaning } from './styles.ts';
import { readTable } from './tables.ts';

export function readBody(body: XmlElement, context: BodyContext): ReadBody {
  const reading: DocxReading = { ...newReading(), context, waitingAnchors: [], unended: null, inside: (element) => blocksIn(reading, element) };
  const blocks = blocksIn(reading, body);
  if (reading.unended) blocks.push(reading.unended);
  return { blocks, openChanges: joinedChanges(reading.openChanges), remarks: reading.remarks, beside: reading.beside };
}

function blocksIn(reading: DocxReading, within: XmlElement): WordsBlock[] {
  return elementsIn(within).flatMap((element): WordsBlock[] => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(reading, element);
      case 'w:tbl':
        return readTable(reading, element);
      case 'w:sdt':
        if (isContents(element)) return contents(reading, element);
        return blocksIn(reading, childOf(element, 'w:sdtContent') ?? element);
      case 'w:bookmarkStart':
        reading.waitingAnchors.push(element.attributes['w:name'] ?? '');
        return [];
      case 'w:customXml': case 'w:ins': case 'w:moveTo': case 'w:txbxContent':
        return blocksIn(reading, element);
      case 'mc:AlternateContent':
        return blocksIn(reading, alternative(element));
      default:
        return [];
    }
  });
}

function isContents(element: XmlElement): boolean {
  return allIn(childOf(element, 'w:sdtPr') ?? { ...element, children: [] }, 'w:docPartGallery').some((each) => /table of contents/i.test(valueOf(each) ?? ''));
}

/** A list of contents is made anew by whoever prints the document. */
function contents(reading: DocxReading, element: XmlElement): [] {
  for (const paragraph of allIn(element, 'w:p')) {
    reading.paragraphs += 1;
    sayBeside(reading, 'contents', allIn(paragraph, 'w:t').map(wordsIn).join(''));
  }
  return [];
}

function readParagraph(reading: DocxReading, element: XmlElement): WordsBlock[] {
  reading.paragraphs += 1;
  const properties = childOf(element, 'w:pPr');
  const style = reading.context.style(valueOf(childOf(properties, 'w:pStyle')) ?? '');
  const mark = childOf(properties, 'w:rPr');
  const paragraph: WordsParagraph = { type: 'paragraph', number: reading.paragraphs, ...kindOf(reading, properties, style), runs: [], anchors: reading.waitingAnchors.splice(0), bold: false, size: 0 };
  const spot: DocxSpot = { paragraph, reading, style, boxes: [], fields: [], tokens: new Map(), boldLetters: 0, letters: 0 };
  readInside(spot, element, {});
  paragraph.bold = spot.letters > 0 && spot.boldLetters === spot.letters;
  paragraph.size ||= style.size;
  if (style.kind === 'contents') {
    sayBeside(reading, 'contents', paragraph.runs.map((run) => ('text' in run ? run.text : ' ')).join(''));
    return spot.boxes;
  }
  const before = reading.unended;
  reading.unended = null;
  const whole = before ? { ...paragraph, number: before.number, runs: [...before.runs, ...paragraph.runs], anchors: [...before.anchors, ...paragraph.anchors], ...(paragraph.runs.length === 0 ? { kind: before.kind, level: before.level } : {}) } : paragraph;
  const endTakenOut = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
  if (endTakenOut) {
    // Without words left it is gone, and the place of its anchors with it.
    if (whole.runs.length > 0) reading.unended = whole;
    return spot.boxes;
  }
  return [...spot.boxes, whole];
}

function kindOf({ context }: DocxReading, properties: XmlElement | undefined, style: StyleMeaning): Pick<WordsParagraph, 'kind' | 'level' | 'ordered' | 'list'> {
  const outline = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? 9);
  const none = { ordered: false, list: '' };
  if (style.kind === 'title') return { kind: 'title', level: 0, ...none };
  if (outline <= 8) return { kind: 'heading', level: outline + 1, ...none };
  if (style.kind === 'heading') return { kind: 'heading', level: style.level, ...none };
  const own = numberingIn(properties);
  const list = own?.list ?? style.numbering?.list ?? null;
  const level = own?.level ?? style.numbering?.level ?? 0;
  const mark = list === null || list === '0' ? 'nothing' : context.numbering(list, level);
  if (mark !== 'nothing') return { kind: 'item', level, ordered: mark === 'number', list: list ?? '' };
  if (style.listed !== 'no' && list !== '0') return { kind: 'item', level, ordered: style.listed === 'numbers', list: style.listed };
  return { kind: style.kind === 'quote' || style.kind === 'code' ? style.kind : 'paragraph', level: 0, ...none };
}
