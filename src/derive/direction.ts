import type { Indicator } from '../model/indicator.ts';
import { difference } from '../format/decimal.ts';
import { changeText, differenceText, roundTo } from '../format/number.ts';
import { brokenBetween, previousOf, type Observed } from './observations.ts';
import { isGoal, isRateable } from './rag.ts';
import { commonDecimals, type Reading } from './reading.ts';
import type { Direction } from '../model/report.ts';
import type { Wording } from './wording.ts';

/**
 * Our own last year where the report gives it, otherwise the figure before of the same period type;
 * undefined where the series broke between the two.
 */
export function earlierReading(current: Reading, lastYear: Reading | undefined, all: readonly Observed[]): Reading | undefined {
  if (lastYear) return brokenBetween(all, lastYear.at, current) ? undefined : lastYear;
  return previousOf(all, current)?.reading;
}

/** How a figure has moved, with what a sentence needs to say it. */
export interface Move {
  direction: Direction;
  earlier: Reading;
  /** The difference without its sign: `6.3 percentage points`. */
  size: string;
}

/** How a figure has moved; null unless both figures are known exactly. */
export function moveOf(indicator: Indicator, current: Reading, earlier: Reading | undefined, wording: Wording): Move | null {
  if (!earlier || current.exact === null || earlier.exact === null) return null;
  const decimals = commonDecimals(current, earlier);
  const change = difference(earlier.exact, current.exact);
  const state = roundTo(change, decimals) === 0 ? 'no-change' : stateOf(indicator, earlier.exact, current.exact);
  return {
    earlier,
    size: differenceText(change, indicator.unit, decimals, wording.labels),
    direction: {
      state,
      word: wording.labels[`direction.${state}`],
      change: { value: change, text: changeText(change, indicator.unit, decimals, wording.labels), status: 'known' },
      basis: wording.say('change.since', { period: wording.period(earlier.at, earlier.period).name }),
      from: earlier.figure,
      to: current.figure,
    },
  };
}

function stateOf({ polarity, target }: Indicator, from: number, to: number): Direction['state'] {
  const rises = to > from;
  if (polarity === 'higher') return rises ? 'improving' : 'worsening';
  if (polarity === 'lower') return rises ? 'worsening' : 'improving';
  if (isRateable(polarity, target) && isGoal(target)) {
    const [before, after] = [from, to].map((value) => Math.abs(difference(target.goal, value))) as [number, number];
    if (before !== after) return after < before ? 'improving' : 'worsening';
  }
  return rises ? 'increasing' : 'decreasing';
}
