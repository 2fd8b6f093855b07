import { roundTo } from '../../format/number.ts';
import { quotient } from '../../model/value.ts';
import { figuresOf } from '../facts/figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a value typed beside its numerator and denominator is what they give, at the decimals typed.
 * Why: of the two numbers one is wrong, and nobody can tell which.
 * Does not catch: a value, numerator and denominator that agree and are all wrong.
 */
export default defineRule({
  id: 'value-agrees-with-fraction',
  severity: 'error',
  summary: 'A value beside its numerator and denominator is what they give.',
  check({ project }, report) {
    for (const { indicator, figure, place } of figuresOf(project)) {
      const { value, numerator, denominator } = figure;
      if (value === undefined || numerator === undefined || denominator === undefined) continue;
      const computed = quotient(indicator.unit, numerator, denominator);
      if (computed === null) continue;
      const decimals = decimalsOf(value);
      if (roundTo(computed, decimals) === value) continue;
      const right = roundTo(computed, Math.max(decimals, 1));
      report({
        message: `The value \`${value}\` at \`${figure.at}\` does not agree with \`${numerator}\` of \`${denominator}\`, which gives \`${right}\`.`,
        place: place('value'),
        hint: 'Take the value out, so that it is worked out from the two; or correct the one that is wrong.',
        actual: String(value),
        expected: String(right),
      });
    }
  },
});

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
