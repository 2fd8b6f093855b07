import type { Picture, WordsLook, WordsRun } from '../words-document.ts';
import { addText, hear, openRemark, sayBeside, type Around } from '../reading.ts';
import { allIn, childOf, elementsIn, wordsIn, type XmlElement } from '../xml-tree.ts';
import { picturesIn } from './pictures.ts';
import { alternative, type DocxSpot } from './reading.ts';
import { switchIn, valueOf } from './styles.ts';

/** What stands in a paragraph, or in a part of one. */
export function readInside(spot: DocxSpot, element: XmlElement, around: Around): void {
  for (const child of elementsIn(element)) readChild(spot, child, around);
}

function readChild(spot: DocxSpot, child: XmlElement, around: Around): void {
  const { reading, paragraph } = spot;
  const by = child.attributes['w:author'] ?? '';
  switch (child.name) {
    case 'w:r':
      readRun(spot, child, around);
      break;
    case 'w:ins':
      readInside(spot, child, { ...around, change: around.change ?? { kind: 'added', by } });
      break;
    case 'w:moveTo':
      readInside(spot, child, { ...around, change: { kind: 'moved here', by } });
      break;
    case 'w:del': case 'w:moveFrom':
      reading.openChanges.push({ kind: child.name === 'w:del' ? 'taken out' : 'moved away', number: paragraph.number, by, text: [...allIn(child, 'w:delText'), ...allIn(child, 'w:t')].map(wordsIn).join('') });
      break;
    case 'w:hyperlink': {
      const href = reading.context.target(child.attributes['r:id'] ?? '');
      readInside(spot, child, href === null ? around : { ...around, href });
      break;
    }
    case 'w:sdt': {
      const tag = valueOf(childOf(childOf(child, 'w:sdtPr'), 'w:tag')) ?? '';
      const content = childOf(child, 'w:sdtContent') ?? child;
      if (tag.startsWith('selfeval:')) paragraph.runs.push({ type: 'token', tag: tag.slice('selfeval:'.length), text: allIn(content, 'w:t').map(wordsIn).join('') });
      else readInside(spot, content, around);
      break;
    }
    case 'w:fldSimple':
      readInside(spot, child, { ...around, ...linkOfField(child.attributes['w:instr'] ?? '') });
      break;
    case 'w:bookmarkStart': {
      const name = child.attributes['w:name'] ?? '';
      if (name.startsWith('_sk')) spot.tokens.set(child.attributes['w:id'] ?? '', name.slice('_sk'.length));
      else paragraph.anchors.push(name);
      break;
    }
    case 'w:bookmarkEnd':
      spot.tokens.delete(child.attributes['w:id'] ?? '');
      break;
    case 'w:commentRangeStart':
      openRemark(spot, child.attributes['w:id'] ?? '');
      break;
    case 'w:commentRangeEnd':
      reading.openRemarks.delete(child.attributes['w:id'] ?? '');
      break;
    case 'm:oMath': case 'm:oMathPara':
      say(spot, allIn(child, 'm:t').map(wordsIn).join(''), {}, around);
      break;
    case 'w:smartTag': case 'w:customXml': case 'w:dir': case 'w:bdo':
      readInside(spot, child, around);
      break;
    case 'mc:AlternateContent':
      readInside(spot, alternative(child), around);
      break;
  }
}

function linkOfField(codes: string): { href?: string } {
  const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(codes)?.[1];
  return href === undefined ? {} : { href };
}

function readRun(spot: DocxSpot, run: XmlElement, around: Around): void {
  const properties = childOf(run, 'w:rPr');
  const named = spot.reading.context.style(valueOf(childOf(properties, 'w:rStyle')) ?? '');
  const isHeading = spot.paragraph.kind === 'heading' || spot.paragraph.kind === 'title';
  const bold = switchIn(properties, 'w:b') ?? (named.bold || spot.style.bold);
  const italic = switchIn(properties, 'w:i') ?? (named.italic || spot.style.italic);
  const look: WordsLook = isHeading ? {} : {
    ...(bold ? { strong: true } : {}),
    ...(italic && spot.paragraph.kind !== 'quote' ? { emphasis: true } : {}),
    ...((switchIn(properties, 'w:strike') ?? switchIn(properties, 'w:dstrike')) === true ? { deleted: true } : {}),
  };
  spot.paragraph.size = Math.max(spot.paragraph.size, Number(valueOf(childOf(properties, 'w:sz')) ?? 0));
  const hidden = switchIn(properties, 'w:vanish') === true;
  for (const child of elementsIn(run)) readPiece(spot, child, { look, bold, hidden, around });
}

