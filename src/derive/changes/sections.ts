import type { Report, SectionChange } from '../../model/report.ts';
import { markOf } from '../../model/audience.ts';
import { byId, type Editions } from './editions.ts';
import { isOnlyForUs } from './only-for-us.ts';

/** Every section of either edition, each once: first as this edition has them, then those that it does not have. */
export function sectionChanges({ before, now }: Editions, again: ReadonlyMap<string, string>): SectionChange[] {
  const earlier = byId(before.sections);
  const thenOf = new Map([...again].map(([then, present]) => [present, then]));
  const present = now.sections.map((section): SectionChange => {
    const then = earlier.get(section.id) ?? earlier.get(thenOf.get(section.id) ?? '');
    return { id: section.id, title: section.title, then: then ? entry(then) : null, isNew: !then && !isOnlyForUs({ before, now }, section), isGone: false, ...markOf(section) };
  });
  const told = new Set(present.flatMap(({ then }) => then?.id ?? []));
  return [...present, ...before.sections.filter(({ id }) => !told.has(id)).map((section): SectionChange => ({ id: section.id, title: section.title, then: entry(section), isNew: false, isGone: true }))];
}

function entry({ id, title }: Report['sections'][number]): NonNullable<SectionChange['then']> {
  return { id, title };
}
