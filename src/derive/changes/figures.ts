import { difference, sum } from '../../format/decimal.ts';
import { changeText, roundTo } from '../../format/number.ts';
import { periodName } from '../../format/period.ts';
import { markOf } from '../../model/audience.ts';
import type { Labels } from '../../model/labels.ts';
import type { Direction, Figure, FigureChange, NotComparedReason, Rag, RagStatus, ReportIndicator, ReportObservation } from '../../model/report.ts';
import { directionOf } from '../direction.ts';
import { areAlike, lengthText } from '../period-length.ts';
import { isRated, ragStatus } from '../rag.ts';
import { sayIn, type Editions, type Say } from './editions.ts';
import { indicatorsAgain } from './indicators-again.ts';
import { isOnlyForUs } from './only-for-us.ts';
import { exactFigure, type ExactFigure } from './printed-figure.ts';
import { sayTheSame } from './same-words.ts';
import { wordDiff } from './word-diff.ts';

interface ComparedFigures {
  figures: FigureChange[];
  /** How many are just alike in both. */
  same: number;
  /** What became of each figure, by the id that the earlier edition gives its indicator. */
  byEarlierId: Map<string, FigureChange>;
}

/** What became of every figure of either edition; those that both editions have just alike are only counted. */
export function figureChanges({ before, now }: Editions): ComparedFigures {
  const thenOf = indicatorsAgain(before.indicators, now.indicators);
  const say = sayIn(now);
  const both = [...thenOf].map(([indicator, then]) => ({ then, change: changeOf({ then, now: indicator, labels: [before.labels, now.labels], say }) }));
  const figures = both.flatMap(({ change }) => change ?? []);
  const known = new Set(thenOf.values());
  const added = now.indicators.filter((indicator) => !thenOf.has(indicator) && !isOnlyForUs({ before, now }, indicator)).map((indicator): FigureChange => ({ ...nothingSaid(indicator), ...given('to', indicator.current), state: 'new', ...markOf(indicator) }));
  const gone = before.indicators.filter((indicator) => !known.has(indicator)).map((indicator): FigureChange => ({ ...nothingSaid(indicator), indicator: null, ...given('from', indicator.current), state: 'gone' }));
  return {
    figures: [...figures, ...added, ...gone],
    same: both.length - figures.length,
    byEarlierId: new Map(both.flatMap(({ then, change }) => (change ? [[then.id, change] as const] : []))),
  };
}

/** An indicator in both editions, with the words of each. */
interface Both {
  then: ReportIndicator;
  now: ReportIndicator;
  labels: readonly [Labels, Labels];
  say: Say;
}

/** The figures that both editions have of it, as far as they can be reckoned with. */
interface Pair {
  from: ReportObservation;
  to: ReportObservation;
  exact: readonly [ExactFigure, ExactFigure];
}

function changeOf(both: Both): FigureChange | null {
  const { then, now, say } = both;
  if (isSame(both)) return null;
  const definition = definitionsDiffer(then, now) && then.definition !== null && now.definition !== null ? wordDiff(then.definition, now.definition) : null;
  const base = { ...nothingSaid(now), ...given('from', then.current), ...given('to', now.current), definition, ...markOf(now) };
  const compared = comparable(both);
  if ('reason' in compared) return { ...base, state: 'not-compared', reason: compared.reason, notes: [...renamed(both), reasonText(compared.reason, both), ...targetNote(both)] };
  const { from, to } = compared;
  const rating = ratingOf(then.rag.state, now.rag.state, both.labels[1]);
  const samePeriod = from.at === to.at && from.period === to.period;
  const notes = [...renamed(both), ...targetNote(both), ...(samePeriod ? [] : restated(from, now, say))];
  if (!samePeriod) {
    const direction = moveOf(both, compared);
    return { ...base, state: direction.state === 'no-change' ? 'no-change' : 'moved', direction, rating, notes: [...notes, ...beforeRounding(direction, compared, say)] };
  }
  return { ...base, state: 'same-period', rating, notes };
}

/** A figure of the same period that is said and rated alike, even one that cannot be reckoned with. */
function isSame(both: Both): boolean {
  const { then, now } = both;
  const [from, to] = [then, now].map(({ current, target, rag }) => current && [current.at, current.period, current.figure.text, current.figure.status, rag.state, target?.text]);
  return from && to ? from.every((each, index) => each === to[index]) && then.unit === now.unit && !definitionsDiffer(then, now) && renamed(both).length === 0 : !from && !to;
}

/** Only what counts the same, in one unit and one series, over equally long periods, and is known exactly. */
function comparable(both: Both): Pair | { reason: NotComparedReason } {
  const { then, now, labels } = both;
  const [from, to] = [then.current, now.current];
  if (!from || !to) return { reason: 'no-figure' };
  if (definitionsDiffer(then, now)) return { reason: 'definition' };
  if (then.unit !== now.unit) return { reason: 'unit' };
  if (!areAlike(from, to)) return { reason: 'unlike' };
  if ([...then.observations, ...now.observations].some((each) => beginsAnew(each, from, to))) return { reason: 'series-broke' };
  if (from.figure.value === null || to.figure.value === null) return { reason: 'withheld' };
  const exact = [exactFigure(from.figure, then.unit, labels[0]), exactFigure(to.figure, now.unit, labels[1])] as const;
  const [first, second] = exact;
  return first && second ? { from, to, exact: [first, second] } : { reason: 'rough' };
}