interface RunSetting {
  look: WordsLook;
  bold: boolean;
  hidden: boolean;
  around: Around;
}

function readPiece(spot: DocxSpot, child: XmlElement, setting: RunSetting): void {
  const { reading, paragraph, fields } = spot;
  const field = fields.at(-1);
  const write = (text: string): void => {
    if (setting.hidden) sayBeside(reading, 'hidden words', text);
    else if (field === undefined || field.result) say(spot, text, setting.look, { ...setting.around, ...linkOfField(field?.codes ?? '') }, setting.bold);
  };
  switch (child.name) {
    case 'w:t':
      write(wordsIn(child).replace(/[\n\r\t]/g, ' '));
      break;
    case 'w:tab': case 'w:ptab':
      write(' ');
      break;
    case 'w:noBreakHyphen':
      write('-');
      break;
    case 'w:sym':
      write(symbol(child));
      break;
    case 'w:br': case 'w:cr':
      if (/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) write(' ');
      else paragraph.runs.push({ type: 'break' });
      break;
    case 'w:footnoteReference': case 'w:endnoteReference':
      paragraph.runs.push({ type: 'note', id: `${child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'} ${child.attributes['w:id'] ?? ''}` });
      break;
    case 'w:commentReference':
      openRemark(spot, child.attributes['w:id'] ?? '');
      reading.openRemarks.delete(child.attributes['w:id'] ?? '');
      break;
    case 'w:fldChar': {
      const kind = child.attributes['w:fldCharType'];
      if (kind === 'begin') fields.push({ codes: '', result: false });
      else if (kind === 'separate' && field) field.result = true;
      else if (kind === 'end') fields.pop();
      break;
    }
    case 'w:instrText':
      if (field) field.codes += wordsIn(child);
      break;
    case 'w:drawing': case 'w:pict': case 'w:object':
      readDrawing(spot, child);
      break;
    case 'mc:AlternateContent':
      for (const each of elementsIn(alternative(child))) readPiece(spot, each, setting);
      break;
  }
}

function readDrawing({ reading, paragraph, boxes }: DocxSpot, drawing: XmlElement): void {
  for (const box of outermost(drawing, 'w:txbxContent')) boxes.push(...reading.inside(box));
  paragraph.runs.push(...picturesIn(drawing, reading.context).map((picture: Picture): WordsRun => ({ type: 'picture', picture })));
  for (const [name, attribute] of [['c:chart', 'r:id'], ['dgm:relIds', 'r:dm']] as const) {
    for (const each of allIn(drawing, name)) sayBeside(reading, 'drawing or chart', reading.context.drawn(each.attributes[attribute] ?? ''));
  }
}

function outermost(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element.name === 'mc:AlternateContent' ? alternative(element) : element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** A sign of a font of signs: ticks and crosses of Wingdings that say something, and bullets for the rest. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16) & 0xff;
  return { 0xfc: '✓', 0xfe: '☑', 0xfb: '✗', 0xfd: '☒', 0xe0: '→', 0xa8: '☐' }[code] ?? '•';
}

function say(spot: DocxSpot, text: string, look: WordsLook, around: Around, bold = false): void {
  if (text === '') return;
  hear(spot, text, around, bold);
  const { paragraph } = spot;
  const last = paragraph.runs.at(-1);
  const [tag] = spot.tokens.values();
  if (tag === undefined) addText(paragraph, text, look, around);
  else if (last?.type === 'token' && last.tag === tag) last.text += text;
  else paragraph.runs.push({ type: 'token', tag, text });
}
