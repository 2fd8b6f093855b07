import { field } from './captions.ts';
import { page, textWidthOf } from './look.ts';
import type { Manuscript } from './manuscript.ts';
import { paragraphXml } from './paragraphs.ts';
import { plainRun } from './runs.ts';
import { tag, xmlHead } from '../xml.ts';
import { namespaces, val } from './xml.ts';

/** The heads and feet of pages, each a part of the file: those of the cover have the marking alone. */
export function addHeadsAndFeet({ parts, document }: Manuscript): void {
  const { marking, running, pageOf } = document;
  const marked = marking === null ? '' : paragraphXml({ style: 'Marking' }, plainRun(marking));
  const foot = (landscape: boolean): string => markedFoot(marking, pageOf, textWidthOf(landscape));
  const empty = paragraphXml({ style: 'Footer' }, '');
  const made = {
    'header1.xml': head(marked + paragraphXml({ style: 'Header' }, plainRun(running))),
    'header2.xml': head(marked || empty),
    'footer1.xml': footer(foot(false)),
    'footer2.xml': footer(foot(true)),
    'footer3.xml': footer(marked || empty),
  };
  for (const [name, xml] of Object.entries(made)) parts.set(`word/${name}`, xmlHead + xml);
}

function head(content: string): string {
  return tag('w:hdr', { ...namespaces }, content);
}

function footer(content: string): string {
  return tag('w:ftr', { ...namespaces }, content);
}

/** The marking in the middle, the page at the right. */
function markedFoot(marking: string | null, pageOf: string, width: number): string {
  const tabs = tag('w:tabs', {}, tag('w:tab', { 'w:val': 'center', 'w:pos': Math.round(width / 2) }), tag('w:tab', { 'w:val': 'right', 'w:pos': width }));
  const pieces = pageOf.split(/(\{pages?\})/).filter((piece) => piece !== '');
  const count = pieces.map((piece) => (piece === '{page}' ? field(' PAGE ', plainRun('1')) : piece === '{pages}' ? field(' NUMPAGES ', plainRun('1')) : plainRun(piece))).join('');
  const tab = '<w:r><w:tab/></w:r>';
  return `<w:p>${tag('w:pPr', {}, val('pStyle', 'Footer'), tabs)}${tab}${marking === null ? '' : plainRun(marking, '<w:b/><w:bCs/>')}${tab}${count}</w:p>`;
}

/** The end of a run of pages of one kind. */
export function sectionXml({ body, pushedDown }: Manuscript, { landscape = false, cover = false }: { landscape?: boolean; cover?: boolean }): string {
  const refer = (kind: 'header' | 'footer', type: string, file: string): string => tag(`w:${kind}Reference`, { 'w:type': type, 'r:id': body.to(kind, file) });
  return tag('w:sectPr', {},
    refer('header', 'default', 'header1.xml'),
    ...(cover ? [refer('header', 'first', 'header2.xml')] : []),
    refer('footer', 'default', landscape ? 'footer2.xml' : 'footer1.xml'),
    ...(cover ? [refer('footer', 'first', 'footer3.xml')] : []),
    val('type', 'nextPage'),
    landscape ? tag('w:pgSz', { 'w:w': page.long, 'w:h': page.short, 'w:orient': 'landscape' }) : tag('w:pgSz', { 'w:w': page.short, 'w:h': page.long }),
    tag('w:pgMar', { 'w:top': page.top + pushedDown, 'w:right': page.side, 'w:bottom': page.bottom, 'w:left': page.side, 'w:header': page.edge, 'w:footer': page.edge, 'w:gutter': 0 }),
    '<w:cols w:space="708"/>',
    cover ? '<w:titlePg/>' : '');
}
