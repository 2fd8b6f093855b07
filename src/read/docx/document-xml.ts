import { Parser } from 'htmlparser2';
import type { StyleMeaning } from './styles.ts';

export interface WordParagraph {
  text: string;
  kind: 'heading' | 'paragraph' | 'item' | 'cell';
  depth: number;
  /** What those are told who cannot see the picture; empty where nothing is said. */
  images: { alt: string }[];
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
        paragraph?.images.push({ alt: (attributes['descr'] ?? '').trim() });
        break;
      case 'adec:decorative':
        if (attributes['val'] === '1') paragraph?.images.pop();
        break;
    }
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
