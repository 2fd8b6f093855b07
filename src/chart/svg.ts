import { pageColours, plainColours, type Colours } from './palette.ts';

/** How a picture is put into its page. */
export interface PictureOptions {
  /** `page`: the page may set the colours (the usual). `plain`, or colours by what they are for: for files that leave the page. */
  colours?: 'page' | 'plain' | Colours;
  /**
   * What a screen reader says: `decorative` (the usual: the words stand beside it), a title within
   * the picture, or the id of the element that names it.
   */
  name?: 'decorative' | { title: string } | { labelledBy: string };
}

export function coloursOf(options: PictureOptions): Colours {
  const { colours = 'page' } = options;
  if (typeof colours === 'function') return colours;
  return colours === 'plain' ? plainColours : pageColours;
}

/** The whole picture. It has no ids of its own, so that any number can stand on one page. */
export function svgPicture(width: number, height: number, content: string, options: PictureOptions): string {
  const font = (options.colours ?? 'page') !== 'page' ? ' font-family="Arial, Helvetica, sans-serif"' : '';
  const [attributes, title] = naming(options.name ?? 'decorative');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-picture" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `width="${round(width)}" height="${round(height)}" font-size="${baseSize}"${font}${attributes}>${title}${content}</svg>`
  );
}

function naming(name: NonNullable<PictureOptions['name']>): [string, string] {
  if (name === 'decorative') return [' aria-hidden="true"', ''];
  if ('title' in name) return [' role="img"', `<title>${escapeXml(name.title)}</title>`];
  return [` role="img" aria-labelledby="${escapeXml(name.labelledBy)}"`, ''];
}

/** The type size of text that carries none of its own. */
export const baseSize = 13;

/** A tenth of a pixel is finer than anyone sees. */
export function round(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (character) => entities[character]!);
}

export interface TextStyle {
  fill: string;
  size?: number;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** From the middle of a line of type to its baseline, as a part of its size. */
export const middleOfType = 0.35;

export function textAttributes(style: TextStyle): string {
  const anchor = style.anchor && style.anchor !== 'start' ? ` text-anchor="${style.anchor}"` : '';
  const size = style.size && style.size !== baseSize ? ` font-size="${round(style.size)}"` : '';
  return `${anchor}${size}${style.bold ? ' font-weight="bold"' : ''} fill="${style.fill}"`;
}
