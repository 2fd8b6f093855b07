import { everySeries } from '../facts/every-series.ts';
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
    const wrong = [...figuresOf(project)].filter(({ indicator, figure: { value } }) => indicator.unit === 'percent' && value !== undefined && (value < 0 || value > 100));
    const series = everySeries(project);
    for (const [indicator, figures] of Map.groupBy(wrong, (each) => each.indicator)) {
      const located = series.find(({ data }) => data.id === indicator.id);
      if (located && figures.length >= fewestForUnit && figures.length * 2 > indicator.observations.length) {
        report({
          message: `\`${indicator.id}\` is a percentage, but ${figures.length} of its figures are not between 0 and 100, such as \`${figures[0]!.figure.value}\`.`,
          place: located.origin.place(['unit']),
          hint: 'Write the unit that they have: `percent-change` for a rise or fall in per cent, `count`, `rate`, `days`, `average` or `score`.',
          related: figures.map(({ figure, place }) => ({ message: `\`${figure.value}\` stands here.`, place: place('value') })),
          actual: indicator.unit,
        });
        continue;
      }
      for (const { figure, place } of figures) {
        report({
          message: `The percentage \`${figure.value}\` at \`${figure.at}\` is not between 0 and 100.`,
          place: place('value'),
          hint: 'Correct the value, or the `unit` of the indicator: `percent-change` for a rise or fall in per cent.',
          actual: String(figure.value),
          expected: '0 to 100',
        });
      }
    }
  },
});

/** With so many, and most of all, it is the unit that is wrong. */
const fewestForUnit = 3;
