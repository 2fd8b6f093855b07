import { policyFor } from '../../model/disclosure.ts';
import { smallFiguresIn, type SmallFigure } from '../facts/small-figures.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks, where the public edition rounds and suppresses nothing, that no figure of a public indicator or of its parts counts
 * so few people that somebody may know who they are: a count, a numerator, or what a numerator leaves of its denominator.
 * Why: whoever chooses to protect nothing should know what that shows.
 * Does not catch: a small count that a reader can work out from two figures (but for parts: `withheld-part-stays-hidden`), or from a rate and a population.
 */
export default defineRule({
  id: 'small-figure-is-protected',
  severity: 'warning',
  summary: 'Where the public edition protects no small numbers, no figure counts so few people that somebody may know who they are.',
  check({ project, lists }, report) {
    if (policyFor(project.settings?.data, 'public').method !== 'none') return;
    for (const small of smallFiguresIn(project, lists.largestSmallCount)) {
      report({
        message: `The public indicator \`${small.indicator.id}\` ${saidBy(small)}, so somebody may know who they are.`,
        place: small.place(small.what === 'value' ? 'value' : 'numerator'),
        hint: `Write ${small.what === 'value' ? '' : 'a rounded `value` or '}\`status: c\` (confidential) in its place, or let \`disclosure\` round or suppress; where it counts no people, give the indicator \`disclosure: no-people\`.`,
        actual: String(small.count),
      });
    }
  },
});

function saidBy({ what, count, figure }: SmallFigure): string {
  const left = what === 'rest' ? `, which leaves \`${count}\`` : '';
  const said = what === 'rest' ? `\`${figure.numerator}\` of \`${figure.denominator}\`` : `\`${count}\``;
  return `counts ${said} at \`${figure.at}\`${left}`;
}
