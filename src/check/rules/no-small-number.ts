import { smallFiguresIn, type SmallFigure } from '../facts/small-figures.ts';
import { createSmallCountFinder } from '../prose/people/small-counts.ts';
import { shown } from '../prose/shown.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that no sentence counts so few children that somebody may know who they are, and that no figure of a public
 * indicator or of its parts does: a count, a numerator, or what a numerator leaves of its denominator.
 * Why: one child in a residential special school is known to everybody in that school.
 * Does not catch: a small count that a reader can work out from two figures (but for parts: `withheld-part-stays-hidden`), or from a rate and a population. It cannot
 * tell what an indicator counts, so homes and teams are found too.
 */
export default defineProseRule({
  id: 'no-small-number',
  severity: 'warning',
  summary: 'No sentence and no public figure counts so few children that somebody may know who they are.',
  checkDocument({ blocks }, report, { lists }) {
    const find = createSmallCountFinder(lists);
    for (const block of blocks) {
      if (block.kind === 'heading') continue;
      for (const sentence of block.sentences) {
        for (const { start, end } of find(sentence.text)) {
          report({
            message: `\`${shown(sentence.text.slice(start, end))}\` counts ${lists.largestSmallCount} children or fewer, so somebody may know who they are.`,
            place: block.place(sentence.start + start, sentence.start + end),
            hint: `Write \`a few\` or \`fewer than ${lists.largestSmallCount + 1}\`, or give a share of a larger group.`,
          });
        }
      }
    }
  },
  checkReport({ project, lists }, report) {
    for (const small of smallFiguresIn(project, lists.largestSmallCount)) {
      report({
        message: `The public indicator \`${small.indicator.id}\` ${saidBy(small)}, so somebody may know who they are.`,
        place: small.place(small.what === 'value' ? 'value' : 'numerator'),
        hint: `Write ${small.what === 'value' ? '' : 'a rounded `value` or '}\`status: c\` (confidential) in its place, or give the indicator \`audience: internal\`; waive it where it counts no people.`,
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
