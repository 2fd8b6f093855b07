import { defaultLabels } from '../../model/default-labels.ts';
import type { LabelKey } from '../../model/labels.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a report's own label has the same places to fill (`{name}`) as the usual one.
 * Why: without its place a number or a name would be missing from the sentence.
 * Does not catch: a label whose words do not fit what is filled in.
 */
export default defineRule({
  id: 'label-keeps-places',
  severity: 'error',
  summary: "A report's own label has the same places to fill as the usual one.",
  check({ project }, report) {
    const { settings } = project;
    for (const key of Object.keys(settings?.data.labels ?? {}) as LabelKey[]) {
      const own = settings?.data.labels?.[key];
      const usual = defaultLabels[key];
      if (own === undefined || placesOf(usual).join() === placesOf(own).join()) continue;
      report({
        message: `The label \`${key}\` must have ${said(placesOf(usual))}, but \`${own}\` has ${said(placesOf(own))}.`,
        place: settings!.origin.place(['labels', key]),
        hint: `Write it with the same places as the usual words: \`${usual}\`.`,
        actual: own,
        expected: usual,
      });
    }
  },
});

function placesOf(label: string): string[] {
  return [...new Set(label.match(/\{\w+\}/g))].sort();
}

function said(places: readonly string[]): string {
  if (places.length === 0) return 'no place to fill';
  return `the ${places.length === 1 ? 'place' : 'places'} ${places.map((place) => `\`${place}\``).join(' and ')}`;
}
