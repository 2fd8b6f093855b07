import type { StatementView } from '../../views/statement.ts';
import type { Target } from '../../model/report.ts';

/**
 * What is linked already where words stand. No two links of a statement, or of a list or table outside one, lead to
 * the same place: whoever goes from link to link meets each place once.
 */
export interface Mentions {
  linked: Set<string>;
  /** Where a source of these words is told below them, by its number; null where it is not. */
  source: (number: number) => Target | null;
}

export function startMentions(statement?: StatementView): Mentions {
  const told = new Set(statement?.sources?.entries.map(({ number }) => number));
  return { linked: new Set(), source: (number) => (statement && told.has(number) ? sourcePlace(statement, number) : null) };
}

/** No id holds two hyphens, so that no other place is called so. */
export function sourcePlace({ place }: StatementView, number: number): Target {
  return { ...place, anchor: `${place.anchor ?? ''}--${number}` };
}

/** The address, where it is the first link to it here; null from then on. */
export function firstLink({ linked }: Mentions, href: string | null): string | null {
  if (href === null || linked.has(href)) return null;
  linked.add(href);
  return href;
}
