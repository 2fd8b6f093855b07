/** A number of which a reader may or may not be told, and by which others may be worked out. */
export interface Quantity {
  /** What it really is; null where its author does not say. */
  truth: number | null;
  /** Of what stands nowhere and only fills up others: the least that it can be, whatever small counts are. */
  spare?: number | null;
}

/** Quantities that, each by its factor, add up to nothing: a total less its parts. */
export interface Relation {
  terms: readonly (readonly [Quantity, number])[];
}

/** The least and the most that a reader can take a quantity for; the same where it is known exactly. */
export interface Reach {
  least: number;
  most: number;
}

/** Less than this is nothing: what binary arithmetic leaves. */
export const nothing = 1e-6;

export function isExact({ least, most }: Reach): boolean {
  return most - least < nothing;
}

/** Whether the quantities are as the relation says; where one is not known, nothing says otherwise. */
export function holds({ terms }: Relation): boolean {
  let sum = 0;
  for (const [{ truth }, factor] of terms) {
    if (truth === null) return true;
    sum += factor * truth;
  }
  return Math.abs(sum) < nothing;
}

/** The relations that each quantity stands in. */
export function relationsByQuantity(relations: readonly Relation[]): ReadonlyMap<Quantity, readonly Relation[]> {
  const all = new Map<Quantity, Relation[]>();
  for (const relation of relations) {
    for (const [quantity] of relation.terms) {
      const known = all.get(quantity);
      if (known) known.push(relation);
      else all.set(quantity, [relation]);
    }
  }
  return all;
}
