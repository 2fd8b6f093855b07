import { difference } from '../../format/decimal.ts';
import { roundTo } from '../../format/number.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { brokenBetween } from '../../derive/observations.ts';
import type { Reading } from '../../derive/reading.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import { isPercentage } from '../../model/value.ts';
import type { Quantity } from '../prose/numbers.ts';
import { readingsOf, saysTheSame } from '../prose/true-figures.ts';
import type { Relation } from './claim.ts';
import { ownAt, seriesOf, type Clock } from './readings.ts';
import type { Way } from './vocabulary.ts';

/** Two figures that a sentence may set against one another: ours, and what it is set against. */
export interface Pair {
  ours: Reading;
  other: Reading;
}

/** What the figures say of a relation: null where they cannot tell; false with the pair that shows it best. */
export type Held = { truth: true } | { truth: false; pair: Pair; why: 'way' | 'amount' | 'run' | 'from' | 'to' } | null;

/** Holds what a sentence says of a move, or of our figure beside an earlier one, against every pair that it may mean. */
export function holdMove(relation: Relation, derived: DerivedIndicator, clock: Clock, lists: CheckLists): Held {
  if (relation.run && relation.way !== 'same') return holdRun(relation, derived, clock);
  const pairs = pairsMeant(relation, derived, clock);
  if (pairs.length === 0) return null;
  const wrong: Exclude<Held, null | { truth: true }>[] = [];
  for (const pair of pairs) {
    const why = wrongOf(relation, pair, derived, lists);
    if (why === null) return { truth: true };
    wrong.push({ truth: false, pair, why });
  }
  return wrong.find(({ why }) => why !== 'way') ?? wrong[0]!;
}

function wrongOf(relation: Relation, { ours, other }: Pair, derived: DerivedIndicator, lists: CheckLists): 'way' | 'amount' | 'from' | 'to' | null {
  const goes = goesSo(relation, { ours, other }, derived, lists);
  if (goes === 'unknown') return null;
  if (!goes) return 'way';
  if (relation.negated) return null;
  const { from, to, amount } = relation;
  if (from && isOfUnit(from, derived) && !saysTheSame(from, other.figure.value ?? Number.NaN)) return 'from';
  if (to && isOfUnit(to, derived) && !saysTheSame(to, ours.figure.value ?? Number.NaN)) return 'to';
  return amount && !amountIs(relation, { ours, other }, derived) ? 'amount' : null;
}

function isOfUnit({ kind }: NonNullable<Relation['from']>, { indicator: { unit } }: DerivedIndicator): boolean {
  if (kind === 'percent') return isPercentage(unit);
  return kind === 'rate' ? unit === 'rate' : (kind === 'count' || kind === 'duration') && !isPercentage(unit);
}

/** Whether our figure stands to the other as is claimed. */
export function goesSo(relation: Pick<Relation, 'way' | 'negated' | 'word' | 'hedge'>, { ours, other }: Pair, derived: DerivedIndicator, lists: CheckLists): boolean | 'unknown' {
  const gap = roundTo(difference(other.exact ?? 0, ours.exact ?? 0), Math.max(ours.decimals, other.decimals));
  const { times } = relation.word;
  if (times !== undefined) {
    if ((other.exact ?? 0) === 0) return 'unknown';
    const reached = isTimes((ours.exact ?? 0) / other.exact!, times, relation.hedge);
    return relation.negated ? !reached : reached;
  }
  const way = wayIn(relation.way, derived);
  if (way === null) return 'unknown';
  const goes = way === 'same' ? isSame(gap, other, derived, lists) : way === 'up' ? gap > 0 : gap < 0;
  return relation.negated ? !goes : goes;
}

/** Up or down for better and worse, where a figure can be either. */
export function wayIn(way: Way, { indicator: { polarity } }: DerivedIndicator): 'up' | 'down' | 'same' | null {
  if (way !== 'better' && way !== 'worse') return way;
  if (polarity !== 'higher' && polarity !== 'lower') return null;
  return (way === 'better') === (polarity === 'higher') ? 'up' : 'down';
}

/** Whether a ratio is so many times, as roughly as it is said. */
export function isTimes(ratio: number, times: number, hedge: Relation['hedge']): boolean {
  const reached = times > 1 ? ratio / times : times / ratio;
  if (hedge === 'over') return reached >= 1;
  if (hedge === 'nearly' || hedge === 'under') return reached >= 0.8 && reached <= 1.02;
  return Math.abs(reached - 1) <= (hedge === 'about' ? 0.15 : 0.1);
}

function isSame(gap: number, other: Reading, { indicator }: DerivedIndicator, lists: CheckLists): boolean {
  const room = isPercentage(indicator.unit) ? lists.stableWithin.points : (Math.abs(other.exact ?? 0) * lists.stableWithin.percent) / 100;
  return Math.abs(gap) <= room;
}

/** Whether a change is as large as is said, in the unit in which it is said. */
function amountIs({ amount }: Relation, { ours, other }: Pair, { indicator: { unit } }: DerivedIndicator): boolean {
  if (!amount) return true;
  return spansOf(ours, other).some(({ gap, relative }) => {
    switch (amount.kind) {
      case 'points':
        return isPercentage(unit) && isAmount(amount, gap);
      case 'percent':
        return relative !== null && isAmount(amount, relative);
      case 'share':
        return relative !== null && saysTheSame(amount, relative);
      case 'rate':
      case 'count':
      case 'duration':
        return isPercentage(unit) || saysTheSame(amount, gap);
      default:
        return true;
    }
  });
}

