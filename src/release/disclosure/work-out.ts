import { solve, type Constraint } from 'yalps';
import type { Knowledge } from './reader.ts';
import { isExact, nothing, type Quantity, type Reach, type Relation } from './quantity.ts';

/** As much as no council counts; where nothing else is known, a reader may still take a quantity for less. */
const boundless = 1e9;

/** What a reader can take a quantity for after working it out from all that these relations say; null where they contradict one another. */
export function workedOut(target: Quantity, relations: readonly Relation[], known: Knowledge): Reach | null {
  const least = extreme('minimize', target, relations, known);
  const most = extreme('maximize', target, relations, known);
  return least === null || most === null ? null : { least, most };
}

/**
 * Whether it can still be both the least and the most of `wanted`. A reader who is told of everything but the nearest
 * relations what it really is knows more than any other, so that only where that reader finds out are further ones tried.
 */
export function staysOpen(target: Quantity, wanted: Reach, relationsOf: RelationsOf, known: Knowledge): boolean {
  for (const range of ranges(target, relationsOf, known)) {
    if (range.isLast && range.reach === null) return true;
    if (range.reach && range.reach.least <= wanted.least + nothing && range.reach.most >= wanted.most - nothing) return true;
  }
  return false;
}

/** What a reader who links everything can take it for; null where the report contradicts itself. */
export function takenFor(target: Quantity, relationsOf: RelationsOf, known: Knowledge): Reach | null {
  let last: Reach | null = null;
  for (const { reach } of ranges(target, relationsOf, known)) last = reach;
  return last;
}

type RelationsOf = ReadonlyMap<Quantity, readonly Relation[]>;

/** What is left of it for readers who are told less and less: first all but the nearest, at last nothing that is not published. */
function* ranges(target: Quantity, relationsOf: RelationsOf, known: Knowledge): Generator<{ reach: Reach | null; isLast: boolean }> {
  let reached: ReadonlySet<Quantity> = withUnknown(new Set([target]), relationsOf, known);
  for (;;) {
    const wider = withUnknown(openIn(relationsAround(reached, relationsOf), known, reached), relationsOf, known);
    const told: Knowledge = (quantity) => (wider.has(quantity) || quantity.truth === null ? known(quantity) : { least: quantity.truth, most: quantity.truth });
    const isLast = wider.size === reached.size;
    yield { reach: workedOut(target, relationsAround(wider, relationsOf), told), isLast };
    if (isLast) return;
    reached = wider;
  }
}

/** With all that nobody can be told, since their authors do not say, and what those stand beside in their turn. */
function withUnknown(quantities: ReadonlySet<Quantity>, relationsOf: RelationsOf, known: Knowledge): Set<Quantity> {
  const all = new Set(quantities);
  for (const quantity of all) {
    for (const { terms } of relationsOf.get(quantity) ?? []) {
      for (const [other] of terms) if (other.truth === null && !isExact(known(other))) all.add(other);
    }
  }
  return all;
}

function relationsAround(quantities: ReadonlySet<Quantity>, relationsOf: RelationsOf): Relation[] {
  return [...new Set([...quantities].flatMap((quantity) => relationsOf.get(quantity) ?? []))];
}

function openIn(relations: readonly Relation[], known: Knowledge, reached: ReadonlySet<Quantity>): Set<Quantity> {
  const open = new Set(reached);
  for (const [quantity] of relations.flatMap(({ terms }) => terms)) {
    if (!isExact(known(quantity))) open.add(quantity);
  }
  return open;
}

function extreme(direction: 'minimize' | 'maximize', target: Quantity, relations: readonly Relation[], known: Knowledge): number | null {
  const own = known(target);
  if (isExact(own)) return own.least;
  const columns = new Map<Quantity, { least: number; coefficients: [string, number][] }>();
  const constraints = new Map<string, Constraint>();
  const columnOf = (quantity: Quantity): { least: number; coefficients: [string, number][] } => {
    const there = columns.get(quantity);
    if (there) return there;
    const { least, most } = known(quantity);
    const column = { least: Number.isFinite(least) ? least : -boundless, coefficients: [] as [string, number][] };
    if (Number.isFinite(most)) {
      const limit = `most ${columns.size}`;
      constraints.set(limit, { max: most - column.least });
      column.coefficients.push([limit, 1]);
    }
    columns.set(quantity, column);
    return column;
  };
  columnOf(target).coefficients.push(['wanted', 1]);
  relations.forEach(({ terms }, index) => {
    const name = `relation ${index}`;
    let fixed = 0;
    for (const [quantity, factor] of terms) {
      const reach = known(quantity);
      if (isExact(reach)) {
        fixed += factor * reach.least;
        continue;
      }
      const { least, coefficients } = columnOf(quantity);
      fixed += factor * least;
      coefficients.push([name, factor]);
    }
    constraints.set(name, { equal: -fixed });
  });
  const { status, result } = solve<Quantity>({ direction, objective: 'wanted', constraints, variables: [...columns].map(([quantity, { coefficients }]) => [quantity, coefficients] as const) });
  if (status === 'unbounded') return direction === 'maximize' ? Infinity : -Infinity;
  return status === 'optimal' ? result + (columnOf(target).least) : null;
}
