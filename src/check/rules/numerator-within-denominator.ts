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
    const wrong = [...figuresOf(project)].filter(({ indicator, figure: { numerator, denominator } }) => indicator.unit === 'percent' && numerator !== undefined && denominator !== undefined && numerator > denominator);
    for (const figures of Map.groupBy(wrong, ({ indicator }) => indicator).values()) {
      const [first, ...more] = figures;
      if (!first) continue;
      const { numerator, denominator } = first.figure;
      report({
        message: `The numerator \`${numerator}\` at \`${first.figure.at}\` is larger than the denominator \`${denominator}\`${more.length === 0 ? '' : `; so ${more.length === 1 ? 'is 1 more' : `are ${more.length} more`} of \`${first.indicator.id}\``}.`,
        place: first.place('numerator'),
        hint: denominator === 0 ? 'Correct the denominator.' : `Correct the two figures; they may have been swapped${more.length === 0 ? '' : ', here and in the others'}.`,
        ...(more.length === 0 ? {} : { related: more.map(({ figure, place }) => ({ message: `\`${figure.numerator}\` of \`${figure.denominator}\` stands here.`, place: place('numerator') })) }),
        actual: String(numerator),
        expected: `at most ${denominator}`,
      });
    }
  },
});
