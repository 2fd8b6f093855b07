import type { Quantity } from '../prose/numbers.ts';
import type { TimeAt } from './times.ts';

/** A sentence as it is held against what it cites. */
export interface Said {
  text: string;
  quantities: readonly Quantity[];
  times: readonly TimeAt[];
}

/** Something that a sentence says of a source or an action, and that this does not say of itself. */
export interface Unborne {
  start: number;
  end: number;
  said: string;
  /** After `but`: what the source, or the register of actions, says instead. */
  instead: string;
}
