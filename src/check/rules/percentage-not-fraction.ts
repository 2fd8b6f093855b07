import { everySeries } from '../facts/every-series.ts';
import { fractionsIn } from '../facts/fractions.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a percentage is not given as a fraction: 0.032 in a series of threes, or 0.9 where the target is 90.
 * All of an indicator are one finding.
 * Why: spreadsheets show 3.2% and hold 0.032, and the copy is a hundred times too small.
 * Does not catch: a fraction in a series of which nothing else is known; one that is near the other figures.
 */
export default defineRule({
  id: 'percentage-not-fraction',
  severity: 'error',
  summary: 'No percentage is given as a fraction.',
  check({ project }, report) {
    for (const { data: indicator, origin } of everySeries(project)) {
      const [first, ...more] = fractionsIn(indicator);
      if (!first) continue;
      const right = inHundredths(first.value);
      report({
        message: `\`${indicator.id}\` is a percentage, and \`${first.value}\` would be printed as less than one in a hundred; the other figures or the target say that \`${right}\` is meant.${more.length === 0 ? '' : ` So ${more.length === 1 ? 'does 1 more figure' : `do ${more.length} more figures`} of it.`}`,
        place: origin.place(['observations', first.index, 'value']),
        hint: `Write \`value: ${right}\`${more.length === 0 ? '' : ', and the others in the same way'}; if it is right, say so in its \`note\`.`,
        ...(more.length === 0 ? {} : { related: more.map(({ index, value }) => ({ message: `\`${value}\`, meant for \`${inHundredths(value)}\`, stands here.`, place: origin.place(['observations', index, 'value']) })) }),
        actual: String(first.value),
        expected: right,
      });
    }
  },
});

function inHundredths(value: number): string {
  return String(Number((value * 100).toPrecision(12)));
}
