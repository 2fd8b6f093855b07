import type { BoundsTarget, GoalTarget, Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/value.ts';
import { difference, sum } from '../format/decimal.ts';
import { boundText } from '../format/number.ts';
import { isGoal, isRateable } from './rag.ts';
import type { ReportTarget } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** The target in words and as bands of a chart; null where figures cannot be held against one. */
export function targetOf({ unit, polarity, target }: Pick<Indicator, 'unit' | 'polarity' | 'target'>, wording: Wording): ReportTarget | null {
  if (!isRateable(polarity, target)) return null;
  return isGoal(target) ? goalTarget(target, unit, wording) : boundsTarget(target, unit, polarity === 'lower', wording);
}

/** What counts as green, for a sentence: `90% or more`. */
export function greenText({ unit, polarity, target }: Pick<Indicator, 'unit' | 'polarity' | 'target'>, wording: Wording): string | null {
  if (!isRateable(polarity, target)) return null;
  return isGoal(target) ? rangeText(target.goal, target.within, unit, wording) : boundWords(target.upper, unit, polarity === 'lower', wording);
}

/** A goal as something still to be reached, `22% or less`; as a bare figure where neither way is better. */
export function goalWords(goal: number, { unit, polarity }: Pick<Indicator, 'unit' | 'polarity'>, wording: Wording): string {
  return polarity === 'higher' || polarity === 'lower' ? boundWords(goal, unit, polarity === 'lower', wording) : boundText(goal, unit, wording.labels);
}

function boundsTarget(target: BoundsTarget, unit: Unit, isLower: boolean, wording: Wording): ReportTarget {
  const { minimum, upper } = target;
  const hasAmber = minimum !== undefined && minimum !== upper;
  const green = boundWords(upper, unit, isLower, wording);
  const near = hasAmber
    ? wording.say(isLower ? 'target.nearUpTo' : 'target.nearFrom', { figure: boundText(minimum, unit, wording.labels) })
    : null;
  return {
    text: near === null ? green : wording.say('target.near', { target: green, near }),
    shortText: boundText(upper, unit, wording.labels),
    green: isLower ? { from: null, to: upper } : { from: upper, to: null },
    amber: !hasAmber ? null : isLower ? { from: upper, to: minimum } : { from: minimum, to: upper },
  };
}

function goalTarget({ goal, within, near }: GoalTarget, unit: Unit, wording: Wording): ReportTarget {
  const green = rangeText(goal, within, unit, wording);
  const hasAmber = near !== undefined && near > within;
  return {
    text: hasAmber ? wording.say('target.near', { target: green, near: rangeText(goal, near, unit, wording) }) : green,
    shortText: within === 0
      ? boundText(goal, unit, wording.labels)
      : wording.say('target.range', rangeEnds(goal, within, unit, wording)),
    green: bandAround(goal, within),
    amber: hasAmber ? bandAround(goal, near) : null,
  };
}

function boundWords(bound: number, unit: Unit, isLower: boolean, wording: Wording): string {
  const figure = boundText(bound, unit, wording.labels);
  if (!isLower) return wording.say('target.atLeast', { figure });
  return wording.say(unit === 'count' ? 'target.atMostCount' : 'target.atMost', { figure });
}

function rangeText(goal: number, reach: number, unit: Unit, wording: Wording): string {
  if (reach === 0) return wording.say('target.exactly', { figure: boundText(goal, unit, wording.labels) });
  return wording.say('target.between', rangeEnds(goal, reach, unit, wording));
}

function rangeEnds(goal: number, reach: number, unit: Unit, wording: Wording): { from: string; to: string } {
  const { from, to } = bandAround(goal, reach);
  return { from: boundText(from, unit, wording.labels), to: boundText(to, unit, wording.labels) };
}

function bandAround(goal: number, reach: number): { from: number; to: number } {
  return { from: difference(reach, goal), to: sum(goal, reach) };
}
