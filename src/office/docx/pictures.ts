import type { Run } from '../../layout/blocks.ts';
import { imageSize, isSvg } from '../image-size.ts';
import type { Setting } from './manuscript.ts';
import { tag } from '../xml.ts';
import { namespaces } from './xml.ts';

/** Word measures pictures in these: 635 to a twentieth of a point, 9525 to a pixel. */
const perTwip = 635;
const perPixel = 9525;
/** Sharp in print, where a reader shows the picture of pixels. */
const sharpness = 2;
/** No picture takes more than most of a page. */
const mostHigh = 12_000 * perTwip;

interface Picture {
  /** Below `word/media/`, without ending. */
  name: string;
  title: string;
  alt: string;
  width: number;
  height: number;
}

export function svgRun(setting: Setting, svg: string, picture: Picture): string {
  const { parts, materials } = setting.manuscript;
  const [vector, pixels] = [`media/${picture.name}.svg`, `media/${picture.name}.png`];
  if (!parts.has(`word/${vector}`)) {
    parts.set(`word/${vector}`, new TextEncoder().encode(svg));
    parts.set(`word/${pixels}`, materials.rasterise(svg, Math.min(3000, Math.round(picture.width * sharpness))));
  }
  const extension = tag('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, tag('asvg:svgBlip', { 'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main', 'r:embed': setting.relations.to('image', vector) }));
  return drawing(setting, setting.relations.to('image', pixels), tag('a:extLst', {}, extension), picture);
}

/** An image of the report's own. */
export function pictureRun(setting: Setting, { src, alt }: Extract<Run, { type: 'image' }>, mostWide = setting.width): string {
  const { parts, materials } = setting.manuscript;
  const bytes = materials.image(src);
  const size = imageSize(bytes);
  const picture = { name: `image-${src.replace(/\.[^.]*$/, '').replace(/[^a-z0-9]+/gi, '-')}-${src.length}`, title: '', alt, ...fitted(size, mostWide) };
  if (isSvg(bytes)) return svgRun(setting, new TextDecoder().decode(bytes), picture);
  const path = `media/${picture.name}.${endingOf(src)}`;
  parts.set(`word/${path}`, bytes);
  return drawing(setting, setting.relations.to('image', path), '', picture);
}

function endingOf(src: string): string {
  const ending = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'jpg' ? 'jpeg' : ending;
}

/** In pixels, no wider than the text. */
function fitted({ width, height }: { width: number; height: number }, mostWide: number): { width: number; height: number } {
  const scale = Math.min(1, (mostWide * perTwip) / (width * perPixel));
  return { width: width * scale, height: height * scale };
}

function drawing(setting: Setting, blip: string, extensions: string, { title, alt, width, height }: Picture): string {
  const id = (setting.manuscript.counts.drawing += 1);
  const scale = Math.min(1, (setting.width * perTwip) / (width * perPixel), mostHigh / (height * perPixel));
  const extent = { cx: Math.round(width * perPixel * scale), cy: Math.round(height * perPixel * scale) };
  const named = { id, name: title === '' ? `Picture ${id}` : title, descr: alt };
  return tag('w:r', {}, tag('w:drawing', {}, tag('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', extent),
    '<wp:effectExtent l="0" t="0" r="0" b="0"/>',
    tag('wp:docPr', named),
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    tag('a:graphic', {}, tag('a:graphicData', { uri: namespaces['xmlns:pic'] }, tag('pic:pic', {},
      tag('pic:nvPicPr', {}, tag('pic:cNvPr', named), '<pic:cNvPicPr/>'),
      tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': blip }, extensions), '<a:stretch><a:fillRect/></a:stretch>'),
      tag('pic:spPr', {}, tag('a:xfrm', {}, '<a:off x="0" y="0"/>', tag('a:ext', extent)), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    ))),
  )));
}
