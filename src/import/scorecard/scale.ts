import type { Indicator } from '../../model/indicator.ts';
import { isPercentage, quotient } from '../../model/value.ts';
import { valueOf } from '../figures/figure-text.ts';
import type { Given, Measure } from './measures.ts';
import { readAmount, readBound } from './read-amount.ts';

/** Whether a row without percent signs says 89.5 or 0.895 for the same. */
export type Scale = 'points' | 'fraction';

/** What a row itself shows of its scale; null where it shows nothing, or where it does not matter. */
export function scaleOf(measure: Measure, indicator: Indicator): Scale | null {
  if (!isPercentage(indicator.unit)) return null;
  const values = plainNumbers(measure, ['value']);
  if (values.some((value) => Math.abs(value) > 1)) return 'points';
  if (values.every((value) => value === 0)) return null;
  const byFraction = scaleByFraction(measure, indicator);
  if (byFraction !== null) return byFraction;
  const known = [...indicator.observations, ...(indicator.comparators ?? [])].flatMap((each) => valueOf(each, indicator.unit) ?? []).filter((value) => value !== 0);
  const bounds = [...plainNumbers(measure, ['minimum', 'upper']), ...(indicator.target && 'upper' in indicator.target ? [indicator.target.upper] : [])];
  const large = [...known, ...bounds].filter((value) => value > 1.5).length;
  return values.some((value) => !Number.isInteger(value)) && large > 0 && large === [...known, ...bounds].length ? 'fraction' : null;
}

/** Whether a row needs to be told its scale. */
export function needsScale(measure: Measure, { unit }: Indicator): boolean {
  return isPercentage(unit) && plainNumbers(measure, ['value']).some((value) => value !== 0);
}

function plainNumbers({ given }: Measure, roles: readonly Given['role'][]): number[] {
  return given.filter(({ role }) => roles.includes(role)).flatMap(({ role, cell }) => {
    const amount = role === 'value' ? readAmount(cell) : readBound(cell);
    return amount.kind === 'number' && !amount.isPercentage ? [amount.value] : [];
  });
}

/** The value beside a numerator and a denominator settles it. */
function scaleByFraction({ given }: Measure, { unit }: Indicator): Scale | null {
  for (const value of given) {
    if (value.role !== 'value' || value.of !== 'own') continue;
    const beside = (role: Given['role']): number | null => {
      const found = given.find((each) => each.role === role && each.of === 'own' && each.period?.at === value.period?.at);
      const amount = found === undefined ? null : readAmount(found.cell);
      return amount?.kind === 'number' ? amount.value : null;
    };
    const amount = readAmount(value.cell);
    const [numerator, denominator] = [beside('numerator'), beside('denominator')];
    if (amount.kind !== 'number' || amount.isPercentage || numerator === null || denominator === null) continue;
    const exact = quotient(unit, numerator, denominator);
    if (exact === null || exact === 0) continue;
    if (Math.abs(amount.value - exact) < 0.6) return 'points';
    if (Math.abs(amount.value * 100 - exact) < 0.6) return 'fraction';
  }
  return null;
}
