import { body, places } from '../../layout/slides/frame.ts';
import type { Box, SlideDeck } from '../../layout/slides/slide.ts';
import { tag, xmlHead } from '../xml.ts';
import { xmlText } from '../same-bytes.ts';
import { groupStart, kinds, namespaces, ownColours, placeXml, slideNumber } from './places.ts';
import { frameXml } from './shapes.ts';
import { plainRun, solid, type Colours } from './words.ts';

const colourMap = '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const white = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const titleSize = 26;

function level(size: number, digits: string, more: { bold?: boolean; align?: 'r' } = {}): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="${more.align ?? 'l'}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr lang="en-GB" sz="${size * 100}" b="${more.bold ? 1 : 0}">${solid(digits)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
}

function band(box: Box, name: string, digits: string): string {
  return tag('p:sp', {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id: 20, name }), '<p:cNvSpPr/><p:nvPr userDrawn="1"/>'),
    tag('p:spPr', {}, frameXml('a:xfrm', box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', solid(digits), '<a:ln><a:noFill/></a:ln>'),
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>');
}

function feet({ names }: SlideDeck, colours: Colours): string {
  return placeXml({ id: 11, name: names.foot, kind: kinds.foot, words: '<a:endParaRPr lang="en-GB"/>', look: { box: places.foot, style: level(12, colours('muted')), anchor: 'ctr' } })
    + placeXml({ id: 12, name: names.number, kind: kinds.number, words: slideNumber('‹#›'), look: { box: places.number, style: level(12, colours('muted'), { align: 'r' }), anchor: 'ctr' } });
}

function titleXml({ names }: SlideDeck): string {
  return placeXml({ id: 2, name: names.title, kind: kinds.title, words: plainRun(names.title), look: { box: places.title, style: '', anchor: 't' } });
}

export function masterXml(deck: SlideDeck, colours: Colours): string {
  const { names } = deck;
  const words = placeXml({ id: 3, name: names.slide, kind: { type: 'body', idx: 1 }, words: plainRun(names.slide), look: { box: body, style: '', anchor: 't' } });
  const style = (name: string, size: number, bold: 0 | 1, font: 'mj' | 'mn'): string =>
    `<p:${name}><a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr lang="en-GB" sz="${size * 100}" b="${bold}">${solid(colours('text'))}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr></a:lvl1pPr></p:${name}>`;
  return xmlHead + tag('p:sldMaster', { ...namespaces },
    tag('p:cSld', {}, white, tag('p:spTree', {}, groupStart, titleXml(deck), words, feet(deck, colours))),
    colourMap,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    tag('p:txStyles', {}, style('titleStyle', titleSize, 1, 'mj'), style('bodyStyle', 16, 0, 'mn'), '<p:otherStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:otherStyle>'));
}

/** The title in white on a band of the council's colour. */
export function coverLayoutXml(deck: SlideDeck, colours: Colours): string {
  const { names } = deck;
  const style = '<a:lvl1pPr algn="l"><a:defRPr lang="en-GB" sz="4000" b="1"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr></a:lvl1pPr>';
  return layoutXml(names.cover, 'title', [
    band(places.coverBand, names.theme, colours('council')),
    placeXml({ id: 2, name: names.title, kind: kinds.cover, words: plainRun(names.title), look: { box: places.coverTitle, style, anchor: 'b' } }),
    feet(deck, colours),
  ]);
}

export function slideLayoutXml(deck: SlideDeck, colours: Colours): string {
  const { names } = deck;
  return layoutXml(names.slide, 'titleOnly', [
    band(places.band, names.theme, colours('council')),
    placeXml({ id: 13, name: names.over, kind: kinds.over, words: plainRun(names.over), look: { box: places.over, style: level(14, colours('council'), { bold: true }), anchor: 't' } }),
    titleXml(deck),
    feet(deck, colours),
  ]);
}

function layoutXml(name: string, type: string, shapes: readonly string[]): string {
  return xmlHead + tag('p:sldLayout', { ...namespaces, type, preserve: 1, userDrawn: 1 }, tag('p:cSld', { name }, tag('p:spTree', {}, groupStart, ...shapes)), ownColours);
}

/** The page on which a slide is printed with its notes. */
export function notesMasterXml({ names }: SlideDeck): string {
  const image = tag('p:sp', {},
    tag('p:nvSpPr', {}, tag('p:cNvPr', { id: 2, name: names.slide }), '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'),
    tag('p:spPr', {}, frameXml('a:xfrm', { x: 54, y: 54, width: 432, height: 243 }), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:srgbClr val="767F85"/></a:solidFill></a:ln>'));
  const words = placeXml({ id: 3, name: names.notes, kind: { type: 'body', sz: 'quarter', idx: 3 }, words: '<a:endParaRPr lang="en-GB"/>', look: { box: { x: 54, y: 315, width: 432, height: 350 }, style: '', anchor: 't' } });
  return xmlHead + tag('p:notesMaster', { ...namespaces },
    tag('p:cSld', {}, white, tag('p:spTree', {}, groupStart, image, words)),
    colourMap,
    '<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr lang="en-GB" sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle>');
}

export function notesXml({ names }: SlideDeck, notes: readonly string[]): string {
  const words = notes.map((note) => `<a:p>${plainRun(note)}</a:p>`).join('') || '<a:p><a:endParaRPr lang="en-GB"/></a:p>';
  const place = (id: number, name: string, kind: string, locks: string, content: string): string =>
    tag('p:sp', {}, tag('p:nvSpPr', {}, tag('p:cNvPr', { id, name }), `<p:cNvSpPr><a:spLocks ${locks}/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr>`), '<p:spPr/>', content);
  return xmlHead + tag('p:notes', { ...namespaces },
    tag('p:cSld', {}, tag('p:spTree', {}, groupStart,
      place(2, names.slide, 'type="sldImg" idx="2"', 'noGrp="1" noRot="1" noChangeAspect="1"', ''),
      place(3, names.notes, 'type="body" sz="quarter" idx="3"', 'noGrp="1"', tag('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', words)))),
    ownColours);
}

export function themeXml(name: string, colours: Colours): string {
  const scheme = Object.entries({
    dk1: colours('text'), lt1: 'FFFFFF', dk2: colours('muted'), lt2: colours('withheld'), accent1: colours('council'), accent2: colours('line'),
    accent3: colours('green'), accent4: colours('amber'), accent5: colours('red'), accent6: colours('other-bar'), hlink: colours('council'), folHlink: colours('muted'),
  }).map(([key, digits]) => `<a:${key}><a:srgbClr val="${digits}"/></a:${key}>`).join('');
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>';
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = [6350, 12_700, 19_050].map((width) => `<a:ln w="${width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`).join('');
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  const said = xmlText(name);
  return `${xmlHead}<a:theme xmlns:a="${namespaces['xmlns:a']}" name="${said}"><a:themeElements><a:clrScheme name="${said}">${scheme}</a:clrScheme><a:fontScheme name="Arial"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="${said}"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
