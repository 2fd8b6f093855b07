import { difference } from '../../format/decimal.ts';
import { roundTo } from '../../format/number.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Reading } from '../../derive/reading.ts';
import { isPercentage } from '../../model/value.ts';
import { readingsOf, saysTheSame } from '../prose/true-figures.ts';
import type { Relation } from './claim.ts';
import { isAmount, isTimes, spansOf, wayIn, type Held, type Pair } from './hold-relation.ts';
import { othersAt, ownAt, type Clock } from './readings.ts';

/** Holds what a sentence says of our figure beside that of another body of the same time. */
export function holdComparison(relation: Relation, derived: DerivedIndicator, clock: Clock): Held {
  const way = wayIn(relation.way, derived);
  if (way === null) return null;
  const pairs = pairsWith(relation, derived, clock);
  const wrong: Pair[] = [];
  let offBy: Pair | null = null;
  for (const pair of pairs) {
    const goes = relation.word.times === undefined ? standsSo(way, relation.hedge, pair, derived) : isManifold(relation, pair);
    if (goes === null) return null;
    if (goes !== relation.negated) {
      if (relation.negated || amountFits(relation, pair, derived)) return { truth: true };
      offBy ??= pair;
      continue;
    }
    wrong.push(pair);
  }
  if (offBy) return { truth: false, pair: offBy, why: 'amount' };
  return wrong.length === 0 ? null : { truth: false, pair: wrong[0]!, why: 'way' };
}

function pairsWith(relation: Relation, derived: DerivedIndicator, clock: Clock): Pair[] {
  const when = relation.time;
  const others = othersAt(relation.against, when, derived, clock);
  const current = derived.current?.reading;
  return others.flatMap((other) => {
    const same = readingsOf(derived, clock.wording).filter(({ reading }) => reading.at === other.at).map(({ reading }) => reading);
    const named = when === null ? [] : ownAt(when, derived, null, clock).map(({ reading }) => reading);
    const ours = when === null ? [...(current ? [current] : []), ...same] : same.length > 0 ? same : named;
    return ours.filter(({ exact }) => exact !== null).map((reading): Pair => ({ ours: reading, other }));
  });
}

/** Whether our figure stands to the other so; null where they are equal as they are printed, which shows nothing. */
function standsSo(way: 'up' | 'down' | 'same', hedge: Relation['hedge'], { ours, other }: Pair, derived: DerivedIndicator): boolean | null {
  const gap = roundTo(difference(other.exact ?? 0, ours.exact ?? 0), Math.min(ours.decimals, other.decimals));
  if (way === 'same') return Math.abs(gap) <= roomFor(derived, other, hedge);
  if (gap === 0) return null;
  return way === 'up' ? gap > 0 : gap < 0;
}

/** `twice as many as in England`; the other way round where theirs is said to be twice ours. */
function isManifold({ word: { times = 1, way: said }, way, hedge }: Relation, { ours, other }: Pair): boolean | null {
  if ((other.exact ?? 0) === 0 || (ours.exact ?? 0) === 0) return null;
  const ratio = way === said ? ours.exact! / other.exact! : other.exact! / ours.exact!;
  return isTimes(ratio, times, hedge);
}

/** Half a point or a twentieth of the figure, whichever is more, is still in line with it. */
function roomFor({ indicator }: DerivedIndicator, other: Reading, hedge: Relation['hedge']): number {
  const size = Math.abs(other.exact ?? 0) * (hedge === 'exact' ? 0.05 : 0.1);
  return isPercentage(indicator.unit) ? Math.max(0.5, Math.min(size, 2.5)) : size;
}

function amountFits({ amount }: Relation, { ours, other }: Pair, { indicator: { unit } }: DerivedIndicator): boolean {
  if (!amount) return true;
  const gaps = spansOf(ours, other);
  if (amount.kind === 'points') return isPercentage(unit) && gaps.some(({ gap }) => isAmount(amount, gap));
  if (amount.kind === 'percent') return isPercentage(unit) || gaps.some(({ relative }) => relative !== null && isAmount(amount, relative));
  if (amount.kind === 'duration' || amount.kind === 'rate' || (amount.kind === 'count' && !isPercentage(unit))) return gaps.some(({ gap }) => saysTheSame(amount, gap));
  return true;
}

/** Whether any earlier figure of the same kind goes beyond the one that is called the highest or lowest; within the time that is named. */
export function holdBest(relation: Relation, derived: DerivedIndicator, clock: Clock): Held {
  const way = wayIn(relation.way, derived);
  const ours = relation.time === null ? derived.current?.reading : ownAt(relation.time, derived, null, clock).at(-1)?.reading;
  if (way === null || way === 'same' || !ours || ours.exact === null) return null;
  const since = relation.baseline === null ? '' : firstDayOf(relation, derived, clock);
  if (since === null) return null;
  const past = readingsOf(derived, clock.wording).map(({ reading }) => reading).filter(({ at, period, exact }) => at < ours.at && at >= since && period === ours.period && exact !== null);
  if (past.length === 0) return null;
  const beyond = past.find((other) => {
    const gap = roundTo(difference(ours.exact ?? 0, other.exact ?? 0), Math.min(ours.decimals, other.decimals));
    return way === 'up' ? gap > 0 : gap < 0;
  });
  if (!beyond) return relation.negated ? { truth: false, pair: { ours, other: past.at(-1)! }, why: 'way' } : { truth: true };
  return relation.negated ? { truth: true } : { truth: false, pair: { ours, other: beyond }, why: 'way' };
}

/** From when figures count; the time itself may have had a figure as high. */
function firstDayOf({ baseline }: Relation, derived: DerivedIndicator, clock: Clock): string | null {
  if (baseline === null) return '';
  const first = ownAt(baseline, derived, null, clock)[0]?.reading;
  if (!first) return null;
  const after = readingsOf(derived, clock.wording).find(({ reading }) => reading.at > first.at && reading.period === first.period);
  return after?.reading.at ?? null;
}
