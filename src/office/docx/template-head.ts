import type { LayoutDocument } from '../../layout/blocks.ts';
import { Relations } from '../relations.ts';
import { tag } from '../xml.ts';
import type { Manuscript } from './manuscript.ts';
import { val } from './xml.ts';

/** Pictures at the head of the pages of a template, such as the logo of a council. */
export interface TemplateHead {
  /** Those of the first page; where it has no head of its own, those of all pages. */
  first: HeadParagraph[];
  others: HeadParagraph[];
  /** Whether it has words, shapes or pictures of other kinds besides, at the head or the foot. */
  hasMore: boolean;
}

/** A paragraph with pictures. */
interface HeadParagraph {
  /** How it is aligned, as Word names that. */
  align: string | null;
  pictures: HeadPicture[];
}

interface HeadPicture {
  /** The drawing, without what leads out of it. */
  xml: string;
  bytes: Uint8Array;
  ending: string;
  /** How much room it takes in its line, in twentieths of a point; none where it is placed on the page. */
  height: number;
}

/** The parts of a template in which its head may stand. */
export function isOfHead(path: string): boolean {
  return /^word\/(?:document\.xml|_rels\/(?:document|header\d+|footer\d+)\.xml\.rels|(?:header|footer)\d+\.xml|media\/[^/]+)$/.test(path);
}

