import type { Indicator } from '../model/indicator.ts';
import type { Move } from './direction.ts';
import { amberWidth, isRateable } from './rag.ts';
import type { DerivedIndicator } from './indicator.ts';
import type { Direction, Mover } from '../model/report.ts';
import { isPercentage } from '../model/value.ts';

const mostShown = 5;
const mostNeutralShown = 3;

/** Where a percentage has no amber band: the width that councils set most often. */
const usualBand = 5;

/** Numbers smaller than this double by chance: worth a look in their place, and no news on the front page. */
const fewest = 20;

const judged: readonly Direction['state'][] = ['improving', 'worsening'];
const neutral: readonly Direction['state'][] = ['increasing', 'decreasing'];

/** What moved most over a year: for better or worse, and among the measures in which neither is better. */
export function moversOf(indicators: readonly DerivedIndicator[]): { judged: Mover[]; neutral: Mover[] } {
  const overYear = indicators.filter(({ indicator, move }) => move?.overYear && (indicator.unit !== 'count' || (move.direction.from.value ?? 0) >= fewest));
  const largest = (states: readonly Direction['state'][]): (Mover & { size: number })[] =>
    overYear
      .flatMap(({ indicator, move }) => (move && states.includes(move.direction.state) ? [{ indicator: indicator.id, direction: move.direction, size: sizeOf(indicator, move) }] : []))
      .filter(({ size }) => size > 0)
      .sort((a, b) => b.size - a.size);
  const withoutSize = ({ indicator, direction }: Mover): Mover => ({ indicator, direction });
  return {
    judged: largest(judged).slice(0, mostShown).map(withoutSize),
    // What is less than its yardstick is no large move of anything.
    neutral: largest(neutral).filter(({ size }) => size >= 1).slice(0, mostNeutralShown).map(withoutSize),
  };
}

/**
 * A change in widths of its indicator's own amber band, since that is what the council holds to be a small
 * difference in that measure. Where there is no such band it counts, for a percentage, in fives of percentage
 * points, and for anything else in tenths of the earlier figure. So measures in different units can be sorted
 * together. 0 where there is nothing to measure it with.
 */
export function sizeOf(indicator: Indicator, { direction }: Move): number {
  const yardstick = yardstickOf(indicator, direction);
  return yardstick === 0 ? 0 : Math.abs(direction.change.value ?? 0) / yardstick;
}

function yardstickOf({ unit, polarity, target }: Indicator, { from }: Direction): number {
  const band = isRateable(polarity, target) ? amberWidth(target) : 0;
  if (band > 0) return band;
  return isPercentage(unit) ? usualBand : Math.abs(from.value ?? 0) / 10;
}
