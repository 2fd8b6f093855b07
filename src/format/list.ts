import type { Labels } from '../model/labels.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[], labels: Labels): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  const others = items.slice(0, -1);
  return others.length === 0 ? last : others.join(labels['list.comma']) + labels['list.and'] + last;
}
