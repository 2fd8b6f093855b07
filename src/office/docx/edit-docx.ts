import { packOfficeFile, xmlText, type FileProperties } from '../same-bytes.ts';
import { Relations } from '../relations.ts';
import { tag, xmlHead } from '../xml.ts';
import { stylesXml } from './styles.ts';
import { namespaces, val } from './xml.ts';

/** A plain Word file to be edited: nothing in it but words, each piece of them at a place that has a name. */
export interface EditDocument {
  blocks: EditBlock[];
  /** What the file knows of itself, by name; it stays when the file is saved again. */
  knows: ReadonlyMap<string, string>;
  accent: string;
  marking: string | null;
}

export type EditBlock =
  | { type: 'words'; style: 'title' | 'heading' | 'body' | 'item' | 'quote' | 'beside'; level: number; list: number | null; anchor: string; runs: EditRun[] }
  | { type: 'table'; anchor: string; rows: EditRun[][][] };

export type EditRun =
  | { type: 'text'; text: string; strong?: true; emphasis?: true; deleted?: true }
  | { type: 'break' }
  /** What is not to be edited; `anchor` names its place, `tag` is what a form of Word calls it. */
  | { type: 'locked'; text: string; anchor: string; tag: string; name: string };

const levels = 9;

/** The same file gives the same bytes. */
export function writeEditDocx(document: EditDocument, properties: FileProperties): Uint8Array {
  const numbers = numberSource();
  const lists = new Set(document.blocks.flatMap((block) => (block.type === 'words' ? block.list ?? [] : [])));
  const body = document.blocks.map((block) => blockXml(block, numbers)).join('');
  const page = '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const relations = new Relations();
  for (const part of ['styles', 'numbering', 'settings']) relations.to(part, `${part}.xml`);
  relations.to('footer', 'footer1.xml');
  const top = new Relations();
  top.to('officeDocument', 'word/document.xml');
  top.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  top.to('custom-properties', 'docProps/custom.xml');
  return packOfficeFile({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': top.xml(),
    'word/_rels/document.xml.rels': relations.xml(),
    'word/document.xml': xmlHead + tag('w:document', { ...namespaces }, tag('w:body', {}, body, page)),
    'word/styles.xml': stylesXml(document.accent).replace('</w:styles>', `${lockedStyle}</w:styles>`),
    'word/numbering.xml': numberingXml(lists),
    'word/settings.xml': xmlHead + tag('w:settings', { 'xmlns:w': namespaces['xmlns:w'] }, '<w:defaultTabStop w:val="709"/>', '<w:themeFontLang w:val="en-GB"/>'),
    'word/footer1.xml': xmlHead + tag('w:ftr', { ...namespaces }, tag('w:p', {}, tag('w:pPr', {}, val('pStyle', 'Footer')), tag('w:r', {}, textXml(document.marking ?? '')))),
    'docProps/custom.xml': customXml(document.knows),
  }, properties);
}

/** Grey, so that everybody sees that it is not theirs to write. */
const lockedStyle = '<w:style w:type="character" w:customStyle="1" w:styleId="FromTheData"><w:name w:val="From The Data"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="595959"/><w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/></w:rPr></w:style>';

function numberSource(): () => number {
  let last = 0;
  return () => (last += 1);
}

function blockXml(block: EditBlock, next: () => number): string {
  if (block.type === 'table') return tableXml(block, next);
  const { style, level, list } = block;
  const properties = tag('w:pPr', {},
    val('pStyle', { title: 'Title', heading: `Heading${level}`, body: 'Normal', item: 'Normal', quote: 'Quote', beside: 'Quiet' }[style]),
    list === null ? '' : tag('w:numPr', {}, val('ilvl', level), val('numId', list)));
  return tag('w:p', {}, properties, anchored(block.anchor, next, runsXml(block.runs, next)));
}

function anchored(name: string, next: () => number, content: string): string {
  const id = next();
  return `${tag('w:bookmarkStart', { 'w:id': id, 'w:name': name })}${content}${tag('w:bookmarkEnd', { 'w:id': id })}`;
}

