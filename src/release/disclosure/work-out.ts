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
export function staysOpen(target: Quantity, wanted: Reach, relationsOf: ReadonlyMap<Quantity, readonly Relation[]>, known: Knowledge): boolean {
  let reached: ReadonlySet<Quantity> = new Set([target]);
  for (;;) {
    const nearest = relationsAround(reached, relationsOf);
    const wider = openIn(nearest, known, reached);
    const told: Knowledge = (quantity) => (wider.has(quantity) || quantity.truth === null ? known(quantity) : { least: quantity.truth, most: quantity.truth });
    const all = relationsAround(wider, relationsOf);
    const range = workedOut(target, all, told);
    if (range && range.least <= wanted.least + nothing && range.most >= wanted.most - nothing) return true;
    if (wider.size === reached.size) return range === null;
    reached = wider;
  }
}

function relationsAround(quantities: ReadonlySet<Quantity>, relationsOf: ReadonlyMap<Quantity, readonly Relation[]>): Relation[] {
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
