import { roundTo, valueText } from '../../format/number.ts';
import { figureReferred } from '../../model/figure-reference.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import { usualDecimals } from '../../model/value.ts';
import { dateText } from '../../format/date.ts';
import { valueOf } from '../../model/stated-figure.ts';
import { partsAsIndicators } from '../facts/every-series.ts';
import { numberFor, numbersOf, type FractionPart } from '../facts/identities.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { jumpsIn } from '../facts/jumps.ts';
import { backwardsIn, pointsOf } from '../facts/series.ts';
import type { CheckLists } from '../../model/check-lists.ts';

/*
 * Checks the figures of an indicator against each other and against what it declares: numbers that `sameAs` calls
 * the same are the same, a rate agrees with its population, our last year is what the series says, a snapshot and
 * the chart's figure of the same day are one, year-to-date numbers do not go back, and jumps have a note.
 * Why: two tables that should agree and do not are what an inspector asks about first.
 * Does not catch: an identity that nobody declared; jumps further back than the lists say; jumps of the parts of a
 * breakdown, which are small and jump by chance.
 */
export default defineRule({
  id: 'series-consistent',
  severity: 'warning',
  summary: 'The figures of an indicator agree with each other and with those declared to be the same.',
  check({ project, lists, impossible }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    const asAt = project.settings?.data.edition?.asAt ?? '9999-12-31';
    const byId = new Map(project.indicators.map((located) => [located.data.id, located]));
    for (const located of project.indicators) {
      for (const finding of [
        ...otherThanDeclared(located, byId, labels),
        ...otherThanRate(located, byId, lists, labels),
        ...otherThanSeries(located, labels),
        ...(impossible.has(located.data.id) ? [] : [...backwards(located, labels), ...jumps(located, asAt, lists, labels)]),
      ]) report(finding);
    }
    for (const part of project.indicators.flatMap(partsAsIndicators)) for (const finding of backwards(part, labels)) report(finding);
  },
});

type ById = ReadonlyMap<string, Located<Indicator>>;

function otherThanDeclared({ data: indicator, origin }: Located<Indicator>, byId: ById, labels: Labels): Finding[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const reference = indicator.sameAs?.[part];
    const isPopulation = part === 'denominator' && indicator.unit === 'rate';
    if (reference === undefined || isPopulation) return [];
    const { id, part: theirPart } = figureReferred(reference);
    const other = byId.get(id);
    if (!other) return [];
    const theirs = numbersOf(other.data, theirPart);
    return indicator.observations.flatMap((observation, index): Finding[] => {
      const own = observation.status === undefined ? observation[part] : undefined;
      const same = numberFor(theirs, observation.at, false);
      if (own === undefined || same === undefined || own === same.value) return [];
      return [{
        message: `The ${part} of \`${indicator.id}\` at ${dateText(observation.at, labels)} is \`${own}\`, but \`${reference}\`, which is declared to be the same, is \`${same.value}\`.`,
        place: origin.place(['observations', index, part]),
        hint: 'Correct the one that is wrong, or take out `sameAs` if they count different children.',
        related: [{ message: `\`${id}\` stands here.`, place: other.origin.place(['id']) }],
        actual: String(own),
        expected: String(same.value),
      }];
    });
  });
}

/** A rate with the number and the population that it declares, or with its own numerator and denominator's population. */
function otherThanRate({ data: indicator, origin }: Located<Indicator>, byId: ById, { rateTolerance }: CheckLists, labels: Labels): Finding[] {
  const { sameAs } = indicator;
  const numbers = (part: FractionPart): ReturnType<typeof numbersOf> => {
    const identity = sameAs?.[part] === undefined ? null : figureReferred(sameAs[part]);
    const other = identity === null ? undefined : byId.get(identity.id);
    return identity && other ? numbersOf(other.data, identity.part) : [];
  };
  if (indicator.unit !== 'rate' || sameAs?.denominator === undefined) return [];
  const [counts, populations] = [numbers('numerator'), numbers('denominator')];
  return indicator.observations.flatMap((observation, index): Finding[] => {
    const { value } = valueOf(observation, 'rate');
    const count = observation.numerator ?? numberFor(counts, observation.at, false)?.value;
    const population = numberFor(populations, observation.at, true);
    if (value === null || count === undefined || population === undefined || population.value === 0) return [];
    const implied = (count * 10_000) / population.value;
    const decimals = observation.decimals ?? indicator.decimals ?? usualDecimals.rate;
    if (roundTo(implied, decimals) === roundTo(value, decimals) || Math.abs(value - implied) <= (implied * rateTolerance) / 100) return [];
    const [said, right] = [value, implied].map((rate) => valueText(rate, 'rate', decimals, labels));
    return [{
      message: `\`${indicator.id}\` is ${said} at ${dateText(observation.at, labels)}, but ${count} of the ${population.value} children of ${dateText(population.at, labels)} make ${right}.`,
      place: origin.place(['observations', index]),
      hint: 'Correct the rate, the number or the population; or say in `sameAs` which population the rate is of.',
      actual: said!,
      expected: right!,
    }];
  });
}

