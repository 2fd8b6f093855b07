import { tag } from '../xml.ts';
import { val } from './xml.ts';

/** What a paragraph says of itself beyond its style. */
export interface ParagraphLook {
  style: string;
  keepNext?: boolean;
  /** How deep a bullet stands. */
  bullet?: number;
  /** In twentieths of a point; `hanging` is how far its first line begins before the others. */
  indent?: { left: number; hanging?: number };
  tabs?: number[];
  /** Free room above and below it, where it is not that of its style. */
  before?: number;
  after?: number;
  right?: boolean;
  /** The end of a section of pages. */
  section?: string;
}

export function paragraphXml({ style, keepNext, bullet, indent, tabs = [], before, after, right, section = '' }: ParagraphLook, content: string): string {
  const properties = [
    val('pStyle', style),
    keepNext ? '<w:keepNext/>' : '',
    bullet === undefined ? '' : tag('w:numPr', {}, val('ilvl', bullet), val('numId', 1)),
    tabs.length === 0 ? '' : tag('w:tabs', {}, ...tabs.map((at) => tag('w:tab', { 'w:val': 'left', 'w:pos': at }))),
    before === undefined && after === undefined ? '' : tag('w:spacing', { 'w:before': before ?? null, 'w:after': after ?? null }),
    indent === undefined ? '' : tag('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging ?? 0 }),
    right ? val('jc', 'right') : '',
    section,
  ];
  return `<w:p>${tag('w:pPr', {}, ...properties)}${content}</w:p>`;
}
