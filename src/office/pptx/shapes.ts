import { cellMargin } from '../../layout/slides/measure.ts';
import type { Box, SlideBlock, SlideCell, SlideTable } from '../../layout/slides/slide.ts';
import type { Rag } from '../../model/report.ts';
import { tag } from '../xml.ts';
import { bodyXml, emu, solid, type Colours } from './words.ts';

/** What a shape is called: by its number on the slide, for the file, and in words, for its reader. */
export interface Named {
  id: number;
  name: string;
  /** What stands for it where it is not seen; null where its own words do. */
  alt: string | null;
}

export function frameXml(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string {
  return tag(name, {}, tag('a:off', { x: emu(x), y: emu(y) }), tag('a:ext', { cx: emu(width), cy: emu(height) }));
}

/** No room around the words: the layout has reckoned without. */
function bodyLook(anchor: 't' | 'ctr'): string {
  return `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`;
}

export function wordsXml({ box, paragraphs, edge }: Extract<SlideBlock, { type: 'words' }>, { id, name }: Named, colours: Colours): string {
  const line = edge === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="19050">${solid(colours(edge))}</a:ln>`;
  return tag('p:sp', {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }), '<p:cNvSpPr txBox="1"/><p:nvPr/>'),
    tag('p:spPr', {}, frameXml('a:xfrm', box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>', line),
    tag('p:txBody', {}, bodyXml(paragraphs, colours, bodyLook(edge === undefined ? 't' : 'ctr'))));
}

const ragShapes: Readonly<Record<Rag, string>> = { green: 'ellipse', amber: 'diamond', red: 'rect', 'not-rated': 'ellipse', 'no-target': 'ellipse' };
const ragColours = { green: 'green', amber: 'amber', red: 'red', 'not-rated': 'unrated', 'no-target': 'unrated' } as const;

/** Said to be an ornament, since the words of the state stand beside it. */
export function ragXml({ box, state }: Extract<SlideBlock, { type: 'rag' }>, { id, name }: Named, colours: Colours): string {
  const digits = colours(ragColours[state]);
  const isRated = state === 'green' || state === 'amber' || state === 'red';
  const ornament = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return tag('p:sp', {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }, ornament), '<p:cNvSpPr/><p:nvPr/>'),
    tag('p:spPr', {}, frameXml('a:xfrm', box), `<a:prstGeom prst="${ragShapes[state]}"><a:avLst/></a:prstGeom>`,
      isRated ? solid(digits) : '<a:noFill/>', `<a:ln w="25400">${solid(digits)}${state === 'not-rated' ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`),
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>');
}

/** A table with a row of heads and a column of names, which programs that read aloud say with each cell. */
export function tableXml(box: Box, { widths, heights, head, rows }: SlideTable, named: Named, colours: Colours): string {
  const row = (cells: readonly SlideCell[], height: number, isHead: boolean): string =>
    tag('a:tr', { h: emu(height) }, ...cells.map(({ paragraphs }) => tag('a:tc', {},
      tag('a:txBody', {}, bodyXml(isHead ? paragraphs.map((each) => ({ ...each, colour: 'council' as const })) : paragraphs, colours, '<a:bodyPr/>')),
      cellLook(isHead, colours))));
  return graphicXml(box, named, 'http://schemas.openxmlformats.org/drawingml/2006/table', '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
    tag('a:tbl', {},
      '<a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr>',
      tag('a:tblGrid', {}, ...widths.map((width) => tag('a:gridCol', { w: emu(width) }))),
      row(head, heights[0]!, true),
      ...rows.map((cells, index) => row(cells, heights[index + 1]!, false))));
}

function cellLook(isHead: boolean, colours: Colours): string {
  const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  return tag('a:tcPr', { marL: emu(cellMargin.x), marR: emu(cellMargin.x), marT: emu(cellMargin.y), marB: emu(cellMargin.y), anchor: isHead ? 'b' : 't' },
    none('lnL'), none('lnR'), none('lnT'),
    `<a:lnB w="${isHead ? 19_050 : 6_350}">${solid(colours(isHead ? 'council' : 'axis'))}</a:lnB>`,
    '<a:noFill/>');
}

/** A table or chart in its frame. */
export function graphicXml(box: Box, { id, name, alt }: Named, uri: string, locks: string, content: string): string {
  return tag('p:graphicFrame', {},
    tag('p:nvGraphicFramePr', {}, tag('p:cNvPr', { id, name, descr: alt }), locks, '<p:nvPr/>'),
    frameXml('p:xfrm', box),
    tag('a:graphic', {}, tag('a:graphicData', { uri }, content)));
}

export function pictureXml(box: Box, { id, name, alt }: Named, blip: string, vector: string | null): string {
  const extension = vector === null ? '' : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst>`;
  return tag('p:pic', {},
    tag('p:nvPicPr', {}, tag('p:cNvPr', { id, name, descr: alt }), '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>'),
    tag('p:blipFill', {}, tag('a:blip', { 'r:embed': blip }, extension), '<a:stretch><a:fillRect/></a:stretch>'),
    tag('p:spPr', {}, frameXml('a:xfrm', box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'));
}
