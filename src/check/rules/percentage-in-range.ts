import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a percentage typed as a value lies between 0 and 100.
 * Why: `8970` for 89.70 is a slip that a reader would believe of a rate.
 * Does not catch: a share typed as a fraction, such as 0.9 for 90%.
 */
export default defineRule({
  id: 'percentage-in-range',
  severity: 'error',
  summary: 'A percentage lies between 0 and 100.',
  check({ project }, report) {
    for (const { indicator, figure, place } of figuresOf(project)) {
      if (indicator.unit !== 'percent' || figure.value === undefined) continue;
      if (figure.value >= 0 && figure.value <= 100) continue;
      report({
        message: `The percentage \`${figure.value}\` at \`${figure.at}\` is not between 0 and 100.`,
        place: place('value'),
        hint: 'Correct the value, or the `unit` of the indicator.',
        actual: String(figure.value),
        expected: '0 to 100',
      });
    }
  },
});