function tableXml({ rows, anchor }: Extract<EditBlock, { type: 'table' }>, next: () => number): string {
  const columns = rows[0]?.length ?? 1;
  const width = Math.floor(9412 / columns);
  const line = 'w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"';
  return tag('w:tbl', {},
    tag('w:tblPr', {}, '<w:tblW w:w="0" w:type="auto"/>', tag('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${line}/>`))),
    tag('w:tblGrid', {}, ...Array.from({ length: columns }, () => tag('w:gridCol', { 'w:w': width }))),
    ...rows.map((row, r) => tag('w:tr', {}, r === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : '', ...row.map((runs, c) => {
      const words = runsXml(runs, next);
      return tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), tag('w:p', {}, tag('w:pPr', {}, val('pStyle', 'Normal')), r === 0 && c === 0 ? anchored(anchor, next, words) : words));
    })))) + '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>';
}

function runsXml(runs: readonly EditRun[], next: () => number): string {
  return runs.map((run) => {
    switch (run.type) {
      case 'text':
        return tag('w:r', {}, tag('w:rPr', {}, run.strong ? '<w:b/><w:bCs/>' : '', run.emphasis ? '<w:i/><w:iCs/>' : '', run.deleted ? '<w:strike/>' : ''), textXml(run.text));
      case 'break':
        return '<w:r><w:br/></w:r>';
      case 'locked':
        return lockedXml(run, next);
    }
  }).join('');
}

/** Its content cannot be typed into in Word, but it can be moved and taken out with the words around it. */
function lockedXml({ text, anchor, tag: name, name: alias }: Extract<EditRun, { type: 'locked' }>, next: () => number): string {
  const form = tag('w:sdt', {},
    tag('w:sdtPr', {}, val('alias', alias), val('tag', name), val('id', 100_000 + next()), val('lock', 'contentLocked')),
    tag('w:sdtContent', {}, tag('w:r', {}, tag('w:rPr', {}, val('rStyle', 'FromTheData')), textXml(text))));
  return anchored(anchor, next, form);
}

function textXml(text: string): string {
  return `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}

function numberingXml(lists: ReadonlySet<number>): string {
  const level = (format: 'bullet' | 'decimal') => (_: unknown, depth: number): string =>
    tag('w:lvl', { 'w:ilvl': depth }, val('start', 1), val('numFmt', format), val('lvlText', format === 'bullet' ? '•–'[depth % 2]! : `%${depth + 1}.`), val('lvlJc', 'left'), tag('w:pPr', {}, tag('w:ind', { 'w:left': 397 * (depth + 1), 'w:hanging': 397 })));
  const numbered = [...lists].filter((list) => list > 1).sort((a, b) => a - b);
  return xmlHead + tag('w:numbering', { 'xmlns:w': namespaces['xmlns:w'] },
    tag('w:abstractNum', { 'w:abstractNumId': 0 }, val('multiLevelType', 'multilevel'), ...Array.from({ length: levels }, level('bullet'))),
    tag('w:abstractNum', { 'w:abstractNumId': 1 }, val('multiLevelType', 'multilevel'), ...Array.from({ length: levels }, level('decimal'))),
    tag('w:num', { 'w:numId': 1 }, val('abstractNumId', 0)),
    ...numbered.map((list) => tag('w:num', { 'w:numId': list }, val('abstractNumId', 1), tag('w:lvlOverride', { 'w:ilvl': 0 }, val('startOverride', 1)))));
}

function customXml(knows: ReadonlyMap<string, string>): string {
  const properties = [...knows].map(([name, value], index) => tag('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name }, tag('vt:lpwstr', {}, xmlText(value))));
  return xmlHead + tag('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes' }, ...properties);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const contentTypes = xmlHead + tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
  tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...[['word/document.xml', `${word}document.main+xml`], ['word/styles.xml', `${word}styles+xml`], ['word/numbering.xml', `${word}numbering+xml`], ['word/settings.xml', `${word}settings+xml`], ['word/footer1.xml', `${word}footer+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'], ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml']]
    .map(([part, type]) => tag('Override', { PartName: `/${part}`, ContentType: type! })));
