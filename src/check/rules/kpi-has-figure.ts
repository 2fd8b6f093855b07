import { compareText } from '../../diagnostics/compare-text.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparatorKind } from '../../model/indicator.ts';
import type { KpiReference } from '../../model/section.ts';
import { defineRule } from '../engine/rule.ts';
import { referencesIn } from '../facts/references.ts';
import { strayedIn } from '../facts/series.ts';

/*
 * Checks that each :kpi in a sentence has the figure that it asks for: one of that period and date, a numerator
 * and denominator, a target, the comparator named, something to measure a change from.
 * Why: a sentence with a hole where its number was is not a sentence.
 * Does not catch: a figure that is there and is not the one the sentence speaks of.
 */
export default defineRule({
  id: 'kpi-has-figure',
  severity: 'error',
  summary: 'Every :kpi in a sentence has the figure that it asks for.',
  check({ project }, report) {
    const indicators = new Map(project.indicators.map(({ data }) => [data.id, data]));
    const asAt = project.settings?.data.edition?.asAt ?? '9999-12-31';
    for (const section of project.sections) {
      for (const reference of referencesIn(section)) {
        const indicator = reference.type === 'kpi' ? indicators.get(reference.indicator) : undefined;
        if (reference.type !== 'kpi' || !indicator || strayedIn(indicator, asAt).length > 0) continue;
        const problem = lacking(reference, indicator, asAt);
        if (problem) report({ message: problem.message, place: reference.place, hint: problem.hint });
      }
    }
  },
});

function lacking(reference: KpiReference, indicator: Indicator, asAt: string): { message: string; hint: string } | undefined {
  const { id } = indicator;
  const period = reference.period ?? indicator.period;
  const figures = indicator.observations.filter(
    (figure) => (figure.period ?? indicator.period) === period && (reference.at === undefined ? figure.at <= asAt : figure.at === reference.at),
  );
  const latest = figures.sort((a, b) => compareText(a.at, b.at)).at(-1);
  if (reference.show === 'target') {
    if (indicator.target) return undefined;
    return { message: `The text asks for the target of \`${id}\`, which has none.`, hint: 'Give the indicator a target, or take this out of the sentence.' };
  }
  if (reference.show === 'comparator') {
    const kinds = (indicator.comparators ?? []).map((comparator) => comparator.kind);
    if (kinds.some((kind) => reference.of === undefined || kind === reference.of)) return undefined;
    const wanted = reference.of === undefined ? 'a comparator' : `the comparator \`${reference.of}\``;
    const there = kinds.length === 0 ? 'it has none' : `it has ${kinds.map((kind) => `\`${kind}\``).join(', ')}`;
    return {
      message: `The text asks for ${wanted} of \`${id}\`, but ${there}.`,
      hint: `Add it under \`comparators\`, or name one that is there; the kinds are ${comparatorKind.options.join(', ')}.`,
    };
  }
  if (!latest) {
    const when = reference.at === undefined ? `up to \`${asAt}\`` : `at \`${reference.at}\``;
    return {
      message: `The text asks for a figure of \`${id}\`, which has none of the period type \`${period}\` ${when}.`,
      hint: 'Add the observation, or name a `period` and `at` that the indicator has.',
    };
  }
  const needsFraction = ['fraction', 'numerator', 'denominator'].includes(reference.show);
  if (needsFraction && latest.status === undefined && latest.numerator === undefined) {
    return {
      message: `The text asks for the ${reference.show} of \`${id}\` at \`${latest.at}\`, which has a value only.`,
      hint: 'Give the observation its `numerator` and `denominator`, or show the value.',
    };
  }
  const hasEarlier = figures.length > 1 || (indicator.comparators ?? []).some(({ kind }) => kind === 'own-last-year');
  if (reference.show === 'change' && !hasEarlier) {
    return {
      message: `The text asks how \`${id}\` has changed, but it has no earlier figure.`,
      hint: 'Add an earlier observation or a comparator of the kind `own-last-year`.',
    };
  }
  return undefined;
}
