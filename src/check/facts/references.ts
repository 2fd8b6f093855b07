import type { Audience } from '../../model/audience.ts';
import { walk } from '../../model/content.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { blocksOf, type AuthoredNode, type Citation, type EmbedReference, type AuthoredBlock, type KpiReference, type Words } from '../../model/section.ts';

/** Something in a section that refers to data, with the audience of the blocks around it (null: the section's own). */
export type Reference = (KpiReference | Citation | EmbedReference) & { within: Audience | null };

/** A link to a section of the report, its own or another. */
export interface SectionLink {
  section: string;
  /** The place that is meant, by its name on the page of that section; null for its beginning. */
  name: string | null;
  within: Audience | null;
  place: Place;
}

/** Every reference of a section, or of other words, in reading order, footnotes last. */
export function referencesIn(words: Words<AuthoredBlock>): Reference[] {
  const found: Reference[] = [];
  walk(blocksOf(words), (node, around) => {
    if (node.type !== 'kpi' && node.type !== 'citation' && node.type !== 'embed') return;
    found.push({ ...node, within: audienceWithin(around) });
  });
  return found;
}

/** Every link of a section, or of other words, to a section. */
export function sectionLinksIn(words: Words<AuthoredBlock>): SectionLink[] {
  const found: SectionLink[] = [];
  walk(blocksOf(words), (node, around) => {
    if (node.type !== 'link' || !node.place) return;
    const [, id, name = null] = /^section:([a-z0-9-]+)(?:#(.+))?$/.exec(node.href) ?? [];
    if (id !== undefined) found.push({ section: id, name, within: audienceWithin(around), place: node.place });
  });
  return found;
}

function audienceWithin(around: readonly AuthoredNode[]): Audience | null {
  return around.findLast((outer) => outer.type === 'restricted')?.audience ?? null;
}
