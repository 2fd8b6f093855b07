import type { Place } from '../diagnostics/diagnostic.ts';

/** Where something authored stands. */
export interface Origin {
  path: string;
  /** The place of a value by its keys; of the nearest parent where it is not there. */
  place: (keys: readonly (string | number)[]) => Place;
  /** The place of the key itself, for keys that should not be there. */
  keyPlace: (keys: readonly (string | number)[]) => Place;
}

/** Something read from YAML, with its origin; the origin's keys count from `data`. */
export interface Located<T> {
  data: T;
  origin: Origin;
}
