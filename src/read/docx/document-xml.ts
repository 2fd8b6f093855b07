import { Parser } from 'htmlparser2';
import type { StyleMeaning } from './styles.ts';

export interface WordImage {
  alt: string;
  /** As Word calls it: Picture 2. */
  name: string;
}

export interface WordParagraph {
  text: string;
  kind: 'heading' | 'paragraph' | 'item' | 'cell';
  depth: number;
  /** What those are told who cannot see the picture; empty where nothing is said. */
  images: WordImage[];
  /** Offsets in the text. */
  links: { start: number; end: number; href: string }[];
}

interface OpenParagraph extends WordParagraph {
  inCell: boolean;
  heading: number;
  item: boolean;
}

export interface WordContext {
  style: (id: string) => StyleMeaning;
  /** Where a hyperlink leads, by its relation id. */
  linkTarget: (id: string) => string | null;
}

/** What stands twice, was moved away or is no part of the text. */
const skipped: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:del', 'w:instrText', 'w:rPrChange', 'w:pPrChange']);

/** The paragraphs of one part of a Word file in their order; a text box comes before the paragraph that holds it. */
export function paragraphsIn(xml: string, context: WordContext): WordParagraph[] {
  const reading = createReading(context);
  const parser = new Parser(
    { onopentag: reading.open, onclosetag: reading.close, ontext: reading.text },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return reading.done;
}

function createReading({ style, linkTarget }: WordContext) {
  const done: WordParagraph[] = [];
  const paragraphs: OpenParagraph[] = [];
  let skipping = 0;
  let cells = 0;
  let inText = false;
  let drawn: { paragraph: OpenParagraph; image: WordImage } | null = null;
  let link: { start: number; href: string } | null = null;
  const current = (): OpenParagraph | undefined => paragraphs.at(-1);
  const write = (text: string): void => {
    const paragraph = current();
    if (paragraph) paragraph.text += text;
  };

  function open(tag: string, attributes: Record<string, string>): void {
    if (skipped.has(tag)) skipping += 1;
    if (skipping > 0) return;
    const paragraph = current();
    const value = attributes['w:val'] ?? '';
    switch (tag) {
      case 'w:p':
        paragraphs.push({ text: '', kind: 'paragraph', depth: 0, images: [], links: [], inCell: cells > 0, heading: 0, item: false });
        break;
      case 'w:tc':
        cells += 1;
        break;
      case 'w:t':
        inText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        write(' ');
        break;
      case 'w:noBreakHyphen':
        write('-');
        break;
      case 'w:pStyle':
        if (paragraph) Object.assign(paragraph, style(value));
        break;
      case 'w:outlineLvl':
        if (paragraph && Number(value) <= 8) paragraph.heading = Number(value) + 1;
        break;
      case 'w:numId':
        if (paragraph) paragraph.item = value !== '0';
        break;
      case 'w:hyperlink':
        link = linkFrom(attributes, paragraph);
        break;
      case 'wp:docPr':
        if (!paragraph) break;
        drawn = { paragraph, image: { alt: (attributes['descr'] ?? '').trim(), name: attributes['name'] ?? '' } };
        paragraph.images.push(drawn.image);
        break;
      case 'adec:decorative':
        if (attributes['val'] === '1') notAPicture();
        break;
      case 'a:graphicData':
        // A text box is read as text.
        if (/wordprocessing(?:Shape|Group|Canvas)$/.test(attributes['uri'] ?? '')) notAPicture();
        break;
    }
  }

  function notAPicture(): void {
    if (drawn) drawn.paragraph.images = drawn.paragraph.images.filter((image) => image !== drawn?.image);
    drawn = null;
  }

  function linkFrom(attributes: Record<string, string>, paragraph: OpenParagraph | undefined): { start: number; href: string } | null {
    const href = linkTarget(attributes['r:id'] ?? '') ?? (attributes['w:anchor'] === undefined ? null : `#${attributes['w:anchor']}`);
    return href === null || !paragraph ? null : { start: paragraph.text.length, href };
  }

  function close(tag: string): void {
    if (skipped.has(tag)) skipping -= 1;
    if (skipping > 0) return;
    if (tag === 'w:t') inText = false;
    else if (tag === 'w:tc') cells -= 1;
    else if (tag === 'w:hyperlink' && link) {
      current()?.links.push({ ...link, end: current()?.text.length ?? link.start });
      link = null;
    } else if (tag === 'w:p') finish(paragraphs.pop());
  }

  function finish(paragraph: OpenParagraph | undefined): void {
    if (!paragraph || (paragraph.text.trim() === '' && paragraph.images.length === 0)) return;
    const { text, images, links, heading, item, inCell } = paragraph;
    const kind = heading > 0 ? 'heading' : inCell ? 'cell' : item ? 'item' : 'paragraph';
    done.push({ text, images, links, kind, depth: Math.min(heading, 6) });
  }

  return {
    done,
    open,
    close,
    text: (text: string): void => {
      if (inText && skipping === 0) write(text.replace(/[\n\r\t]/g, ' '));
    },
  };
}

/** The paragraphs of SmartArt or a chart, whose words stand in a part of their own. */
export function drawnWordsIn(xml: string): WordParagraph[] {
  const done: WordParagraph[] = [];
  let text = '';
  let inText = false;
  const finish = (): void => {
    if (text.trim() !== '') done.push({ text: text.trim(), kind: 'cell', depth: 0, images: [], links: [] });
    text = '';
  };
  const parser = new Parser(
    {
      onopentag: (tag) => void (inText = tag === 'a:t'),
      onclosetag(tag) {
        if (tag === 'a:t') inText = false;
        if (tag === 'a:p') finish();
      },
      ontext: (words) => void (text += inText ? words.replace(/\s+/g, ' ') : ''),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return done;
}
