import { isOverdue } from '../../derive/actions.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no action that is still to be done was due before the day of the figures, as the site marks it.
 * Why: a date that has gone by unremarked says that nobody looks at the plan.
 * Does not catch: an action that was done late, or one that is late by the day of reading.
 */
export default defineRule({
  id: 'no-overdue-action',
  severity: 'warning',
  summary: 'No action that is still to be done is past its due date.',
  check({ project }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    if (asAt === undefined) return;
    for (const { data, origin } of project.actions) {
      if (data.due === undefined || !isOverdue(data, asAt)) continue;
      report({
        message: `The action \`${data.id}\` was due by \`${data.due}\` and is neither complete nor stopped at \`${asAt}\`.`,
        place: origin.place(['due']),
        hint: 'Bring its `status` up to date, or say under `progress` why it is late and give the new date as `due`.',
        actual: data.due,
      });
    }
  },
});
