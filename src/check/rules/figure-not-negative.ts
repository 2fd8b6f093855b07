import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no count, rate or number of days is below 0.
 * Why: a minus is typed for a dash, or a change for the figure itself.
 * Does not catch: a minus that is missing from an average or a score, which may be below 0.
 */
export default defineRule({
  id: 'figure-not-negative',
  severity: 'error',
  summary: 'No count, rate or number of days is below 0.',
  check({ project }, report) {
    for (const { indicator, figure, place } of figuresOf(project)) {
      if (figure.value === undefined || figure.value >= 0 || !['count', 'rate', 'days'].includes(indicator.unit)) continue;
      report({
        message: `The figure \`${figure.value}\` of \`${indicator.id}\` at \`${figure.at}\` is below 0, which nothing that is counted can be.`,
        place: place('value'),
        hint: `Take the minus away, or write the figure itself where this is its change.`,
        actual: String(figure.value),
      });
    }
  },
});