/** Our own last year, and a snapshot beside a series of months, must be what the series says for that day. */
function otherThanSeries({ data: indicator, origin }: Located<Indicator>, labels: Labels): Finding[] {
  const decimalsOf = (decimals: number | undefined): number => decimals ?? indicator.decimals ?? usualDecimals[indicator.unit];
  const disagree = (at: string, one: number, two: number, decimals: number, what: string, place: Finding['place'], otherIndex: number): Finding[] => {
    if (roundTo(one, decimals) === roundTo(two, decimals)) return [];
    const [said, other] = [one, two].map((value) => valueText(value, indicator.unit, decimals, labels));
    return [{
      message: `${what} of \`${indicator.id}\` at ${dateText(at, labels)} is \`${said}\`, but the series says \`${other}\` for the same day.`,
      place,
      hint: 'Correct the one that is wrong, or say in a note why they differ.',
      related: [{ message: 'The figure of the series stands here.', place: origin.place(['observations', otherIndex]) }],
      actual: said!,
      expected: other!,
    }];
  };
  const lastYear = (indicator.comparators ?? []).flatMap((comparator, index): Finding[] => {
    if (comparator.kind !== 'own-last-year' || comparator.qualifier !== undefined) return [];
    const period = comparator.period ?? indicator.period;
    const { value } = valueOf(comparator, indicator.unit);
    const point = pointsOf(indicator, period).find(({ at }) => at === comparator.at);
    if (value === null || !point || point.observation.note !== undefined) return [];
    const decimals = Math.min(decimalsOf(comparator.decimals), decimalsOf(point.observation.decimals));
    return disagree(comparator.at, value, point.value, decimals, 'Our last year', origin.place(['comparators', index]), point.index);
  });
  const { trend } = indicator;
  if (indicator.period !== 'snapshot' || trend === undefined || trend === 'snapshot') return lastYear;
  const series = pointsOf(indicator, trend);
  const snapshots = pointsOf(indicator, 'snapshot').flatMap((snapshot): Finding[] => {
    const point = series.find(({ at }) => at === snapshot.at);
    if (!point || snapshot.observation.note !== undefined || point.observation.note !== undefined) return [];
    const decimals = Math.min(decimalsOf(snapshot.observation.decimals), decimalsOf(point.observation.decimals));
    return disagree(snapshot.at, snapshot.value, point.value, decimals, 'The snapshot', origin.place(['observations', snapshot.index]), point.index);
  });
  return [...lastYear, ...snapshots];
}

function backwards({ data: indicator, origin }: Located<Indicator>, labels: Labels): Finding[] {
  return backwardsIn(indicator).map(({ from, to, what }) => {
    const [before, after] = what === 'value' ? [from.value, to.value] : [from.observation[what] ?? 0, to.observation[what] ?? 0];
    return {
      message: `The ${what} of \`${indicator.id}\` for the year to date falls from \`${before}\` at ${dateText(from.at, labels)} to \`${after}\` at ${dateText(to.at, labels)}; a number that adds up cannot.`,
      place: origin.place(['observations', to.index]),
      hint: 'Correct the figures, or give them the period type that they have.',
      actual: String(after),
    };
  });
}

function jumps({ data: indicator, origin }: Located<Indicator>, asAt: string, lists: CheckLists, labels: Labels): Finding[] {
  return jumpsIn(indicator, asAt, lists, labels).map(({ from, to }) => {
    const decimals = indicator.decimals ?? usualDecimals[indicator.unit];
    const [before, after] = [from, to].map(({ value }) => valueText(value, indicator.unit, decimals, labels));
    return {
      message: `\`${indicator.id}\` goes from ${before} at ${dateText(from.at, labels)} to ${after} at ${dateText(to.at, labels)}, and no note says why.`,
      place: origin.place(['observations', to.index]),
      hint: 'Give the figure a `note` that explains it, or `break: true` if what is counted has changed.',
      actual: after!,
    };
  });
}
