import type { Breakdown, BreakdownPart, Indicator } from '../../model/indicator.ts';
import type { Located, Origin } from '../../model/origin.ts';
import type { Project } from '../../model/project.ts';

/** A part of a breakdown, with where it stands in its indicator. */
export interface LocatedPart {
  part: BreakdownPart;
  keys: readonly (string | number)[];
}

/** A breakdown with the indicator that is its whole, and where it stands in it. */
export interface LocatedBreakdown {
  whole: Located<Indicator>;
  breakdown: Breakdown;
  keys: readonly (string | number)[];
  parts: LocatedPart[];
}

export function breakdownsIn(whole: Located<Indicator>): LocatedBreakdown[] {
  return (whole.data.breakdowns ?? []).map((breakdown, index) => {
    const keys = ['breakdowns', index];
    return { whole, breakdown, keys, parts: breakdown.parts.map((part, place) => ({ part, keys: [...keys, 'parts', place] })) };
  });
}

export function breakdownsOf({ indicators }: Project): LocatedBreakdown[] {
  return indicators.flatMap(breakdownsIn);
}

/** The parts of an indicator as indicators of their own, called by the name of both: `cla / Age / Under 1`. */
export function partsAsIndicators(whole: Located<Indicator>): Located<Indicator>[] {
  return breakdownsIn(whole).flatMap(asIndicators);
}

/** Everything that has a series of figures: each indicator, then its parts. */
export function everySeries({ indicators }: Project): Located<Indicator>[] {
  return indicators.flatMap((located) => [located, ...partsAsIndicators(located)]);
}

/** With nothing that the indicator says of its whole alone. */
function asIndicators({ whole: { data, origin }, breakdown: { by }, parts }: LocatedBreakdown): Located<Indicator>[] {
  const shared = { ...data, target: undefined, sameAs: undefined, comparators: undefined, breakdowns: undefined };
  return parts.map(({ part: { name, observations }, keys }) => ({
    data: { ...shared, id: `${data.id} / ${by} / ${name}`, observations },
    origin: originWithin(origin, keys),
  }));
}

/** Figures stand within the part; everything else is its indicator's. */
function originWithin({ path, place, keyPlace }: Origin, within: readonly (string | number)[]): Origin {
  const written = (keys: readonly (string | number)[]): readonly (string | number)[] => (keys[0] === 'observations' ? [...within, ...keys] : keys);
  return { path, place: (keys) => place(written(keys)), keyPlace: (keys) => keyPlace(written(keys)) };
}
