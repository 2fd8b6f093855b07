import { cleanPixels, pixelKind } from './clean-pixels.ts';
import { cleanSvg } from './clean-svg.ts';
import type { Found } from './found.ts';
import { NotDrawn } from './read-xml.ts';

export type PictureKind = 'png' | 'jpg' | 'gif' | 'svg';

/** A picture as it may be published; or what keeps it from being one, as the end of the sentence "it …". `text` is that in which places are counted. */
export type CleanedPicture = { bytes: Uint8Array; found: Found; text: string } | { damage: string; at: number; text: string };

const kinds: Readonly<Record<string, PictureKind>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', svg: 'svg' };

export const imageEndings: readonly string[] = Object.keys(kinds);

export function kindByName(path: string): PictureKind | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

export function kindOf(bytes: Uint8Array): PictureKind | null {
  const pixels = pixelKind(bytes);
  if (pixels !== null) return pixels === 'jpeg' ? 'jpg' : pixels;
  return /<(?:[\w.-]+:)?svg[\s>/]/i.test(decodedXml(bytes)) ? 'svg' : null;
}

/** The picture written again with nothing in it but what is drawn: the same bytes for the same picture, and for what was cleaned before. */
export function cleanPicture(bytes: Uint8Array): CleanedPicture {
  if (kindOf(bytes) !== 'svg') {
    const cleaned = cleanPixels(bytes);
    return 'damage' in cleaned ? { damage: cleaned.damage, at: 0, text: '' } : { ...cleaned, text: '' };
  }
  const text = decodedXml(bytes);
  try {
    const cleaned = cleanSvg(text);
    if (!cleaned) return { damage: 'is XML of another kind', at: 0, text };
    return { bytes: new TextEncoder().encode(cleaned.svg), found: cleaned.found, text };
  } catch (error) {
    if (error instanceof NotDrawn) return { damage: error.message, at: error.at, text };
    throw error;
  }
}

/** The text of an XML file in the encoding that its first bytes or its declaration give, with LF line ends. */
function decodedXml(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const declared = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}
