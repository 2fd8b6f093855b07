import type { Picture } from '../words-document.ts';
import { allIn, type XmlElement } from '../xml-tree.ts';

interface PictureSource {
  bytes: (id: string) => Uint8Array | null;
}

/** The pictures of a drawing. A chart or SmartArt is one without bytes, since Word draws it; what is drawn of lines and shapes is none. */
export function picturesIn(drawing: XmlElement, { bytes }: PictureSource): Picture[] {
  const properties = allIn(drawing, 'wp:docPr')[0];
  const described = properties?.attributes['descr'] ?? allIn(drawing, 'v:shape')[0]?.attributes['alt'] ?? '';
  const decorative = allIn(drawing, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1');
  const name = properties?.attributes['name'] ?? '';
  const ids = [...allIn(drawing, 'a:blip').map(({ attributes }) => attributes['r:embed'] ?? attributes['r:link'] ?? ''), ...allIn(drawing, 'v:imagedata').map(({ attributes }) => attributes['r:id'] ?? '')];
  const drawn = [...allIn(drawing, 'c:chart'), ...allIn(drawing, 'dgm:relIds')].map(() => null);
  return [...new Set<string | null>(ids), ...drawn].map((id) => ({ alt: described.replace(/\s+/g, ' ').trim(), decorative, name, bytes: id === null ? null : bytes(id) }));
}