/** How far two figures are apart, by what they are and by what is printed of them: a reader works with the second. */
export function spansOf(ours: Reading, other: Reading): { gap: number; relative: number | null }[] {
  const [to, from] = [ours.exact ?? 0, other.exact ?? 0];
  const printed = [roundTo(to, ours.decimals), roundTo(from, other.decimals)] as const;
  return ([[to, from], printed] as const).map(([one, two]) => {
    const gap = Math.abs(difference(two, one));
    return { gap, relative: other.exact === null || two === 0 ? null : Math.abs((gap * 100) / two) };
  });
}

/** A small number in words is as exact as one in digits. */
export function isAmount(amount: Quantity, truth: number): boolean {
  return amount.inWords && amount.hedge === 'exact' ? Math.abs(truth - amount.value) <= 0.75 : saysTheSame(amount, truth);
}

/** Every pair that the words leave open. */
function pairsMeant(relation: Relation, derived: DerivedIndicator, clock: Clock): Pair[] {
  const { current } = derived;
  if (!current) return [];
  const own = readingsOf(derived, clock.wording).filter(({ reading }) => reading.exact !== null);
  const ends = relation.time === null ? [current.reading, ...lastOfSeries(derived, clock)] : ownAt(relation.time, derived, null, clock).map(({ reading }) => reading);
  const last = ends.at(-1);
  const pairs: Pair[] = [];
  const add = (ours: Reading, other: Reading | undefined): void => {
    if (!other || other.at >= ours.at || other.exact === null || ours.exact === null || brokenBetween(derived.observed, other.at, ours)) return;
    const isMixed = other.period !== ours.period && (derived.indicator.unit === 'count' || derived.indicator.unit === 'rate') && other.period !== 'snapshot';
    if (!isMixed && !pairs.some((pair) => pair.ours === ours && pair.other === other)) pairs.push({ ours, other });
  };
  if (relation.baseline !== null) {
    for (const ours of relation.time !== null && ends.length > 1 ? [last!] : ends) {
      for (const { reading } of ownAt(relation.baseline, derived, ours.at, clock)) add(ours, reading);
    }
    return onlyAlike(pairs);
  }
  if (relation.time !== null) {
    for (const ours of last ? [last] : []) {
      for (const other of earlierThan(ours, own.map(({ reading }) => reading))) add(ours, other);
      const first = ends[0];
      if (first) add(ours, first);
      add(ours, own.findLast(({ reading }) => first !== undefined && reading.at < first.at && reading.period === ours.period)?.reading);
    }
    return onlyAlike(pairs);
  }
  for (const ours of ends) for (const other of earlierThan(ours, own.map(({ reading }) => reading))) add(ours, other);
  return onlyAlike(pairs);
}

function lastOfSeries(derived: DerivedIndicator, clock: Clock): Reading[] {
  const last = seriesOf(derived, clock).at(-1);
  return last && last !== derived.current?.reading ? [last] : [];
}

/** The figure before, that of a year before, and what is given as last year's. */
function earlierThan(ours: Reading, own: readonly Reading[]): (Reading | undefined)[] {
  const before = own.filter(({ at, period }) => at < ours.at && period === ours.period);
  const [year, month] = [Number(ours.at.slice(0, 4)) - 1, ours.at.slice(5, 7)];
  return [before.at(-1), own.findLast(({ at }) => at.startsWith(`${year}-${month}`)), ours.at === own.at(-1)?.at ? own.findLast(({ at, period }) => at < ours.at && period !== ours.period && period === 'annual') : undefined];
}

/** Where figures of one kind of period can be compared, those of another are not meant. */
function onlyAlike(pairs: readonly Pair[]): Pair[] {
  const alike = pairs.filter(({ ours, other }) => ours.period === other.period);
  return alike.length > 0 ? alike : [...pairs];
}

/** `for the third year running`, `every month since`: each step of the series goes that way. */
function holdRun(relation: Relation, derived: DerivedIndicator, clock: Clock): Held {
  const way = wayIn(relation.way, derived);
  const series = seriesOf(derived, clock);
  if (way === null || way === 'same' || series.length < 3) return null;
  const since = relation.baseline === null || relation.baseline.kind === 'past' ? null : ownAt(relation.baseline, derived, null, clock)[0]?.reading;
  if (since === undefined) return null;
  const until = relation.time === null ? series.at(-1) : ownAt(relation.time, derived, null, clock).at(-1)?.reading;
  if (!until) return null;
  const upTo = series.filter(({ at }) => at <= until.at);
  const steps = relation.run?.steps ?? null;
  const stretch = steps !== null ? upTo.slice(-steps - 1) : since === null ? upTo : upTo.filter(({ at }) => at >= since.at);
  if (stretch.length < 2 || (steps !== null && stretch.length < steps + 1)) return null;
  let moves = 0;
  for (const [index, ours] of stretch.entries()) {
    const other = stretch[index - 1];
    if (!other) continue;
    const gap = roundTo(difference(other.exact ?? 0, ours.exact ?? 0), Math.max(ours.decimals, other.decimals));
    if (gap === 0) continue;
    if (gap > 0 !== (way === 'up')) return relation.negated ? { truth: true } : { truth: false, pair: { ours, other }, why: 'run' };
    moves += 1;
  }
  if (moves === 0) return relation.negated ? { truth: true } : { truth: false, pair: { ours: stretch.at(-1)!, other: stretch[0]! }, why: 'run' };
  return relation.negated ? { truth: false, pair: { ours: stretch.at(-1)!, other: stretch[0]! }, why: 'way' } : { truth: true };
}
