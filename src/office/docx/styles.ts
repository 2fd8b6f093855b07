import { amberLine, greys, hanging } from './look.ts';
import { tableStyle } from './tables.ts';
import { tag, xmlHead } from '../xml.ts';
import { namespaces, val } from './xml.ts';

interface ParagraphStyle {
  /** As Word calls it, which finds it again in a template. */
  name: string;
  basedOn?: string;
  next?: string;
  /** Half points. */
  size?: number;
  bold?: true;
  colour?: string;
  before?: number;
  after?: number;
  /** 240 is a single line. */
  line?: number;
  keepNext?: true;
  keepLines?: true;
  pageBreakBefore?: true;
  outline?: number;
  more?: { borders?: string; shading?: string; tabs?: string; indent?: string; together?: true; align?: string; numbering?: string; run?: string };
}

function border(side: string, size: number, colour: string, style = 'single', space = 8): string {
  return tag(`w:${side}`, { 'w:val': style, 'w:sz': size, 'w:space': space, 'w:color': colour });
}

/** Every style of a paragraph by its id, in the order in which they are listed. */
export function paragraphStyles(accent: string): Readonly<Record<string, ParagraphStyle>> {
  const heading = (level: number, size: number, before: number, after: number, colour: string): ParagraphStyle => ({
    name: `heading ${level}`, next: 'Normal', size, bold: true, colour, before, after, line: 252, keepNext: true, keepLines: true, outline: level - 1,
  });
  return {
    Normal: { name: 'Normal', after: 120, line: 264 },
    Title: { name: 'Title', next: 'Subtitle', size: 68, bold: true, colour: accent, before: 120, after: 240, line: 240, more: { borders: border('bottom', 36, accent, 'single', 18) } },
    Subtitle: { name: 'Subtitle', size: 28, before: 60, after: 60 },
    CoverCouncil: { name: 'Cover Council', next: 'Title', size: 30, bold: true, colour: greys.quiet, before: 2400, after: 0 },
    Notice: { name: 'Notice', before: 480, more: { borders: border('left', 36, amberLine, 'single', 12), shading: greys.pale } },
    Heading1: { ...heading(1, 38, 0, 240, accent), more: { tabs: tag('w:tab', { 'w:val': 'left', 'w:pos': hanging }), indent: tag('w:ind', { 'w:left': hanging, 'w:hanging': hanging }) } },
    Heading2: heading(2, 29, 320, 100, accent),
    Heading3: heading(3, 25, 240, 80, greys.text),
    Heading4: heading(4, 22, 240, 80, greys.text),
    Heading5: heading(5, 22, 200, 80, greys.quiet),
    Heading6: heading(6, 22, 200, 80, greys.quiet),
    TOCHeading: { name: 'TOC Heading', next: 'Normal', size: 38, bold: true, colour: accent, after: 240, keepNext: true },
    TOC1: { name: 'toc 1', next: 'Normal', before: 40, after: 40, line: 259, more: { tabs: tag('w:tab', { 'w:val': 'left', 'w:pos': 567 }) + tag('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9412 }), indent: tag('w:ind', { 'w:left': 567, 'w:hanging': 567 }) } },
    Lead: { name: 'Lead', next: 'Normal', size: 25, colour: greys.text, after: 200, line: 276 },
    Quiet: { name: 'Quiet', colour: greys.quiet, after: 120, line: 252 },
    KeyFigure: { name: 'Key Figure', after: 120, line: 276 },
    Statement: { name: 'Statement', after: 100 },
    ListBullet: { name: 'List Bullet', after: 80, more: { numbering: tag('w:numPr', {}, val('numId', 1)) } },
    Answer: { name: 'Answer', after: 100, line: 252, more: { borders: border('left', 18, accent, 'single', 8) } },
    AnswerMissing: { name: 'Answer Missing', colour: greys.quiet, after: 100, line: 252, more: { borders: border('left', 18, amberLine, 'dashed', 8) } },
    Fact: { name: 'Fact', after: 60, line: 264, keepLines: true },
    Quote: { name: 'Quote', after: 140, more: { borders: border('left', 24, greys.line, 'single', 12), indent: tag('w:ind', { 'w:left': 397 }), run: '<w:i/><w:iCs/>' } },
    Code: { name: 'Code', after: 0, line: 252, more: { shading: greys.pale, run: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' } },
    Rule: { name: 'Rule', after: 200, line: 240, more: { borders: border('bottom', 6, greys.line, 'single', 1) } },
    Caption: { name: 'caption', next: 'Normal', bold: true, before: 240, after: 100, line: 252, keepNext: true, keepLines: true },
    Picture: { name: 'Picture', after: 80, line: 240 },
    TableText: { name: 'Table Text', after: 0, line: 245 },
    TableHeading: { name: 'Table Heading', bold: true, colour: 'FFFFFF', after: 0, line: 252, keepNext: true },
    Header: { name: 'header', colour: greys.quiet, after: 0, line: 252, more: { borders: border('bottom', 4, greys.line, 'single', 4) } },
    Footer: { name: 'footer', colour: greys.quiet, after: 0, line: 252 },
    Marking: { name: 'Marking', bold: true, after: 40, line: 252, more: { align: 'center' } },
    FootnoteText: { name: 'footnote text', after: 0, line: 264 },
    SectionEnd: { name: 'Section End', after: 0, line: 20 },
  };
}

function paragraphStyle(id: string, style: ParagraphStyle): string {
  const { more = {} } = style;
  const number = (name: string, value: number | undefined): Record<string, number> => (value === undefined ? {} : { [name]: value });
  const spacing = { ...number('w:before', style.before), ...number('w:after', style.after), ...number('w:line', style.line), ...(style.line === undefined ? {} : { 'w:lineRule': id === 'SectionEnd' ? 'exact' : 'auto' }) };
  return tag('w:style', { 'w:type': 'paragraph', 'w:default': id === 'Normal' ? 1 : null, 'w:customStyle': /^[a-z]|^(Normal|Title|Subtitle|Quote|TOC Heading|List Bullet)$/.test(style.name) ? null : 1, 'w:styleId': id },
    val('name', style.name), id === 'Normal' ? '' : val('basedOn', style.basedOn ?? 'Normal'), style.next === undefined ? '' : val('next', style.next), val('uiPriority', 1), '<w:qFormat/>',
    tag('w:pPr', {},
      style.keepNext ? '<w:keepNext/>' : '', style.keepLines ? '<w:keepLines/>' : '', '<w:widowControl/>', more.numbering ?? '',
      more.borders === undefined ? '' : tag('w:pBdr', {}, more.borders),
      more.shading === undefined ? '' : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': more.shading }),
      more.tabs === undefined ? '' : tag('w:tabs', {}, more.tabs),
      tag('w:spacing', spacing), more.indent ?? '', more.align === undefined ? '' : val('jc', more.align),
      style.outline === undefined ? '' : val('outlineLvl', style.outline)),
    tag('w:rPr', {}, more.run ?? '', style.bold ? '<w:b/><w:bCs/>' : '', style.colour === undefined ? '' : val('color', style.colour), style.size === undefined ? '' : val('sz', style.size) + val('szCs', style.size)));
}

/** Styles of words within a paragraph: the id, the name, what is special. */
function runStyles(accent: string): string[] {
  const of = (id: string, name: string, properties: string, custom = true): string =>
    tag('w:style', { 'w:type': 'character', 'w:customStyle': custom ? 1 : null, 'w:styleId': id }, val('name', name), '<w:basedOn w:val="DefaultParagraphFont"/>', val('uiPriority', 99), tag('w:rPr', {}, properties));
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    of('Hyperlink', 'Hyperlink', `${val('color', accent)}<w:u w:val="single"/>`, false),
    of('CrossReference', 'Cross Reference', val('color', accent)),
    of('StatementNumber', 'Statement Number', `<w:b/><w:bCs/>${val('color', accent)}`),
    of('InternalTag', 'Internal Tag', `<w:b/><w:bCs/>${val('color', greys.text)}<w:bdr w:val="single" w:sz="6" w:space="0" w:color="${amberLine}"/><w:shd w:val="clear" w:color="auto" w:fill="FDF3E3"/>`),
    of('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>', false),
  ];
}

export function stylesXml(accent: string): string {
  const defaults = tag('w:docDefaults', {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>', val('color', greys.text), val('sz', 22), val('szCs', 22), '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>')),
    '<w:pPrDefault/>');
  const table = '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return xmlHead + tag('w:styles', { 'xmlns:w': namespaces['xmlns:w'] }, defaults,
    ...Object.entries(paragraphStyles(accent)).map(([id, style]) => paragraphStyle(id, style)), ...runStyles(accent), table, tableStyle(accent));
}
