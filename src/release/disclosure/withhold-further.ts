import { solve, type Constraint } from 'yalps';
import type { DisclosurePolicy } from '../../model/disclosure.ts';
import type { Cell, OwnFigure } from './own-figures.ts';
import type { Quantity, Reach, Relation } from './quantity.ts';
import { smallReach } from './reader.ts';

/** What is given of a report and what of it is kept back. */
export interface Guarding {
  cells: ReadonlyMap<Quantity, Cell>;
  relationsOf: ReadonlyMap<Quantity, readonly Relation[]>;
  policy: DisclosurePolicy;
  /** What earlier editions have published, which cannot be taken back. */
  knownBefore: ReadonlyMap<Quantity, Reach>;
}

/** A total serves a reader more than one of its parts, so that parts are kept back first. */
const costs = { part: 1, whole: 3 };

/**
 * The figures to be kept back with a small count, so that it can be anything small whatever it is: each of the others can then
 * grow and shrink against it. Which they are depends on which counts are small, and never on what those are. Where none is large enough
 * to shrink as far, those that could if they were; whether that is enough the attack will tell. Null where there are none.
 */
export function furtherWith(small: Cell, withheld: ReadonlySet<OwnFigure>, guarding: Guarding): OwnFigure[] | null {
  const found = new Set<OwnFigure>();
  const isWithheld: IsWithheld = (figure) => withheld.has(figure) || found.has(figure);
  for (const direction of [1, -1]) {
    const figures = shiftedWith(small, direction, isWithheld, guarding, roomOf) ?? shiftedWith(small, direction, isWithheld, guarding, roomAtLeast);
    if (figures === null) return null;
    figures.forEach((figure) => found.add(figure));
  }
  return [...found];
}

/** Of a large report thousands are withheld, too many to be copied for each small count. */
type IsWithheld = (figure: OwnFigure) => boolean;

/** Nearest relations are tried first. */
function shiftedWith(small: Cell, direction: number, isWithheld: IsWithheld, guarding: Guarding, room: RoomOf): OwnFigure[] | null {
  let movable: ReadonlySet<Quantity> = new Set([small]);
  for (;;) {
    const wider = new Set([...movable, ...[...movable].flatMap((quantity) => (guarding.relationsOf.get(quantity) ?? []).flatMap(({ terms }) => terms.map(([each]) => each)))]);
    const figures = shift(small, direction, wider, isWithheld, guarding, room);
    if (figures !== null) return figures;
    if (wider.size === movable.size) return null;
    movable = wider;
  }
}

/** How far a quantity may be moved down, and what it costs to move it; null where it must stay. */
type RoomOf = (quantity: Quantity, isWithheld: IsWithheld, guarding: Guarding) => { down: number; cost: number } | null;

/** Of a figure however small it would become. */
const roomAtLeast: RoomOf = (quantity, isWithheld, guarding) => {
  const room = roomOf(quantity, isWithheld, guarding);
  return room && guarding.cells.has(quantity) ? { ...room, down: Infinity } : room;
};

function roomOf(quantity: Quantity, isWithheld: IsWithheld, { cells, policy, knownBefore }: Guarding): ReturnType<RoomOf> {
  const cell = cells.get(quantity);
  if (!cell) {
    const known = knownBefore.get(quantity);
    return known ? null : { down: quantity.spare === undefined ? Infinity : Math.max(0, quantity.spare ?? 0), cost: 0 };
  }
  const { figure, truth, what, isSmall } = cell;
  if (isSmall) return null;
  if (truth === null) return { down: Infinity, cost: 0 };
  if (what === 'rest') return restRoom(cell, policy);
  if (truth <= policy.threshold) return null;
  const down = truth - policy.threshold - 1;
  if (isWithheld(figure)) return { down, cost: 0 };
  return figure.isGuarded ? { down, cost: figure.part === null ? costs.whole : costs.part } : null;
}

/** Of those who are not counted the least that there can be, whatever a small numerator is. */
function restRoom({ truth, figure }: Cell, { threshold }: DisclosurePolicy): { down: number; cost: number } | null {
  const numerator = figure.cells.find(({ what }) => what === 'numerator');
  const least = numerator?.isSmall === true && numerator.truth !== null ? (truth ?? 0) + numerator.truth - threshold : (truth ?? 0);
  if (figure.indicator.sensitiveRest !== true) return { down: Math.max(0, least), cost: 0 };
  return least > threshold ? { down: least - threshold - 1, cost: 0 } : null;
}

function shift(small: Cell, direction: number, movable: ReadonlySet<Quantity>, isWithheld: IsWithheld, guarding: Guarding, roomFor: RoomOf): OwnFigure[] | null {
  const { least, most } = smallReach(guarding.policy);
  const constraints = new Map<string, Constraint>([['moved', { equal: direction * (most - least) }]]);
  const variables: [{ quantity: Quantity; sign: 1 | -1 }, [string, number][]][] = [];
  const names = new Map<Relation, string>();
  const moves = (quantity: Quantity, sign: 1 | -1, more: [string, number][]): void => {
    const coefficients = [...more];
    for (const relation of guarding.relationsOf.get(quantity) ?? []) {
      const name = names.get(relation) ?? `relation ${names.size}`;
      names.set(relation, name);
      constraints.set(name, { equal: 0 });
      for (const [each, factor] of relation.terms) if (each === quantity) coefficients.push([name, sign * factor]);
    }
    variables.push([{ quantity, sign }, coefficients]);
  };
  moves(small, 1, [['moved', 1]]);
  moves(small, -1, [['moved', -1]]);
  for (const quantity of movable) {
    const room = quantity === small ? null : roomFor(quantity, isWithheld, guarding);
    if (!room) continue;
    moves(quantity, 1, [['cost', room.cost]]);
    const limit = `down ${variables.length}`;
    if (Number.isFinite(room.down)) constraints.set(limit, { max: room.down });
    moves(quantity, -1, [['cost', room.cost], ...(Number.isFinite(room.down) ? [[limit, 1] as [string, number]] : [])]);
  }
  const { status, variables: moved } = solve({ direction: 'minimize', objective: 'cost', constraints, variables });
  if (status !== 'optimal') return null;
  const figures = moved.flatMap(([{ quantity }]) => guarding.cells.get(quantity) ?? []).map(({ figure }) => figure);
  return [...new Set(figures)].filter((figure) => figure !== small.figure && !isWithheld(figure));
}
