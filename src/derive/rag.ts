import type { BoundsTarget, GoalTarget, Indicator, Polarity } from '../model/indicator.ts';
import type { Labels } from '../model/labels.ts';
import { difference } from '../format/decimal.ts';
import type { Rag, RagStatus } from '../model/report.ts';

type Target = Indicator['target'];

export function isGoal(target: BoundsTarget | GoalTarget): target is GoalTarget {
  return 'goal' in target;
}

/** True when figures of this polarity can be held against this target. */
export function isRateable(polarity: Polarity, target: Target): target is BoundsTarget | GoalTarget {
  if (target === undefined || polarity === 'neutral') return false;
  return isGoal(target) === (polarity === 'target');
}

/** Red, amber or green by the unrounded value; reaching a bound counts as met. Null is a figure that cannot be rated. */
export function ragOf(value: number | null, polarity: Polarity, target: Target): Rag {
  if (!isRateable(polarity, target)) return 'no-target';
  if (value === null) return 'not-rated';
  if (isGoal(target)) {
    const off = distanceFrom(target.goal, value);
    if (off <= target.within) return 'green';
    return target.near !== undefined && off <= target.near ? 'amber' : 'red';
  }
  const reaches = (bound: number): boolean => (polarity === 'lower' ? value <= bound : value >= bound);
  if (reaches(target.upper)) return 'green';
  return target.minimum !== undefined && reaches(target.minimum) ? 'amber' : 'red';
}

export function ragStatus(state: Rag, labels: Labels): RagStatus {
  return { state, word: labels[`rag.${state}`] };
}

/** True where a figure was held against a target. */
export function isRated(state: Rag): state is Exclude<Rag, 'not-rated' | 'no-target'> {
  return state !== 'not-rated' && state !== 'no-target';
}

/**
 * How far a value is from green, in widths of the amber band, so that measures in different units can
 * be sorted together: 0 at the bound of green, -1 at the bound of red, more below. Where there is no
 * amber band, a tenth of the target stands for its width and everything short of green is below -1.
 */
export function distanceToTarget(value: number | null, polarity: Polarity, target: Target): number | null {
  if (value === null || !isRateable(polarity, target)) return null;
  const gap = isGoal(target)
    ? difference(distanceFrom(target.goal, value), target.within)
    : difference(target.upper, value) * (polarity === 'lower' ? -1 : 1);
  const width = amberWidth(target);
  if (width > 0) return plainZero(gap / width);
  const sized = plainZero(gap / tenthOf(target));
  return sized < 0 ? sized - 1 : sized;
}

function distanceFrom(goal: number, value: number): number {
  return Math.abs(difference(goal, value));
}

/** Width of the band between green and red; 0 where there is none. */
export function amberWidth(target: BoundsTarget | GoalTarget): number {
  if (isGoal(target)) return target.near === undefined ? 0 : Math.max(0, difference(target.within, target.near));
  return target.minimum === undefined ? 0 : Math.abs(difference(target.minimum, target.upper));
}

function tenthOf(target: BoundsTarget | GoalTarget): number {
  const size = Math.abs(isGoal(target) ? target.goal : target.upper);
  return size === 0 ? 1 : size / 10;
}

function plainZero(value: number): number {
  return value === 0 ? 0 : value;
}
