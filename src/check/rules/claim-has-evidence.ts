import { defineRule } from '../engine/rule.ts';
import { boldLinesIn } from '../facts/bold-lines.ts';
import { findingsOf, nameOf } from '../facts/statements.ts';

/*
 * Checks that each strength and each area for improvement rests on something: a figure put in by :kpi, or a citation of
 * anything but an action, which says what will be done and not how it is known.
 * Why: how do you know it is the second of the three questions.
 * Does not catch: a source that does not bear the claim out; claims outside the lists of strengths and areas for improvement.
 */
export default defineRule({
  id: 'claim-has-evidence',
  severity: 'warning',
  summary: 'Every strength and area for improvement rests on a figure or a source.',
  check({ names, outlines }, report) {
    const bold = new Set(outlines.flatMap(({ section }) => boldLinesIn(section).map(({ place }) => place)));
    const actions = new Set(names.filter(({ kind }) => kind === 'action').map(({ id }) => id));
    for (const statement of findingsOf(outlines)) {
      const { cited, figures } = statement.references;
      if (bold.has(statement.place) || figures.length > 0 || cited.some((id) => !actions.has(id))) continue;
      const kind = statement.finding === 'strength' ? 'strength' : 'area for improvement';
      report({
        message: `The ${kind} ${nameOf(statement)} rests on nothing${cited.length > 0 ? ' but an action' : ''}: no figure, and no source is cited.`,
        place: statement.place,
        hint: 'Cite what shows it, such as `[@audit-2022-09]`; add the source to data/evidence.yaml if it is not there.',
      });
    }
  },
});
