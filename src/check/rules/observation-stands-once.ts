import { everySeries } from '../facts/every-series.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that an indicator has one observation for one period, and one comparator of a kind for one period.
 * Why: of two figures for the same period a reader would be shown either.
 * Does not catch: the same period given under two period types.
 */
export default defineRule({
  id: 'observation-stands-once',
  severity: 'error',
  summary: 'An indicator has one figure for one period.',
  check({ project }, report) {
    for (const { data: indicator, origin } of everySeries(project)) {
      for (const list of ['observations', 'comparators'] as const) {
        const first = new Map<string, number>();
        indicator[list]?.forEach((figure, index) => {
          const period = figure.period ?? indicator.period;
          const key = JSON.stringify(['kind' in figure ? figure.kind : null, period, figure.at]);
          const earlier = first.get(key);
          if (earlier === undefined) {
            first.set(key, index);
            return;
          }
          report({
            message: `\`${indicator.id}\` has two ${list} of the period type \`${period}\` at \`${figure.at}\`.`,
            place: origin.place([list, index, 'at']),
            hint: 'Take one of the two out, correct its date, or give it the `period` that it covers.',
            related: [{ message: 'The first stands here.', place: origin.place([list, earlier]) }],
          });
        });
      }
    }
  },
});
