import { dateText } from '../../format/date.ts';
import { labelsWith } from '../../model/labels.ts';
import { defineRule } from '../engine/rule.ts';
import { breakdownsOf } from '../facts/every-series.ts';

/*
 * Checks that the newest figures of a breakdown are of the same period as the newest figure of the indicator.
 * Why: a reader takes the parts for those of the number in large type above them.
 * Does not catch: parts that are old together with their whole.
 */
export default defineRule({
  id: 'parts-are-current',
  severity: 'warning',
  summary: 'The newest parts of a breakdown are of the period of the newest figure.',
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    const asAt = project.settings?.data.edition?.asAt ?? '9999-12-31';
    for (const { whole: { data, origin }, breakdown, keys, parts } of breakdownsOf(project)) {
      const newest = newestOf(data.observations.filter(({ period }) => (period ?? data.period) === data.period), asAt);
      const ofParts = newestOf(parts.flatMap(({ part }) => part.observations), asAt);
      if (newest === undefined || ofParts === undefined || ofParts >= newest) continue;
      report({
        message: `The newest parts of \`${data.id}\` by \`${breakdown.by}\` are of ${dateText(ofParts, labels)}, but its newest figure is of ${dateText(newest, labels)}.`,
        place: origin.place([...keys, 'by']),
        hint: 'Add the newest figure of each part; if there are none yet, say so in the `note` of the breakdown and waive this.',
        actual: ofParts,
        expected: newest,
      });
    }
  },
});

function newestOf(observations: readonly { at: string }[], asAt: string): string | undefined {
  return observations.map(({ at }) => at).filter((at) => at <= asAt).sort().at(-1);
}
