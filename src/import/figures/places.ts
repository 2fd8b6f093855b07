import { isMap, isSeq, parseDocument } from 'yaml';
import type { Project } from '../../model/project.ts';
import type { Keys } from '../yaml/edit.ts';

/** Where each indicator stands in its file, by its id. */
export function placesOfIndicators({ texts }: Project): Map<string, Keys> {
  const places = new Map<string, Keys>();
  for (const [path, text] of texts) {
    if (!/^data\/indicators\/[^/]+\.yaml$/.test(path)) continue;
    const list = parseDocument(text).get('indicators');
    if (!isSeq(list)) continue;
    for (const [index, item] of list.items.entries()) {
      const id: unknown = isMap(item) ? item.get('id') : undefined;
      if ((typeof id === 'string' || typeof id === 'number') && !places.has(String(id))) places.set(String(id), ['indicators', index]);
    }
  }
  return places;
}
