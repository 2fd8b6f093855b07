import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the numerator of a percentage is not larger than its denominator.
 * Why: more children than there are cannot have been seen; often the two are swapped.
 * Does not catch: swapped figures whose share stays under 100%.
 */
export default defineRule({
  id: 'numerator-within-denominator',
  severity: 'error',
  summary: 'The numerator of a percentage is not larger than its denominator.',
  check({ project }, report) {
    for (const { indicator, figure, place } of figuresOf(project)) {
      const { numerator, denominator } = figure;
      if (indicator.unit !== 'percent' || numerator === undefined || denominator === undefined) continue;
      if (numerator <= denominator) continue;
      report({
        message: `The numerator \`${numerator}\` at \`${figure.at}\` is larger than the denominator \`${denominator}\`.`,
        place: place('numerator'),
        hint: denominator === 0 ? 'Correct the denominator.' : 'Correct the two figures; they may have been swapped.',
        actual: String(numerator),
        expected: `at most ${denominator}`,
      });
    }
  },
});
