import { isOpen } from '../../derive/actions.ts';
import { defineRule } from '../engine/rule.ts';
import { findingsOf } from '../facts/statements.ts';

/*
 * Checks that each action that is not complete or stopped answers something: it names what it answers, or an area for
 * improvement cites it.
 * Why: a plan that no weakness or recommendation asks for leaves the reader to guess what is wrong.
 * Does not catch: an action that answers the wrong thing.
 */
export default defineRule({
  id: 'action-answers-something',
  severity: 'warning',
  summary: 'Every action answers an area for improvement, a finding or a recommendation.',
  needs: ['sections'],
  check({ project, outlines, answers }, report) {
    // In a section with a weakness that nothing answers, that is said, and of the action too.
    const open = new Set(findingsOf(outlines, 'area-for-improvement').filter((statement) => answers.toStatement(statement).length === 0).map(({ section }) => section));
    const cited = new Set(findingsOf(outlines, 'area-for-improvement').flatMap(({ references }) => references.cited));
    for (const { data, origin } of project.actions) {
      if (!isOpen(data) || (data.answers ?? []).length > 0 || cited.has(data.id) || data.sections?.some((id) => open.has(id)) === true) continue;
      report({
        message: `The action \`${data.id}\` answers nothing that the report says is to be improved.`,
        place: origin.place(['id']),
        hint: 'Name the area for improvement, finding or recommendation under `answers`; if there is none, say in a section what the action is for.',
      });
    }
  },
});
