import type { Indicator } from '../../model/indicator.ts';
import { isPercentage } from '../../model/value.ts';
import { valueOf } from '../figures/figure-text.ts';
import { groupsOf } from './groups.ts';
import type { Measure } from './measures.ts';
import { readAmount } from './read-amount.ts';
import type { NamedPeriod } from './read-period.ts';

/** Why a row is no row of an indicator, whatever it is called; null where nothing speaks against it. */
export function contradiction({ name: { title }, given }: Measure, { unit }: Indicator): string | null {
  const words = title.toLowerCase();
  const isFraction = given.some(({ role, cell }) => role === 'denominator' && readAmount(cell).kind === 'number');
  if (/^(?:number|numbers|no\.?|count|total)(?: of)?\b|\bnumbers? of\b/.test(words) && (unit === 'rate' || isPercentage(unit)) && !isFraction) return `the row is a number, and the indicator is a ${unit === 'rate' ? 'rate per 10,000' : 'percentage'}`;
  if (/\bper 10,?(?:000|k)\b/.test(words) && unit !== 'rate') return `the row is a rate per 10,000, and the indicator is a ${unit}`;
  return null;
}

/** What half years and terms are of an indicator is told figure by figure. */
function isPart(named: NamedPeriod | null): boolean {
  return named?.size === 'half' || named?.size === 'term';
}

/** How often larger or smaller a figure may be than those before it, in what is no percentage. */
const farthest = 4;

/**
 * Whether a row that is called as an indicator is of its kind: covers what it covers and is about as large. A published figure of a
 * year and the same thing counted by a council each month are two series with one name.
 */
export function isOfKind(measure: Measure, indicator: Indicator): boolean {
  if (contradiction(measure, indicator) !== null) return false;
  const { period, trend, unit, observations } = indicator;
  const own = groupsOf(measure).filter(({ of }) => of === 'own');
  const said = [measure.covers, ...own.map(({ covers, period: named }) => covers ?? (isPart(named) ? null : named?.period) ?? null)].filter((type) => type !== null && type !== 'annual');
  if (said.some((type) => type !== period && type !== trend)) return false;
  if (period === 'annual' && own.some(({ period: named }) => named !== null && named.size !== 'year' && !isPart(named) && !/-(?:03|08)-31$/.test(named.at))) return false;
  const known = observations.flatMap((each) => valueOf(each, unit) ?? []).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  if (middle === undefined || middle < 5 || isPercentage(unit)) return true;
  const values = own.flatMap(({ given }) => given.filter(({ role }) => role === 'value')).flatMap(({ cell }) => {
    const amount = readAmount(cell);
    return amount.kind === 'number' ? [amount.value] : [];
  });
  return values.every((value) => value < middle * farthest && value > middle / farthest);
}
