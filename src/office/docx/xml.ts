import { xmlText } from '../same-bytes.ts';

type Value = string | number | null;

/** An element; attributes that are null are not there. */
export function tag(name: string, attributes: Readonly<Record<string, Value>> = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${xmlText(String(value))}"`)).join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`;
}

/** One of the many elements of WordprocessingML that have a value and nothing else. */
export function val(name: string, value: Value): string {
  return tag(`w:${name}`, { 'w:val': value });
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;
