import type { Claim } from './claims-in.ts';

/**
 * The id under which each section that has another one is found again: that of the section which took over more of its claims
 * than any other did, and more of them than from any other. By the id of the earlier edition.
 */
export function sectionsAgain(before: readonly Claim[], after: readonly Claim[], partners: ReadonlyMap<Claim, Claim>): Map<string, string> {
  const [earlier, present] = [idsIn(before), idsIn(after)];
  const moves = [...partners].filter(([then, now]) => !present.has(then.section) && !earlier.has(now.section));
  const times = [...Map.groupBy(moves, ([then, now]) => `${then.section} ${now.section}`).values()].map((all) => ({ then: all[0]![0].section, now: all[0]![1].section, count: all.length }));
  const isMost = ({ then, now, count }: (typeof times)[number]): boolean => times.every((other) => (other.then === then) === (other.now === now) || other.count < count);
  return new Map(times.filter(isMost).map(({ then, now }) => [then, now]));
}

function idsIn(claims: readonly Claim[]): Set<string> {
  return new Set(claims.map(({ section }) => section));
}
