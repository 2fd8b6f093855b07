import { derivedIndicator, type DerivedIndicator } from '../../derive/indicator.ts';
import { wordingOf, type Wording } from '../../derive/wording.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';

/** The indicators of a project worked out as the report works them out. */
export interface Derived {
  wording: Wording;
  indicators: ReadonlyMap<string, DerivedIndicator>;
}

/** Works out indicators by the settings of a report; one that it has met before is not worked out again. */
export function createDeriver(settings: Parameters<typeof wordingOf>[0]): (indicators: readonly Located<Indicator>[]) => Derived {
  const wording = wordingOf(settings);
  const known = new WeakMap<Indicator, DerivedIndicator>();
  const derive = (indicator: Indicator): DerivedIndicator => {
    const derived = known.get(indicator) ?? derivedIndicator(indicator, wording);
    known.set(indicator, derived);
    return derived;
  };
  return (indicators) => ({ wording, indicators: new Map(indicators.map(({ data }) => [data.id, derive(data)])) });
}
