import { isOpen } from '../../derive/actions.ts';
import { isPlaceholder } from '../prose/placeholder.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each action that is not complete or stopped has an owner, and that the owner is not a placeholder.
 * Why: what nobody answers for is not done. While the report is a draft it may still be open who does.
 * Does not catch: an owner who does not know of it; a group too wide to answer for anything.
 */
export default defineRule({
  id: 'action-has-owner',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'Every action that is still to be done has an owner.',
  check({ project, lists }, report) {
    for (const { data, origin } of project.actions) {
      if (!isOpen(data)) continue;
      const { owner } = data;
      if (owner !== undefined && !isPlaceholder(owner, lists)) continue;
      report({
        message: owner === undefined ? `The action \`${data.id}\` has no owner.` : `The action \`${data.id}\` has \`${owner}\` for its owner, which is nobody.`,
        place: origin.place([owner === undefined ? 'id' : 'owner']),
        hint: 'Name the role that answers for it as `owner`, such as `Head of Early Help`.',
      });
    }
  },
});
