import type { Area } from '../published/pack.ts';

/** City of London and Isles of Scilly, where a few hundred children live. */
const tiny: ReadonlySet<number> = new Set([201, 420]);

/** Whether so few children live there that a figure may turn on one of them. */
export function isTiny({ number }: Pick<Area, 'number'>): boolean {
  return tiny.has(number);
}
