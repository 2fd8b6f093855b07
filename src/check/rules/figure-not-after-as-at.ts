import { beyondAsAt } from '../facts/as-at.ts';
import { figuresOf } from '../facts/figures.ts';
import { strayedIn } from '../facts/series.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no figure is dated after the as-at date of the edition.
 * Why: such a figure is not shown as current, and a reader with the as-at date in mind would be misled by it.
 * Does not catch: a figure that was still provisional at the as-at date.
 */
export default defineRule({
  id: 'figure-not-after-as-at',
  severity: 'warning',
  summary: 'No figure is dated after the as-at date of the edition.',
  check({ project }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    if (asAt === undefined) return;
    const beyond = beyondAsAt(project);
    if (beyond.length > 0) {
      report({
        message: `Most indicators (${beyond.length} of ${project.indicators.length}) have figures after the as-at date of this edition, \`${asAt}\`.`,
        place: project.settings!.origin.place(['edition', 'asAt']),
        hint: 'Correct the as-at date, its year perhaps: it is the day on which the figures stand.',
        actual: asAt,
      });
      return;
    }
    for (const { indicator, figure, place } of figuresOf(project)) {
      if (figure.at <= asAt) continue;
      report({
        message: `\`${indicator.id}\` has a figure at \`${figure.at}\`, after the as-at date of this edition (\`${asAt}\`).`,
        place: place('at'),
        hint: strayedIn(indicator, asAt).some((each) => each === figure) ? 'Correct the date, its year perhaps: earlier figures stand after it.' : "Correct the date, move the edition's `asAt`, or keep the figure for the next edition.",
        actual: figure.at,
        expected: `${asAt} or earlier`,
      });
    }
  },
});
