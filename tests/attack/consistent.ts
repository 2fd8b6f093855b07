/** What is known of a whole number by itself: its bounds, and which numbers between them it cannot be. */
export interface Domain {
  low: number;
  high: number;
  /** Numbers that it cannot be, from one to another; none where null. */
  hole: [from: number, to: number] | null;
}

/** A sum of quantities that lies between two bounds. */
export interface Constraint {
  terms: readonly (readonly [coefficient: number, quantity: string])[];
  low: number;
  high: number;
}

/** Beyond this no count of a council lies. */
export const most = 1_000_000;
const tolerance = 1e-6;
const patience = 4000;

type Bounds = Map<string, [low: number, high: number]>;

/** All that is known: what each quantity may be by itself, and what holds between them. */
export class Knowledge {
  readonly #domains = new Map<string, Domain>();
  readonly #constraints: Constraint[] = [];
  readonly #of = new Map<string, Constraint[]>();
  /** Questions that were given up; an answer of "possible" may then be wrong. */
  givenUp = 0;

  domain(quantity: string): Domain {
    return this.#domains.get(quantity) ?? { low: 0, high: most, hole: null };
  }

  learn(quantity: string, { low, high, hole }: Domain): void {
    const before = this.domain(quantity);
    this.#domains.set(quantity, { low: Math.max(before.low, low), high: Math.min(before.high, high), hole: hole ?? before.hole });
  }

  relate(constraint: Constraint): void {
    this.#constraints.push(constraint);
    for (const [, quantity] of constraint.terms) {
      const all = this.#of.get(quantity);
      if (all) all.push(constraint);
      else this.#of.set(quantity, [constraint]);
    }
  }

  /** Whether everything that is known can be true at once. */
  get isConsistent(): boolean {
    return this.#settled() !== null;
  }

  /** Which of these numbers a quantity may be, the guess being a solution from which the search starts. */
  possible(quantity: string, numbers: readonly number[], guess: ReadonlyMap<string, number>): number[] {
    const settled = this.#settled();
    if (settled === null) return [];
    return numbers.filter((number) => {
      const [low, high] = this.#boundsOf(settled, quantity);
      if (number < low || number > high || this.#isInHole(quantity, number)) return false;
      const bounds: Bounds = new Map(settled).set(quantity, [number, number]);
      if (!this.#propagate(bounds, this.#of.get(quantity) ?? [])) return false;
      const related = this.#relatedTo(quantity);
      const search = { left: patience };
      const found = this.#hasSolution(bounds, related, guess, search);
      if (search.left <= 0) this.givenUp += 1;
      return found || search.left <= 0;
    });
  }

  #settledBounds: Bounds | null | undefined;

  #settled(): Bounds | null {
    if (this.#settledBounds === undefined) {
      const bounds: Bounds = new Map();
      const isPossible = [...this.#domains.keys()].every((quantity) => this.#narrow(bounds, quantity, 0, most) !== 'impossible');
      this.#settledBounds = isPossible && this.#propagate(bounds, this.#constraints) ? bounds : null;
    }
    return this.#settledBounds;
  }

  #boundsOf(bounds: Bounds, quantity: string): [number, number] {
    const found = bounds.get(quantity);
    if (found) return found;
    const { low, high } = this.domain(quantity);
    return [low, high];
  }

  #isInHole(quantity: string, number: number): boolean {
    const { hole } = this.domain(quantity);
    return hole !== null && number >= hole[0] && number <= hole[1];
  }

  #narrow(bounds: Bounds, quantity: string, low: number, high: number): 'same' | 'narrower' | 'impossible' {
    const [before, after] = this.#boundsOf(bounds, quantity);
    let [least, greatest] = [Math.max(before, Math.ceil(low - tolerance)), Math.min(after, Math.floor(high + tolerance))];
    const { hole } = this.domain(quantity);
    if (hole !== null && least >= hole[0] && least <= hole[1]) least = hole[1] + 1;
    if (hole !== null && greatest >= hole[0] && greatest <= hole[1]) greatest = hole[0] - 1;
    bounds.set(quantity, [least, greatest]);
    if (least > greatest) return 'impossible';
    return least === before && greatest === after ? 'same' : 'narrower';
  }

  #propagate(bounds: Bounds, begin: readonly Constraint[]): boolean {
    const queue = new Set(begin);
    for (const constraint of queue) {
      queue.delete(constraint);
      const spans = constraint.terms.map(([coefficient, quantity]) => {
        const [low, high] = this.#boundsOf(bounds, quantity);
        return coefficient > 0 ? [coefficient * low, coefficient * high] as const : [coefficient * high, coefficient * low] as const;
      });
      const least = spans.reduce((total, [low]) => total + low, 0);
      const greatest = spans.reduce((total, [, high]) => total + high, 0);
      if (least > constraint.high + tolerance || greatest < constraint.low - tolerance) return false;
      for (const [index, [coefficient, quantity]] of constraint.terms.entries()) {
        const [low, high] = spans[index]!;
        const [from, to] = [constraint.low - (greatest - high), constraint.high - (least - low)];
        const outcome = this.#narrow(bounds, quantity, (coefficient > 0 ? from : to) / coefficient, (coefficient > 0 ? to : from) / coefficient);
        if (outcome === 'impossible') return false;
        if (outcome === 'narrower') for (const other of this.#of.get(quantity) ?? []) queue.add(other);
      }
    }
    return true;
  }

  #relatedTo(quantity: string): string[] {
    const related = new Set([quantity]);
    for (const each of related) for (const { terms } of this.#of.get(each) ?? []) for (const [, other] of terms) related.add(other);
    return [...related];
  }

  #hasSolution(bounds: Bounds, related: readonly string[], guess: ReadonlyMap<string, number>, search: { left: number }): boolean {
    if ((search.left -= 1) <= 0) return false;
    const open = related.filter((quantity) => {
      const [low, high] = this.#boundsOf(bounds, quantity);
      return low < high;
    });
    const [quantity] = open.toSorted((a, b) => this.#width(bounds, a) - this.#width(bounds, b));
    if (quantity === undefined) return true;
    const [low, high] = this.#boundsOf(bounds, quantity);
    const first = Math.min(high, Math.max(low, guess.get(quantity) ?? low));
    const branches = [[first, first], [first + 1, high], [low, first - 1]] as const;
    return branches.some(([from, to]) => {
      if (from > to || (from === to && this.#isInHole(quantity, from))) return false;
      const tried: Bounds = new Map(bounds);
      return this.#narrow(tried, quantity, from, to) !== 'impossible' && this.#propagate(tried, this.#of.get(quantity) ?? []) && this.#hasSolution(tried, related, guess, search);
    });
  }

  #width(bounds: Bounds, quantity: string): number {
    const [low, high] = this.#boundsOf(bounds, quantity);
    return high - low;
  }
}
