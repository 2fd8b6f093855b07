import { placeName } from '../../layout/document.ts';
import type { LayoutBlock, LayoutDocument } from '../../layout/blocks.ts';
import type { Target } from '../../model/report.ts';
import { tag } from '../xml.ts';

/** Word refuses longer names. */
const longest = 40;

/** The places of a document under names that Word takes, and where each link leads. */
export class Bookmarks {
  private readonly names = new Map<string, string>();
  private readonly set = new Set<string>();
  private last = 0;

  constructor(document: LayoutDocument) {
    const taken = new Set<string>();
    for (const place of placesOf(document)) {
      const key = placeName(place);
      if (this.names.has(key)) continue;
      const whole = key.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?![A-Za-z])/, 'p');
      let name = whole.slice(0, longest);
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${whole.slice(0, longest - 5)}_${count}`;
      taken.add(name.toLowerCase());
      this.names.set(key, name);
    }
  }

  /** The name of the place that a link leads to; null where the document has no such place. */
  nameOf(target: Target): string | null {
    const exact = this.names.get(placeName(target));
    if (exact !== undefined) return exact;
    const instead: Target = target.page === 'indicator' ? { page: 'scorecard', anchor: target.id } : 'id' in target ? { page: target.page, id: target.id } : { page: target.page };
    return this.names.get(placeName(instead)) ?? null;
  }

  /** The words as the place; of two that claim to be one, the first is it. */
  around(place: Target | null, content: string): string {
    const name = place && this.names.get(placeName(place));
    if (name === undefined || name === null || this.set.has(name)) return content;
    this.set.add(name);
    return this.named(name, content);
  }

  named(name: string, content: string): string {
    this.last += 1;
    return tag('w:bookmarkStart', { 'w:id': this.last, 'w:name': name }) + content + tag('w:bookmarkEnd', { 'w:id': this.last });
  }
}

function placesOf({ chapters }: LayoutDocument): Target[] {
  return chapters.flatMap(({ place, blocks }) => [place, ...blocks.flatMap(placesIn)]);
}

function placesIn(block: LayoutBlock): Target[] {
  switch (block.type) {
    case 'heading': case 'paragraph':
      return present([block.place]);
    case 'list':
      return block.items.flatMap(({ place, blocks }) => [...present([place]), ...blocks.flatMap(placesIn)]);
    case 'quote':
      return block.blocks.flatMap(placesIn);
    case 'table':
      return present(block.table.rows.map(({ place }) => place));
    case 'code': case 'rule': case 'facts': case 'chart': case 'multiples':
      return [];
  }
}

function present(places: readonly (Target | null)[]): Target[] {
  return places.filter((place) => place !== null);
}
