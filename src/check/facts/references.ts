import type { Audience } from '../../model/audience.ts';
import { walk } from '../../model/content.ts';
import { blocksOf, type Citation, type EmbedReference, type KpiReference, type Section } from '../../model/section.ts';

/** Something in a section that refers to data, with the audience of the blocks around it (null: the section's own). */
export type Reference = (KpiReference | Citation | EmbedReference) & { within: Audience | null };

/** Every reference of a section in reading order, footnotes last. */
export function referencesIn(section: Section): Reference[] {
  const found: Reference[] = [];
  walk(blocksOf(section), (node, around) => {
    if (node.type !== 'kpi' && node.type !== 'citation' && node.type !== 'embed') return;
    found.push({ ...node, within: around.findLast((outer) => outer.type === 'restricted')?.audience ?? null });
  });
  return found;
}
