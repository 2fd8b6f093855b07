import { isOpen } from '../../derive/actions.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each action that is not complete or stopped says by when.
 * Why: the third question asks for the next 12 months, and an action without a date is never late. While the
 * report is a draft it may still be open.
 * Does not catch: a date that cannot be met.
 */
export default defineRule({
  id: 'action-has-due-date',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'Every action that is still to be done has a due date.',
  check({ project }, report) {
    for (const { data, origin } of project.actions) {
      if (!isOpen(data) || data.due !== undefined) continue;
      report({
        message: `The action \`${data.id}\` has no due date.`,
        place: origin.place(['id']),
        hint: 'Add `due:` with a day, a month or a year, such as `due: 2023-03`.',
      });
    }
  },
});
