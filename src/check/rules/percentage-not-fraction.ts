import { fractionsIn } from '../facts/fractions.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a percentage is not given as a fraction: 0.032 in a series of threes, or 0.9 where the target is 90.
 * Why: spreadsheets show 3.2% and hold 0.032, and the copy is a hundred times too small.
 * Does not catch: a fraction in a series of which nothing else is known; one that is near the other figures.
 */
export default defineRule({
  id: 'percentage-not-fraction',
  severity: 'error',
  summary: 'No percentage is given as a fraction.',
  check({ project }, report) {
    for (const { data: indicator, origin } of project.indicators) {
      for (const { index, value } of fractionsIn(indicator)) {
        const right = String(Number((value * 100).toPrecision(12)));
        report({
          message: `\`${indicator.id}\` is a percentage, and \`${value}\` would be printed as less than one in a hundred; the other figures or the target say that \`${right}\` is meant.`,
          place: origin.place(['observations', index, 'value']),
          hint: `Write \`value: ${right}\`; if it is right, say so in a waiver.`,
          actual: String(value),
          expected: right,
        });
      }
    }
  },
});
