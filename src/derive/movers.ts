import type { Indicator } from '../model/indicator.ts';
import type { Move } from './direction.ts';
import { amberWidth, isRateable } from './rag.ts';
import type { DerivedIndicator } from './indicator.ts';
import type { Mover } from '../model/report.ts';

const mostShown = 5;

/** Where a percentage has no amber band: the width that councils set most often. */
const usualBand = 5;

/**
 * What moved most, for better or worse. A change counts in widths of its indicator's own amber band,
 * since that is what the council holds to be a small difference in that measure. Where there is no such
 * band it counts, for a percentage, in fives of percentage points, and for anything else in tenths of the
 * earlier figure. So measures in different units are never set side by side.
 */
export function moversOf(indicators: readonly DerivedIndicator[]): Mover[] {
  return indicators
    .flatMap(({ indicator, move }) => {
      if (move === null || !['improving', 'worsening'].includes(move.direction.state)) return [];
      const yardstick = yardstickOf(indicator, move);
      if (yardstick === 0) return [];
      return [{ indicator: indicator.id, direction: move.direction, size: Math.abs(move.direction.change.value ?? 0) / yardstick }];
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, mostShown)
    .map(({ indicator, direction }) => ({ indicator, direction }));
}

function yardstickOf({ unit, polarity, target }: Indicator, { direction }: Move): number {
  const band = isRateable(polarity, target) ? amberWidth(target) : 0;
  if (band > 0) return band;
  return unit === 'percent' ? usualBand : Math.abs(direction.from.value ?? 0) / 10;
}
