import { difference } from '../../format/decimal.ts';
import { roundTo } from '../../format/number.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import { isPercentage } from '../../model/value.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { moveOf, type Move } from '../../derive/direction.ts';
import { brokenBetween, previousOf } from '../../derive/observations.ts';
import type { Reading } from '../../derive/reading.ts';
import type { Wording } from '../../derive/wording.ts';
import type { ClaimedDirection } from './direction-claims.ts';
import { covers } from './true-figures.ts';
import type { NamedTime } from './times.ts';

/**
 * Every move that a sentence may mean: since the figure before, since our last year, over the whole series of the
 * chart and along it, or, where the sentence names times of the series, since those alone.
 */
export function movesMeant(derived: DerivedIndicator, times: readonly NamedTime[], wording: Wording): Move[] {
  const { indicator, observed, compared, current } = derived;
  if (!current) return [];
  const trendPeriod = indicator.trend ?? indicator.period;
  const series = observed.filter(({ reading }) => reading.period === trendPeriod && reading.at <= wording.asAt).map(({ reading }) => reading);
  const lastYear = compared.filter(({ printed }) => printed.kind === 'own-last-year').map(({ reading }) => reading);
  const pairs: [Reading | undefined, Reading | undefined][] = [];
  const earlier = [...series, ...observed.map(({ reading }) => reading), ...lastYear];
  const named = earlier.filter(({ at }) => at < current.reading.at && times.some((time) => covers(time, at, wording.asAt)));
  if (named.length > 0) {
    for (const reading of named) pairs.push([reading, current.reading], [reading, series.at(-1)]);
    for (const [index, reading] of named.entries()) pairs.push([reading, named[index + 1]]);
  } else {
    const last = series.at(-1);
    pairs.push([previousOf(observed, current.reading)?.reading, current.reading]);
    for (const reading of lastYear) pairs.push([reading, current.reading]);
    pairs.push([series.at(-2), last], [series[0], last], [series.at(-4), last], [series.at(-7), last]);
  }
  return pairs.flatMap(([from, to]) => {
    if (!from || !to || from.at >= to.at || brokenBetween(observed, from.at, to)) return [];
    return moveOf(indicator, to, from, wording) ?? [];
  });
}

/** Whether a move bears a claim out; a figure that moves a little may be called stable. */
export function bearsOut(claimed: ClaimedDirection, move: Move, { indicator }: DerivedIndicator, lists: CheckLists): boolean {
  const { state, change } = move.direction;
  const size = change.value ?? 0;
  switch (claimed) {
    case 'rising':
      return size > 0;
    case 'falling':
      return size < 0;
    case 'improving':
      return state === 'improving' || !isJudged(state);
    case 'worsening':
      return state === 'worsening' || !isJudged(state);
    case 'stable': {
      const from = Math.abs(move.direction.from.value ?? 0);
      const room = isPercentage(indicator.unit) ? lists.stableWithin.points : (from * lists.stableWithin.percent) / 100;
      return Math.abs(size) <= room;
    }
    case 'highest':
    case 'lowest':
      return true;
  }
}

function isJudged(state: Move['direction']['state']): boolean {
  return state === 'improving' || state === 'worsening' || state === 'no-change';
}

/** An earlier figure of the same period type beyond the current one; undefined where it is at its highest or lowest. */
export function beyond(claimed: 'highest' | 'lowest', { observed, current }: DerivedIndicator): Reading | undefined {
  const now = current?.reading;
  if (!now || now.exact === null) return undefined;
  const past = observed
    .map(({ reading }) => reading)
    .filter(({ at, period, exact }) => at < now.at && period === now.period && exact !== null);
  return past.find((reading) => {
    const gap = roundTo(difference(now.exact ?? 0, reading.exact ?? 0), Math.min(now.decimals, reading.decimals));
    return claimed === 'highest' ? gap > 0 : gap < 0;
  });
}
