import type { Indicator } from '../../model/indicator.ts';
import { periodsOf, pointsOf, type Point } from './series.ts';

/** Figures of a percentage that look like the fraction of it: 0.032 among threes, or 0.9 where the target is 90. */
export function fractionsIn(indicator: Indicator): Point[] {
  if (indicator.unit !== 'percent') return [];
  return periodsOf(indicator).flatMap((period) => {
    const points = pointsOf(indicator, period).filter(({ observation }) => observation.value !== undefined && observation.numerator === undefined);
    const small = points.filter(({ value }) => value > 0 && value <= 1);
    const others = points.filter(({ value }) => value > 1).map(({ value }) => value);
    if (others.length > 0) return small.filter(({ value }) => isNear(value * 100, middleOf(others)));
    return small.length > 2 && small.length === points.length && meansPercent(indicator, small) ? small : [];
  });
}

function isNear(value: number, usual: number): boolean {
  return value > usual / 3 && value < usual * 3;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Whether the target, or figures that are written to two places and more, say that fractions are percentages. */
function meansPercent({ target }: Indicator, points: readonly Point[]): boolean {
  if (target) return ('goal' in target ? target.goal : target.upper) > 1;
  return points.every(({ value }) => /^0\.\d{2}/.test(String(value))) && points.some(({ value }) => value > 0.1);
}
