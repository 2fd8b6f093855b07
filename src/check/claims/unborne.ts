import type { Quantity } from '../prose/numbers.ts';
import type { TimeAt } from './times.ts';

/** A sentence as it is held against what it cites. */
export interface Said {
  text: string;
  quantities: readonly Quantity[];
  times: readonly TimeAt[];
}

/** Something that a sentence says of a source, an action, a part of an indicator or the report, and that is not so. */
export interface Unborne {
  start: number;
  end: number;
  said: string;
  /** After `but`: what is so. */
  instead: string;
}
