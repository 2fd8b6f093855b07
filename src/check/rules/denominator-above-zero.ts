import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no denominator is zero.
 * Why: a share of nobody is not 0%; it does not exist.
 * Does not catch: a denominator that is wrong but not zero.
 */
export default defineRule({
  id: 'denominator-above-zero',
  severity: 'error',
  summary: 'No denominator is zero.',
  check({ project }, report) {
    for (const { figure, place } of figuresOf(project)) {
      if (figure.denominator !== 0) continue;
      report({
        message: `The denominator at \`${figure.at}\` is \`0\`; expected at least 1.`,
        place: place('denominator'),
        hint: 'When there was nobody to count, take out numerator and denominator and write `status: z` (not applicable).',
        actual: '0',
      });
    }
  },
});
