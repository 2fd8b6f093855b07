import { roundedTo, type DisclosurePolicy } from '../../model/disclosure.ts';
import type { Comparator, Indicator, Observation } from '../../model/indicator.ts';
import { valueOf } from '../../model/stated-figure.ts';
import { quotient, usualDecimals } from '../../model/value.ts';
import { impliedNumerator, type OwnFigure } from './own-figures.ts';
import { roundedCount } from './reader.ts';

type Given = Observation | Comparator;

/** An indicator with its own figures as its audience may see them; the same object where nothing is changed. */
export function releasedIndicator(indicator: Indicator, own: ReadonlyMap<Given, OwnFigure>, withheld: ReadonlySet<OwnFigure>, policy: DisclosurePolicy): Indicator {
  const changed = new Set<Given>();
  const released = <T extends Given>(given: T): T => {
    const figure = own.get(given);
    if (!figure) return given;
    const seen = withheld.has(figure) ? withheldFigure(given) : policy.method === 'round' && figure.isGuarded ? roundedFigure(given, figure) : given;
    if (seen !== given) changed.add(given);
    return seen;
  };
  const seen: Indicator = {
    ...indicator,
    observations: indicator.observations.map(released),
    ...(indicator.comparators && { comparators: indicator.comparators.map(released) }),
    ...(indicator.breakdowns && {
      breakdowns: indicator.breakdowns.map((breakdown) => ({ ...breakdown, parts: breakdown.parts.map((part) => ({ ...part, observations: part.observations.map(released) })) })),
    }),
  };
  return changed.size > 0 ? seen : indicator;
}

/** With nothing left of what it was, but that it is kept back. */
function withheldFigure<T extends Given>(given: T): T {
  const { value: _value, numerator: _numerator, denominator: _denominator, qualifier: _qualifier, stage: _stage, ...seen } = given;
  return { ...seen, status: 'c' } as T;
}

/** Counts to the nearest 5; a share or a rate is that of the rounded counts. */
function roundedFigure<T extends Given>(given: T, { indicator, cells, isOfExact }: OwnFigure): T {
  const { unit } = indicator;
  const { value, numerator, denominator, status } = given;
  if (status !== undefined) return given;
  if (unit === 'count') return value === undefined || roundedCount(value) === value ? given : { ...given, value: roundedCount(value) };
  const count = denominator ?? cells.find(({ what }) => what === 'denominator')?.truth ?? undefined;
  if (count === undefined) return numerator === undefined ? given : { ...given, numerator: roundedCount(numerator) };
  const outOf = isOfExact ? count : roundedCount(count);
  const printed = denominator === undefined ? {} : { denominator: outOf };
  const decimals = given.decimals ?? indicator.decimals ?? usualDecimals[unit];
  if (unit !== 'percent' && unit !== 'rate') {
    // What stands above is no number of people: days, points, or hours. Without it the share of each cannot be multiplied out.
    const { numerator: _, ...others } = given;
    const mean = valueOf(given, unit).value;
    const safe = Math.min(decimals, meanDecimals(outOf));
    return { ...others, ...(mean !== null && { value: Number(mean.toFixed(safe)) }), ...(safe < decimals && { decimals: safe }), ...printed } as T;
  }
  const top = roundedCount(numerator ?? impliedNumerator(unit, value, count) ?? 0);
  const share = quotient(unit, top, outOf);
  const safe = unit === 'percent' ? { decimals: Math.min(decimals, safeDecimals(outOf)) } : {};
  return { ...given, ...printed, ...safe, ...(numerator === undefined ? { value: share ?? value } : { numerator: top }) };
}

/** So many that the last place is no finer than one child makes of the percentage. */
function safeDecimals(denominator: number): number {
  return denominator <= 0 ? 0 : Math.max(0, Math.floor(Math.log10(denominator / 100)));
}

/** So many that a mean may be that of any number of people that is rounded to this one. */
function meanDecimals(denominator: number): number {
  return Math.max(0, Math.floor(Math.log10(Math.max(1, denominator - (roundedTo - 1) / 2))));
}
