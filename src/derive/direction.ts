import type { Indicator, Polarity } from '../model/indicator.ts';
import { difference } from '../format/decimal.ts';
import { changeText, differenceText, roundTo } from '../format/number.ts';
import { brokenBetween, previousOf, type Observed } from './observations.ts';
import { isGoal, isRateable } from './rag.ts';
import { areAlike, isYearEarlier } from './period-length.ts';
import { finerDecimals, type Reading } from './reading.ts';
import type { Direction } from '../model/report.ts';
import type { Wording } from './wording.ts';

/**
 * What is shown as last year, or the figure before where there is no last year of an equally long period;
 * undefined where the series broke between the two.
 */
export function earlierReading(current: Reading, lastYear: Reading | undefined, all: readonly Observed[]): Reading | undefined {
  const previous = previousOf(all, current)?.reading;
  if (lastYear === undefined || (previous && !areAlike(lastYear, current))) return previous;
  return brokenBetween(all, lastYear.at, current) ? undefined : lastYear;
}

/** How a figure has moved, with what a sentence needs to say it. */
export interface Move {
  direction: Direction;
  earlier: Reading;
  /** The difference without its sign: `6.3 percentage points`. */
  size: string;
  /** Whether a year lies between the two, and both cover equally long periods. */
  overYear: boolean;
}

/** How a figure has moved; null unless both figures are known exactly, and for a number that grows with its period unless both periods are equally long. */
export function moveOf(indicator: Indicator, current: Reading, earlier: Reading | undefined, wording: Wording): Move | null {
  if (!earlier || current.exact === null || earlier.exact === null) return null;
  const alike = areAlike(current, earlier);
  if (!alike && growsWithItsPeriod(indicator)) return null;
  const decimals = finerDecimals(current, earlier);
  const change = difference(earlier.exact, current.exact);
  const state = roundTo(change, decimals) === 0 ? 'no-change' : stateOf(indicator, earlier.exact, current.exact, alike);
  const [before, now] = [wording.period(earlier.at, earlier.period), wording.period(current.at, current.period)];
  return {
    earlier,
    size: differenceText(change, indicator.unit, decimals, wording.labels),
    overYear: alike && isYearEarlier(earlier, current),
    direction: {
      state,
      word: wording.labels[`direction.${state}`],
      change: { value: change, text: changeText(change, indicator.unit, decimals, wording.labels), status: 'known' },
      basis: wording.say('change.since', { period: before.name }),
      from: earlier.figure,
      fromPeriod: before.text,
      to: current.figure,
      toPeriod: now.text,
    },
  };
}

/** A number or rate of half a year is about half of one of a whole year; a percentage or an average is not. */
function growsWithItsPeriod({ unit }: Indicator): boolean {
  return unit === 'count' || unit === 'rate';
}

/** Figures of unlike periods are higher or lower, but neither better nor worse. */
function stateOf({ polarity, target }: Indicator, from: number, to: number, alike: boolean): Direction['state'] {
  if (!alike) return to > from ? 'increasing' : 'decreasing';
  return directionOf(polarity, isRateable(polarity, target) && isGoal(target) ? target.goal : null, from, to);
}

/** Which way a figure went that is another than before; `goal` is what it is to come close to, where it is. */
export function directionOf(polarity: Polarity, goal: number | null, from: number, to: number): Direction['state'] {
  const rises = to > from;
  if (polarity === 'higher') return rises ? 'improving' : 'worsening';
  if (polarity === 'lower') return rises ? 'worsening' : 'improving';
  if (goal !== null) {
    const [before, after] = [Math.abs(difference(goal, from)), Math.abs(difference(goal, to))];
    if (before !== after) return after < before ? 'improving' : 'worsening';
  }
  return rises ? 'increasing' : 'decreasing';
}
