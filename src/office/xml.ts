import { xmlText } from './same-bytes.ts';

type Value = string | number | null;

/** An element; attributes that are null are not there. */
export function tag(name: string, attributes: Readonly<Record<string, Value>> = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${xmlText(String(value))}"`)).join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
