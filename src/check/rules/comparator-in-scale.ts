import { valueText } from '../../format/number.ts';
import { labelsWith } from '../../model/labels.ts';
import type { Comparator, Indicator, Observation } from '../../model/indicator.ts';
import { valueOf } from '../../model/stated-figure.ts';
import { usualDecimals } from '../../model/value.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the figures of others are of the same size as our own: not a percentage beside a rate per 10,000, not a
 * point that is missing.
 * Why: the chart would show us far from everybody, and the sentence below it would say so.
 * Does not catch: counts, which differ as councils do; figures that differ by less than twenty times.
 */
export default defineRule({
  id: 'comparator-in-scale',
  severity: 'warning',
  summary: "Others' figures are of the same size as our own.",
  check({ project, impossible }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const { data: indicator, origin } of project.indicators) {
      const latest = indicator.observations.findLast((each) => known(each, indicator) !== null);
      const own = latest === undefined ? null : known(latest, indicator);
      if (own === null || indicator.unit === 'count' || impossible.has(indicator.id)) continue;
      const away = [...(indicator.comparators ?? []).entries()].find(([, each]) => isFar(own, known(each, indicator)));
      if (!away) continue;
      const [index, comparator] = away;
      const [ours, theirs] = [own, known(comparator, indicator) ?? 0].map((value) => valueText(value, indicator.unit, indicator.decimals ?? usualDecimals[indicator.unit], labels));
      report({
        message: `\`${indicator.id}\` is ${ours}, and its comparator \`${comparator.kind}\` ${theirs}: one of the two must be in another unit.`,
        place: origin.place(['comparators', index]),
        hint: 'Correct the figure that is wrong, or the `unit` of the indicator.',
        related: [{ message: 'The unit stands here.', place: origin.place(['unit']) }],
        actual: theirs!,
      });
    }
  },
});

const farAway = 20;

function isFar(own: number, theirs: number | null): boolean {
  return theirs !== null && own > 0 && theirs > 0 && Math.max(own / theirs, theirs / own) >= farAway;
}

function known(figure: Observation | Comparator, { unit }: Indicator): number | null {
  return valueOf(figure, unit).value;
}
