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
const patience = 1000;

/** A constraint with quantities by their place in lists, which thousands of steps go through. */
interface Relation {
  coefficients: number[];
  quantities: number[];
  low: number;
  high: number;
}

/** The least and the most of every quantity, by its place. */
interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

/** All that is known: what each quantity may be by itself, and what holds between them. */
export class Knowledge {
  readonly #places = new Map<string, number>();
  readonly #domains: Domain[] = [];
  readonly #relations: Relation[] = [];
  readonly #of: Relation[][] = [];
  /** For each quantity the numbers that it is in a solution that was found, each of which is possible without another search. */
  readonly #seen: Set<number>[] = [];
  /** Questions that were given up; an answer of "possible" may then be wrong. */
  givenUp = 0;

  domain(quantity: string): Domain {
    return this.#domains[this.#placeOf(quantity)]!;
  }

  learn(quantity: string, { low, high, hole }: Domain): void {
    const before = this.domain(quantity);
    this.#domains[this.#placeOf(quantity)] = { low: Math.max(before.low, low), high: Math.min(before.high, high), hole: hole ?? before.hole };
  }

  relate({ terms, low, high }: Constraint): void {
    const relation = { coefficients: terms.map(([coefficient]) => coefficient), quantities: terms.map(([, quantity]) => this.#placeOf(quantity)), low, high };
    this.#relations.push(relation);
    for (const quantity of relation.quantities) this.#of[quantity]!.push(relation);
  }

  /** Whether everything that is known can be true at once. */
  get isConsistent(): boolean {
    return this.#settled() !== null;
  }

  /** Which of these numbers a quantity may be, the guess being a solution from which the search starts. */
  possible(quantity: string, numbers: readonly number[], guess: ReadonlyMap<string, number>): number[] {
    const settled = this.#settled();
    if (settled === null) return [];
    const place = this.#placeOf(quantity);
    const related = this.#relatedTo(place);
    const guesses = new Map(related.flatMap((each) => {
      const guessed = guess.get(this.#names[each]!);
      return guessed === undefined ? [] : [[each, guessed] as const];
    }));
    return numbers.filter((number) => {
      if (this.#seen[place]!.has(number)) return true;
      if (number < settled.low[place]! || number > settled.high[place]! || isIn(this.#domains[place]!.hole, number)) return false;
      const bounds = copyOf(settled);
      bounds.low[place] = bounds.high[place] = number;
      if (!this.#propagate(bounds, this.#of[place]!)) return false;
      const search = { left: patience };
      const found = this.#hasSolution(bounds, related, guesses, search);
      if (search.left <= 0) this.givenUp += 1;
      return found || search.left <= 0;
    });
  }

  readonly #names: string[] = [];

  #placeOf(quantity: string): number {
    const place = this.#places.get(quantity) ?? this.#names.push(quantity) - 1;
    if (place === this.#domains.length) {
      this.#places.set(quantity, place);
      this.#domains.push({ low: 0, high: most, hole: null });
      this.#of.push([]);
      this.#seen.push(new Set());
    }
    return place;
  }

  #settledBounds: Bounds | null | undefined;

  #settled(): Bounds | null {
    if (this.#settledBounds === undefined) {
      const bounds: Bounds = { low: Float64Array.from(this.#domains, ({ low }) => low), high: Float64Array.from(this.#domains, ({ high }) => high) };
      const isPossible = this.#domains.every((_, place) => this.#narrow(bounds, place, 0, most) !== 'impossible');
      this.#settledBounds = isPossible && this.#propagate(bounds, this.#relations) ? bounds : null;
    }
    return this.#settledBounds;
  }

  #narrow({ low, high }: Bounds, place: number, from: number, to: number): 'same' | 'narrower' | 'impossible' {
    const [before, after] = [low[place]!, high[place]!];
    let least = Math.max(before, Math.ceil(from - tolerance));
    let greatest = Math.min(after, Math.floor(to + tolerance));
    const { hole } = this.#domains[place]!;
    if (isIn(hole, least)) least = hole![1] + 1;
    if (isIn(hole, greatest)) greatest = hole![0] - 1;
    low[place] = least;
    high[place] = greatest;
    if (least > greatest) return 'impossible';
    return least === before && greatest === after ? 'same' : 'narrower';
  }

  #propagate(bounds: Bounds, begin: readonly Relation[]): boolean {
    const queue = new Set(begin);
    for (const relation of queue) {
      queue.delete(relation);
      const { coefficients, quantities } = relation;
      let [least, greatest] = [0, 0];
      for (let index = 0; index < quantities.length; index += 1) {
        const coefficient = coefficients[index]!;
        const [low, high] = [bounds.low[quantities[index]!]!, bounds.high[quantities[index]!]!];
        least += coefficient > 0 ? coefficient * low : coefficient * high;
        greatest += coefficient > 0 ? coefficient * high : coefficient * low;
      }
      if (least > relation.high + tolerance || greatest < relation.low - tolerance) return false;
      const [most, fewest] = [relation.high - least, relation.low - greatest];
      for (let index = 0; index < quantities.length; index += 1) {
        const [coefficient, quantity] = [coefficients[index]!, quantities[index]!];
        // Bounds that were narrowed a moment ago in the same relation were wider in its sums, which only makes this one look again.
        const [low, high] = [bounds.low[quantity]!, bounds.high[quantity]!];
        const [from, to] = coefficient > 0 ? [high + fewest / coefficient, low + most / coefficient] : [high + most / coefficient, low + fewest / coefficient];
        const outcome = this.#narrow(bounds, quantity, from, to);
        if (outcome === 'impossible') return false;
        if (outcome === 'narrower') for (const other of this.#of[quantity]!) queue.add(other);
      }
    }
    return true;
  }

  #relatedTo(place: number): number[] {
    const related = new Set([place]);
    for (const each of related) for (const { quantities } of this.#of[each]!) for (const other of quantities) related.add(other);
    return [...related];
  }

  #hasSolution(bounds: Bounds, related: readonly number[], guesses: ReadonlyMap<number, number>, search: { left: number }): boolean {
    if ((search.left -= 1) <= 0) return false;
    let [chosen, narrowest] = [-1, Number.POSITIVE_INFINITY];
    for (const each of related) {
      const width = bounds.high[each]! - bounds.low[each]!;
      if (width > 0 && width < narrowest) [chosen, narrowest] = [each, width];
    }
    if (chosen === -1) {
      for (const each of related) this.#seen[each]!.add(bounds.low[each]!);
      return true;
    }
    const [low, high] = [bounds.low[chosen]!, bounds.high[chosen]!];
    const first = Math.min(high, Math.max(low, guesses.get(chosen) ?? low));
    const branches = [[first, first], [first + 1, high], [low, first - 1]] as const;
    return branches.some(([from, to]) => {
      if (from > to || (from === to && isIn(this.#domains[chosen]!.hole, from))) return false;
      const tried = copyOf(bounds);
      return this.#narrow(tried, chosen, from, to) !== 'impossible' && this.#propagate(tried, this.#of[chosen]!) && this.#hasSolution(tried, related, guesses, search);
    });
  }
}

function isIn(hole: Domain['hole'], number: number): boolean {
  return hole !== null && number >= hole[0] && number <= hole[1];
}

function copyOf({ low, high }: Bounds): Bounds {
  return { low: low.slice(), high: high.slice() };
}
