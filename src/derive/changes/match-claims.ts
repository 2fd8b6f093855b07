import type { Claim } from './claims-in.ts';
import { alikeElsewhere, alikeWithin, likeClaims } from './likeness.ts';
import { sectionsAgain } from './sections-again.ts';

/** A claim of the earlier edition with the one of this edition that says it. */
export interface ClaimPair {
  then: Claim;
  now: Claim;
}

export interface MatchedClaims {
  /** In the order of the earlier edition. */
  pairs: ClaimPair[];
  gone: Claim[];
  added: Claim[];
  /** Sections that have another id, by that of the earlier edition. */
  sections: Map<string, string>;
}

/**
 * Finds each claim of one edition in another, the surest first: where one says that it was the other; by the name that its author gave it; by its number with the
 * same words; by the same words in its section, then anywhere; by the same words but for their figures; by likeness within its
 * section, whatever id that has, then by greater likeness anywhere. A claim has one partner at most, and which it has does not depend on which edition comes first.
 */
export function matchClaims(before: readonly Claim[], after: readonly Claim[]): MatchedClaims {
  const partners = new Map<Claim, Claim>();
  const [left, right] = [new Set(before), new Set(after)];
  const pair = (then: Claim, now: Claim): void => {
    partners.set(then, now);
    left.delete(then);
    right.delete(now);
  };
  const byKey = (keyOf: (claim: Claim) => string | null): void => {
    const found = Map.groupBy(right, keyOf);
    for (const [key, claims] of Map.groupBy(left, keyOf)) {
      const others = key === null ? [] : found.get(key) ?? [];
      claims.slice(0, others.length).forEach((claim, index) => pair(claim, others[index]!));
    }
  };
  for (const { then, now } of namedPairs(before, after)) if (left.has(then) && right.has(now)) pair(then, now);
  byKey(({ id }) => id);
  byKey(({ number, text }) => `${number} ${text}`);
  byKey(({ section, text }) => `${section} ${text}`);
  byKey(({ text }) => (text === '' ? null : text));
  byKey(({ number, text }) => `${number} ${withoutFigures(text)}`);
  byKey(({ section, text }) => `${section} ${withoutFigures(text)}`);
  const sections = sectionsAgain(before, after, partners);
  const bySection = Map.groupBy(right, ({ section }) => section);
  for (const [section, claims] of Map.groupBy(left, (claim) => sections.get(claim.section) ?? claim.section)) {
    for (const { then, now } of likeClaims(claims, bySection.get(section) ?? [], alikeWithin)) pair(then, now);
  }
  for (const { then, now } of likeClaims([...left], [...right], alikeElsewhere)) pair(then, now);
  return { pairs: before.flatMap((then) => pairOf(then, partners.get(then))), gone: [...left], added: [...right], sections };
}

/** Each claim with each of the other edition that it names as what it was, whichever of the two names the other. */
export function namedPairs(before: readonly Claim[], after: readonly Claim[]): ClaimPair[] {
  const byName = (claims: readonly Claim[]): Map<string, Claim> => new Map(claims.flatMap((claim) => claim.names.map((name) => [name, claim])));
  const [earlier, present] = [byName(before), byName(after)];
  const named = (names: readonly string[], claims: ReadonlyMap<string, Claim>): Claim[] => names.flatMap((name) => claims.get(name) ?? []);
  return [
    ...after.flatMap((now) => named(now.was, earlier).map((then) => ({ then, now }))),
    ...before.flatMap((then) => named(then.was, present).map((now) => ({ then, now }))),
  ];
}

function pairOf(then: Claim, now: Claim | undefined): ClaimPair[] {
  return now ? [{ then, now }] : [];
}

export function withoutFigures(text: string): string {
  return text.replace(/\d[\d,.]*/g, '0');
}