/** A definition that one edition does not give is no other one. */
function definitionsDiffer(then: ReportIndicator, now: ReportIndicator): boolean {
  const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && !sayTheSame(one, other);
  return differ(then.definition, now.definition) || differ(then.numeratorLabel, now.numeratorLabel) || differ(then.denominatorLabel, now.denominatorLabel);
}

function beginsAnew({ breakBefore, period, at }: ReportObservation, from: ReportObservation, to: ReportObservation): boolean {
  const [first, last] = from.at < to.at ? [from, to] : [to, from];
  return breakBefore && period === to.period && at > first.at && at <= last.at;
}

function moveOf({ now, labels: [, labels], say }: Both, { from, to, exact: [then, present] }: Pair): Direction {
  const decimals = Math.max(then.decimals, present.decimals);
  // Whoever reads 75% beside 75% must not be told of a change.
  const change = from.figure.text === to.figure.text ? 0 : difference(then.value, present.value);
  const state = roundTo(change, decimals) === 0 ? 'no-change' : directionOf(now.polarity, goalOf(now), then.value, present.value);
  return {
    state,
    word: labels[`direction.${state}`],
    change: { value: change, text: changeText(change, now.unit, decimals, labels), status: 'known' },
    basis: say('change.since', { period: periodName(from.at, from.period, labels) }),
    from: from.figure,
    fromPeriod: from.periodText,
    to: to.figure,
    toPeriod: to.periodText,
  };
}

/** Whoever takes 14.6 from 14.1 has to be told why the change is −0.6. */
function beforeRounding({ change: { value } }: Direction, { exact: [then, now] }: Pair, say: Say): string[] {
  const decimals = Math.max(then.decimals, now.decimals);
  const ofPrinted = difference(roundTo(then.value, then.decimals), roundTo(now.value, now.decimals));
  return value === null || roundTo(value, decimals) === roundTo(ofPrinted, decimals) ? [] : [say('changes.figure.beforeRounding')];
}

/** The middle of what counts as reached, where a figure is to come close to something. */
function goalOf({ polarity, target }: ReportIndicator): number | null {
  const { from = null, to = null } = polarity === 'target' ? target?.green ?? {} : {};
  return from === null || to === null ? null : sum(from, to) / 2;
}

const order: readonly Rag[] = ['red', 'amber', 'green'];

function ratingOf(from: Rag, to: Rag, labels: Labels): { from: RagStatus; to: RagStatus; verdict: 'better' | 'worse' } | null {
  if (from === to || !isRated(from) || !isRated(to)) return null;
  return { from: ragStatus(from, labels), to: ragStatus(to, labels), verdict: order.indexOf(to) > order.indexOf(from) ? 'better' : 'worse' };
}

function targetNote({ then, now, say }: Both): string[] {
  const [from, to] = [then, now].map(({ target }) => target?.text ?? say('changes.figure.noTarget'));
  return from === to ? [] : [say('changes.figure.target', { from: from!, to: to! })];
}

function renamed({ then, now, say }: Both): string[] {
  return sayTheSame(then.title, now.title) ? [] : [say('changes.figure.renamed', { title: then.title })];
}

/** What this edition says of the period of the earlier figure, where it says something else. */
function restated(from: ReportObservation, { observations }: ReportIndicator, say: Say): string[] {
  const again = observations.find(({ at, period }) => at === from.at && period === from.period)?.figure;
  if (!again || again.value === null || again.value === from.figure.value) return [];
  return [say('changes.figure.restated', { period: from.periodText, figure: again.text })];
}

function reasonText(reason: NotComparedReason, { then, now, say, labels: [, labels] }: Both): string {
  const [from, to] = [then.current, now.current].map((figure) => (figure ? lengthText(figure, labels) : ''));
  return say(`changes.reason.${reason}`, { from: from!, to: to! });
}

function given(end: 'from' | 'to', observation: ReportObservation | null): Partial<Pick<FigureChange, 'from' | 'fromPeriod' | 'to' | 'toPeriod'>> {
  const [figure, period]: [Figure | null, string | null] = [observation?.figure ?? null, observation?.periodText ?? null];
  return end === 'from' ? { from: figure, fromPeriod: period } : { to: figure, toPeriod: period };
}

function nothingSaid({ id, title }: ReportIndicator): Omit<FigureChange, 'state' | 'internal'> {
  return { indicator: id, title, from: null, fromPeriod: null, to: null, toPeriod: null, direction: null, rating: null, reason: null, notes: [], definition: null };
}
