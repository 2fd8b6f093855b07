import type { Place } from '../../diagnostics/diagnostic.ts';
import { protectionOf, type DisclosurePolicy } from '../../model/disclosure.ts';
import { figureReferred } from '../../model/figure-reference.ts';
import type { Comparator, Indicator, Observation } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import type { PeriodType } from '../../model/period.ts';
import { quotient, type Unit } from '../../model/value.ts';
import type { Quantity } from './quantity.ts';

/** Which number of a figure: its value where that counts, a part of its fraction, or those of the denominator who are not counted. */
export type What = 'value' | 'numerator' | 'denominator' | 'rest';

/** A number of people in a figure. */
export interface Cell extends Quantity {
  figure: OwnFigure;
  what: What;
  /** Whether it is so small that somebody may know who is counted. */
  isSmall: boolean;
}

/** A figure that the council gives of itself: an observation of an indicator or of a part of it, or its own last year. */
export interface OwnFigure {
  indicator: Indicator;
  /** By what it is told from the series of other indicators and parts. */
  series: string;
  /** Of the indicator alone; null for a part. */
  part: { by: string; name: string } | null;
  given: Observation | Comparator;
  at: string;
  period: PeriodType;
  place: () => Place;
  /** False where its small numbers need no protection. */
  isGuarded: boolean;
  /** Whether its denominator stands in another indicator only, which is printed as it is. */
  isOfExact: boolean;
  cells: Cell[];
}

/** Every figure of the council's own, in the order of the indicators and of their parts. */
export function ownFiguresOf(indicators: readonly Located<Indicator>[], policy: DisclosurePolicy): OwnFigure[] {
  const byId = new Map(indicators.map(({ data }) => [data.id, data]));
  return indicators.flatMap((located) => figuresOf(located, policy, byId));
}

/** How the series of an indicator or of one of its parts is called. */
export function seriesOf(id: string, part: OwnFigure['part'] = null): string {
  return part === null ? id : `${id} / ${part.by} / ${part.name}`;
}

function figuresOf({ data, origin }: Located<Indicator>, policy: DisclosurePolicy, byId: ReadonlyMap<string, Indicator>): OwnFigure[] {
  const figure = (given: Observation | Comparator, keys: readonly (string | number)[], part: OwnFigure['part']): OwnFigure => {
    const own: OwnFigure = {
      indicator: data, series: seriesOf(data.id, part), part, given, at: given.at, period: given.period ?? data.period,
      place: () => origin.place(keys), isGuarded: isGuarded(data), isOfExact: false, cells: [],
    };
    const elsewhere = denominatorElsewhere(own, byId);
    own.isOfExact = given.denominator === undefined && elsewhere !== undefined && !isGuarded(elsewhere.indicator);
    own.cells = countsIn(given, data, elsewhere?.count).map(([what, truth]) => ({ figure: own, what, truth, isSmall: truth !== null && isSmall(truth, what, data, policy) }));
    return own;
  };
  return [
    ...data.observations.map((each, index) => figure(each, ['observations', index], null)),
    ...(data.comparators ?? []).flatMap((each, index) => (each.kind === 'own-last-year' ? [figure(each, ['comparators', index], null)] : [])),
    ...(data.breakdowns ?? []).flatMap(({ by, parts }, place) =>
      parts.flatMap(({ name, observations }, nth) => observations.map((each, index) => figure(each, ['breakdowns', place, 'parts', nth, 'observations', index], { by, name }))),
    ),
  ];
}

function isSmall(count: number, what: What, { sensitiveRest }: Indicator, { threshold, zero }: DisclosurePolicy): boolean {
  if (what === 'rest' && sensitiveRest !== true) return false;
  return count > 0 ? count <= threshold : count === 0 && zero === 'withheld' && what !== 'denominator';
}

/** What the denominator is of which an author names another indicator only; that of a part is its part of the same name. */
function denominatorElsewhere({ indicator: { sameAs }, part, at, period }: OwnFigure, byId: ReadonlyMap<string, Indicator>): { count: number; indicator: Indicator } | undefined {
  if (sameAs?.denominator === undefined) return undefined;
  const { id, part: role } = figureReferred(sameAs.denominator);
  const other = byId.get(id);
  if (other === undefined) return undefined;
  const all = givenOf(other, part).filter((each) => each.at === at);
  const there = all.find((each) => (each.period ?? other.period) === period) ?? all[0];
  const count = there?.[role];
  return count === undefined ? undefined : { count, indicator: other };
}

function isGuarded(indicator: Indicator): boolean {
  return protectionOf(indicator) === 'protect';
}

function givenOf({ observations, comparators = [], breakdowns = [] }: Indicator, part: OwnFigure['part']): readonly (Observation | Comparator)[] {
  if (part === null) return [...observations, ...comparators.filter(({ kind }) => kind === 'own-last-year')];
  return breakdowns.filter(({ by }) => by === part.by).flatMap(({ parts }) => parts.filter(({ name }) => name === part.name).flatMap((each) => each.observations));
}

/** Of a number of which a share is given, as many as the share says. */
function countsIn(given: Observation | Comparator, { unit }: Indicator, elsewhere: number | undefined): [What, number | null][] {
  const { value, status, denominator = elsewhere } = given;
  if (status !== undefined) return status === 'c' ? countedIn(unit).map((what) => [what, null]) : [];
  if (unit === 'count') return value === undefined ? [] : [['value', value]];
  if (unit !== 'percent' && unit !== 'rate') return denominator === undefined ? [] : [['denominator', denominator]];
  const numerator = given.numerator ?? impliedNumerator(unit, value, denominator);
  const counts: [What, number][] = [];
  if (numerator !== undefined) counts.push(['numerator', numerator]);
  if (denominator !== undefined) counts.push(['denominator', denominator]);
  if (unit === 'percent' && numerator !== undefined && denominator !== undefined && numerator <= denominator) counts.push(['rest', denominator - numerator]);
  return counts;
}

function countedIn(unit: Unit): What[] {
  if (unit === 'count') return ['value'];
  return unit === 'percent' || unit === 'rate' ? ['numerator', 'denominator'] : [];
}

export function impliedNumerator(unit: Unit, value: number | undefined, denominator: number | undefined): number | undefined {
  const whole = quotient(unit, 1, 1);
  return value === undefined || denominator === undefined || whole === null ? undefined : Math.round((value / whole) * denominator);
}
