import type { Quantity } from '../prose/numbers.ts';
import type { Clause } from './clauses.ts';
import type { When } from './times.ts';
import type { Body, RelationWord, Way } from './vocabulary.ts';

/** How often in a row a figure is said to have moved. */
export interface Run {
  /** The number of steps; null for all of them since the time that is named. */
  steps: number | null;
}

/** A sentence sets a figure of the council beside another: of another time, of another body, or the best of all. */
export interface Relation {
  way: Way;
  word: RelationWord;
  /** The words that say it, as they stand. */
  phrase: string;
  start: number;
  end: number;
  negated: boolean;
  /** What it is set against. */
  against: 'earlier' | 'best' | Exclude<Body, 'own'>;
  /** When: null for the figure of the edition. */
  time: When | null;
  /** Since when: null where no time is named. */
  baseline: When | null;
  /** By how much, from what and to what, where the sentence says so. */
  amount: Quantity | null;
  from: Quantity | null;
  to: Quantity | null;
  run: Run | null;
  /** How it is weakened: `almost doubled`, `more than halved`. */
  hedge: Quantity['hedge'];
  /** True where the words leave it open whether it is a claim about the figures at all. */
  loose: boolean;
  /** Where what is moved begins, in `we reduced caseloads`. */
  objectStart: number | null;
  clause: Clause;
  /** Where the clause that says it begins and ends in the sentence. */
  clauseStart: number;
  clauseEnd: number;
}
