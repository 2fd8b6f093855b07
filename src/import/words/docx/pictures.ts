import type { Picture } from '../words-document.ts';
import { allIn, type XmlElement } from '../xml-tree.ts';

interface PictureSource {
  bytes: (id: string) => Uint8Array | null;
}

/** The pictures of a drawing; what is drawn of lines and shapes is none. */
export function picturesIn(drawing: XmlElement, { bytes }: PictureSource): Picture[] {
  const properties = allIn(drawing, 'wp:docPr')[0];
  const described = properties?.attributes['descr'] ?? allIn(drawing, 'v:shape')[0]?.attributes['alt'] ?? '';
  const decorative = allIn(drawing, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1');
  const name = properties?.attributes['name'] ?? '';
  const ids = [...allIn(drawing, 'a:blip').map(({ attributes }) => attributes['r:embed'] ?? attributes['r:link'] ?? ''), ...allIn(drawing, 'v:imagedata').map(({ attributes }) => attributes['r:id'] ?? '')];
  return [...new Set(ids)].map((id) => ({ alt: described.replace(/\s+/g, ' ').trim(), decorative, name, bytes: bytes(id) }));
}
