import { isOpen } from '../../derive/actions.ts';
import { isPlaceholder, saysOnly } from '../prose/placeholder.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each action that is not complete or stopped has an owner, and that the owner is neither a placeholder nor a group
 * in which nobody answers: the team, all managers.
 * Why: what nobody answers for is not done. While the report is a draft it may still be open who does.
 * Does not catch: an owner who does not know of it; a board or a group with a name of its own.
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
      const isWide = owner !== undefined && /^(?:all|every|each|various|several)\s/i.test(owner);
      const isNobody = owner === undefined || isPlaceholder(owner, lists) || saysOnly(owner, lists.nobodyOwners);
      if (!isNobody && !isWide) continue;
      report({
        message: owner === undefined ? `The action \`${data.id}\` has no owner.` : `The action \`${data.id}\` has \`${owner}\` for its owner, which is nobody${isNobody ? '' : ' that answers for it'}.`,
        uncertain: !isNobody,
        place: origin.place([owner === undefined ? 'id' : 'owner']),
        hint: 'Name the role that answers for it as `owner`, such as `Head of Early Help`.',
      });
    }
  },
});