/** Reads it from the parts of a template; `text` is a part, or empty. */
export function readHead(text: (path: string) => string, bytes: (path: string) => Uint8Array | undefined): TemplateHead {
  const section = /.*(<w:sectPr\b.*?<\/w:sectPr>)/s.exec(text('word/document.xml'))?.[1] ?? '';
  const targets = relationsIn(text('word/_rels/document.xml.rels'));
  const named = (kind: 'header' | 'footer', type: string): string | null => {
    const reference = [...section.matchAll(new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'g'))].map(([each]) => each).find((each) => each.includes(`w:type="${type}"`));
    const target = targets.get(/r:id="([^"]+)"/.exec(reference ?? '')?.[1] ?? '');
    return target === undefined ? null : `word/${target.replace(/^\/?(?:word\/)?/, '')}`;
  };
  const read = (path: string | null): { paragraphs: HeadParagraph[]; hasMore: boolean } => {
    if (path === null) return { paragraphs: [], hasMore: false };
    const images = relationsIn(text(path.replace(/^word\//, 'word/_rels/') + '.rels'));
    return headIn(text(path), (id) => {
      const target = images.get(id);
      return target === undefined ? undefined : { target, bytes: bytes(`word/${target.replace(/^\/?(?:word\/)?/, '')}`) };
    });
  };
  const others = read(named('header', 'default'));
  const first = /<w:titlePg(?:\/| w:val="(?:1|true|on)")/.test(section) ? read(named('header', 'first')) : others;
  const feet = ['default', 'first'].map((type) => read(named('footer', type)));
  return { first: first.paragraphs, others: others.paragraphs, hasMore: first.hasMore || others.hasMore || feet.some(({ hasMore, paragraphs }) => hasMore || paragraphs.length > 0) };
}

function relationsIn(xml: string): Map<string, string> {
  return new Map([...xml.matchAll(/<Relationship\b[^>]*>/g)].filter(([each]) => !each.includes('TargetMode="External"')).map(([each]) => [/\bId="([^"]+)"/.exec(each)?.[1] ?? '', /\bTarget="([^"]+)"/.exec(each)?.[1] ?? '']));
}

const kindsOfImage: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif' };
const perTwip = 635;

function headIn(xml: string, image: (id: string) => { target: string; bytes: Uint8Array | undefined } | undefined): { paragraphs: HeadParagraph[]; hasMore: boolean } {
  let hasMore = false;
  const paragraphs = [...xml.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(([paragraph]): HeadParagraph => {
    const drawings = [...paragraph.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([drawing]) => drawing);
    const pictures = drawings.flatMap((drawing): HeadPicture[] => {
      const ids = [...drawing.matchAll(/<a:blip\b[^>]*r:embed="([^"]+)"/g)].map(([, id]) => id!);
      const found = ids.length === 1 && /<pic:pic\b/.test(drawing) && !/<wp[gs]:/.test(drawing) ? image(ids[0]!) : undefined;
      const ending = kindsOfImage[found?.target.split('.').at(-1)?.toLowerCase() ?? ''];
      if (found?.bytes === undefined || ending === undefined) {
        hasMore = true;
        return [];
      }
      const height = drawing.includes('<wp:inline') ? Number(/<wp:extent [^>]*cy="(\d+)"/.exec(drawing)?.[1] ?? 0) / perTwip : 0;
      return [{ xml: plainDrawing(drawing), bytes: found.bytes, ending, height }];
    });
    const rest = paragraph.replace(/<w:drawing>.*?<\/w:drawing>/gs, '');
    if (/<w:pict\b|<w:object\b|<w:t(?: [^>]*)?>[^<]*\S/.test(rest)) hasMore = true;
    return { align: /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1] ?? null, pictures };
  });
  return { paragraphs: paragraphs.filter(({ pictures }) => pictures.length > 0), hasMore };
}

/** Without extensions of later versions, links, and names of the files from which it was taken. */
function plainDrawing(drawing: string): string {
  return drawing
    .replace(/<a:extLst>.*?<\/a:extLst>/gs, '')
    .replace(/<(wp14|a14):\w+[^>]*?(?:\/>|>.*?<\/\1:\w+>)/gs, '')
    .replace(/<a:hlinkClick\b[^>]*?(?:\/>|>.*?<\/a:hlinkClick>)/gs, '')
    .replace(/ (?:wp14|a14|r):(?!embed)\w+="[^"]*"/g, '')
    .replace(/(<a:blip\b[^>]*r:embed=")[^"]+"/, '$1{picture}"')
    .replace(/<(wp:docPr|pic:cNvPr)\b[^>]*?(\/?)>/g, '<$1 {named}$2>');
}

/** Puts the pictures at the head of every page; the cover has them where it has no logo of its own. */
export function addTemplateHead(manuscript: Manuscript, { first, others }: TemplateHead): void {
  addTo(manuscript, 'header1', others);
  if (manuscript.document.cover?.logo === null) addTo(manuscript, 'header2', first);
}

/** Below each paragraph with pictures. */
const below = 80;

/** How much lower the words of a page begin because of the pictures above them, in twentieths of a point. */
export function pushedDown({ others }: TemplateHead): number {
  const heights = others.map(({ pictures }) => Math.max(...pictures.map(({ height }) => height))).filter((height) => height > 0);
  return Math.ceil(heights.reduce((sum, height) => sum + height + below, 0));
}

function addTo({ parts, counts, document }: Manuscript, name: string, paragraphs: readonly HeadParagraph[]): void {
  const head = parts.get(`word/${name}.xml`);
  if (paragraphs.length === 0 || typeof head !== 'string') return;
  const relations = new Relations();
  const made = paragraphs.map(({ align, pictures }) => {
    const runs = pictures.map(({ xml, bytes, ending }) => {
      const id = (counts.drawing += 1);
      const path = `media/head-${id}.${ending}`;
      parts.set(`word/${path}`, bytes);
      const named = tag('x', { id, name: `Picture ${id}`, descr: altOf(document) }).slice('<x '.length, -'/>'.length);
      return tag('w:r', {}, xml.replaceAll('{picture}', relations.to('image', path)).replaceAll('{named}', named));
    });
    return tag('w:p', {}, tag('w:pPr', {}, val('pStyle', 'Picture'), '<w:keepNext w:val="0"/>', align === null ? '' : val('jc', align)), ...runs);
  });
  parts.set(`word/${name}.xml`, head.replace(/(<w:hdr\b[^>]*>)/, (open) => open + made.join('')));
  parts.set(`word/_rels/${name}.xml.rels`, relations.xml());
}

/** What is heard where the picture is not seen. */
function altOf({ council, cover }: LayoutDocument): string {
  return cover?.logo?.alt ?? council;
}
