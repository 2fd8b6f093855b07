import type { Indicator } from '../model/indicator.ts';
import { derivedIndicator, type DerivedIndicator } from './indicator.ts';
import { wordingOf, type Wording, type WordingSettings } from './wording.ts';

/** Works out indicators with the wording of a report; one that it has met before is not worked out again. */
export interface Deriving {
  wording: Wording;
  indicator: (indicator: Indicator) => DerivedIndicator;
}

/** The same deriving for the same settings. */
export type Deriver = (settings: WordingSettings) => Deriving;

export function createDeriver(): Deriver {
  const known = new WeakMap<WordingSettings, Deriving>();
  return (settings) => {
    const deriving = known.get(settings) ?? derivingWith(wordingOf(settings));
    known.set(settings, deriving);
    return deriving;
  };
}

function derivingWith(wording: Wording): Deriving {
  const known = new WeakMap<Indicator, DerivedIndicator>();
  return {
    wording,
    indicator(indicator) {
      const derived = known.get(indicator) ?? derivedIndicator(indicator, wording);
      known.set(indicator, derived);
      return derived;
    },
  };
}
