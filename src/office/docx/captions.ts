import type { Setting } from './manuscript.ts';
import { paragraphXml } from './paragraphs.ts';
import { plainRun } from './runs.ts';
import { tag } from '../xml.ts';

const sequences = { table: 'Table', chart: 'Chart' } as const;

/** What stands above a table or a chart, with a number that Word counts on. */
export function captionXml({ manuscript }: Setting, kind: keyof typeof sequences, title: string): string {
  const number = (manuscript.counts[kind] += 1);
  const pieces = manuscript.document.captions[kind].split(/(\{number\}|\{title\})/).filter((piece) => piece !== '');
  const content = pieces.map((piece) => (piece === '{number}' ? field(` SEQ ${sequences[kind]} \\* ARABIC `, plainRun(String(number))) : piece === '{title}' ? title : plainRun(piece)));
  return paragraphXml({ style: 'Caption', keepNext: true }, content.join(''));
}

/** Something that Word can work out again, with what it is now. */
export function field(instruction: string, result: string, properties = ''): string {
  const look = properties === '' ? '' : tag('w:rPr', {}, properties);
  const mark = (type: string): string => tag('w:r', {}, look, tag('w:fldChar', { 'w:fldCharType': type }));
  return mark('begin') + tag('w:r', {}, look, `<w:instrText xml:space="preserve">${instruction}</w:instrText>`) + mark('separate') + result + mark('end');
}
