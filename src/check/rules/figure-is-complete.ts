import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each figure has something to show, once: a value, a numerator with its denominator, or the
 * code that says why there is none.
 * Why: an empty figure and a figure with two answers are both read as something.
 * Does not catch: a code that is the wrong reason.
 */
export default defineRule({
  id: 'figure-is-complete',
  severity: 'error',
  summary: 'Every figure has a value, a numerator and denominator, or a code that says why not.',
  check({ project }, report) {
    for (const { figure, place } of figuresOf(project)) {
      const { value, numerator, denominator, status } = figure;
      const halves = [numerator, denominator].filter((half) => half !== undefined).length;
      if (halves === 1) {
        const there = numerator === undefined ? 'denominator' : 'numerator';
        const missing = numerator === undefined ? 'numerator' : 'denominator';
        report({
          message: `The figure at \`${figure.at}\` has a ${there} (\`${numerator ?? denominator}\`) but no ${missing}.`,
          place: place(there),
          hint: `Add the ${missing}, or give the \`value\` alone.`,
        });
        continue;
      }
      const given = value !== undefined || halves === 2;
      if (!given && status === undefined) {
        report({
          message: `The figure at \`${figure.at}\` has no value.`,
          place: place(),
          hint: 'Add `value`, or `numerator` and `denominator`, or `status: x` when it is not available.',
        });
      }
      if (given && status !== undefined) {
        report({
          message: `The figure at \`${figure.at}\` has the status \`${status}\`, which says that there is no figure, and also a value.`,
          place: place('status'),
          hint: 'Take out the status, or take out the value.',
        });
      }
    }
  },
});
