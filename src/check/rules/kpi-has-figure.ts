import { compareText } from '../../diagnostics/compare-text.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparatorKind } from '../../model/indicator.ts';
import type { KpiReference } from '../../model/section.ts';
import { partsNamed } from '../../model/parts-named.ts';
import { defineRule } from '../engine/rule.ts';
import { allWordsOf } from '../facts/all-words.ts';
import { referencesIn } from '../facts/references.ts';
import { strayedIn } from '../facts/series.ts';

/*
 * Checks that each :kpi in a sentence has the figure that it asks for: one of that period and date, a numerator
 * and denominator, a target, the comparator or the part named, something to measure a change from.
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
    for (const { words } of allWordsOf(project)) {
      for (const reference of referencesIn(words)) {
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
  if (reference.part !== undefined || reference.by !== undefined || reference.show === 'share') return lackingPart(reference, indicator, asAt);
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

/** What a part has of its own. */
const ofParts: readonly KpiReference['show'][] = ['value', 'fraction', 'numerator', 'denominator', 'date', 'share'];

function lackingPart(reference: KpiReference, indicator: Indicator, asAt: string): { message: string; hint: string } | undefined {
  const { id, breakdowns = [] } = indicator;
  const { part, by, show, at } = reference;
  if (part === undefined) {
    const asked = by === undefined ? 'the share of a part' : 'a part';
    return { message: `The text asks for ${asked} of \`${id}\`, and does not say of which.`, hint: 'Add `part="…"` with the name of the part.' };
  }
  const found = partsNamed(breakdowns, reference);
  const within = by === undefined ? '' : ` by \`${by}\``;
  if (found.length === 0) {
    const asked = breakdowns.filter((each) => each.by.toLowerCase() === by?.toLowerCase());
    const names = (asked.length > 0 ? asked : breakdowns).flatMap(({ parts }) => parts.map(({ name }) => name));
    const there = names.length === 0 ? 'Give the indicator `breakdowns` with this part, or take `part` out.' : `Name one that is there: ${names.map((name) => `\`${name}\``).join(', ')}.`;
    return { message: `The text asks for the part \`${part}\` of \`${id}\`${within}, which has none of that name.`, hint: didYouMean(part, names) ?? there };
  }
  if (found.length > 1) {
    return { message: `\`${id}\` has ${found.length} parts called \`${part}\`.`, hint: `Add \`by="…"\`: ${breakdowns.filter(({ parts }) => found.some((each) => parts.includes(each))).map((each) => `\`${each.by}\``).join(' or ')}.` };
  }
  if (!ofParts.includes(show) || (show === 'share' && (indicator.unit !== 'count' || at !== undefined))) {
    return {
      message: `The text asks for the ${show} of the part \`${part}\` of \`${id}\`, which parts do not have${show === 'share' ? ' but for the newest of a `count`' : ''}.`,
      hint: `Show one of these of a part: ${ofParts.map((each) => `\`${each}\``).join(', ')}.`,
    };
  }
  const period = reference.period ?? indicator.period;
  const latest = found[0]!.observations.findLast((each) => (each.period ?? indicator.period) === period && (at === undefined ? each.at <= asAt : each.at === at));
  if (!latest) {
    return { message: `The text asks for a figure of the part \`${part}\` of \`${id}\`, which has none of the period type \`${period}\` ${at === undefined ? `up to \`${asAt}\`` : `at \`${at}\``}.`, hint: 'Add the observation, or name a `period` and `at` that the part has.' };
  }
  if (['fraction', 'numerator', 'denominator'].includes(show) && latest.status === undefined && latest.numerator === undefined) {
    return { message: `The text asks for the ${show} of the part \`${part}\` of \`${id}\` at \`${latest.at}\`, which has a value only.`, hint: 'Give the observation its `numerator` and `denominator`, or show the value.' };
  }
  return undefined;
}
