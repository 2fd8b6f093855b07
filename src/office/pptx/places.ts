import type { Box } from '../../layout/slides/slide.ts';
import { tag } from '../xml.ts';
import { frameXml } from './shapes.ts';

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** With what the shapes of every slide begin. */
export const groupStart = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
export const ownColours = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** The places for words that a layout has and a slide fills, so that outline and screen reader know them. */
export const kinds = {
  title: { type: 'title' },
  cover: { type: 'ctrTitle' },
  over: { type: 'body', sz: 'quarter', idx: 13 },
  foot: { type: 'ftr', sz: 'quarter', idx: 11 },
  number: { type: 'sldNum', sz: 'quarter', idx: 12 },
} as const;

interface Place {
  id: number;
  name: string;
  kind: Readonly<Record<string, string | number>>;
  words: string;
  /** Only in a layout: where it is, and how its words look. */
  look?: { box: Box; style: string; anchor: 't' | 'b' | 'ctr' };
}

export function placeXml({ id, name, kind, words, look }: Place): string {
  return tag('p:sp', {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }), '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>', tag('p:nvPr', {}, tag('p:ph', kind))),
    look ? tag('p:spPr', {}, frameXml('a:xfrm', look.box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>') : '<p:spPr/>',
    tag('p:txBody', {},
      look ? `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${look.anchor}"><a:normAutofit/></a:bodyPr>` : '<a:bodyPr/>',
      look && look.style !== '' ? `<a:lstStyle>${look.style}</a:lstStyle>` : '<a:lstStyle/>',
      `<a:p>${words}</a:p>`));
}

export function slideNumber(shown: string): string {
  return `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${shown}</a:t></a:fld>`;
}
