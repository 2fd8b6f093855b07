import { defineRule } from '../engine/rule.ts';
import { findingsOf, nameOf } from '../facts/statements.ts';

/*
 * Checks that an action answers each area for improvement, and that everybody who reads of the weakness can read of
 * an action. What answers what is worked out as the site does it; a stopped action answers nothing.
 * Why: a weakness with a credible plan shows leadership, one without is what an inspector asks about first.
 * Does not catch: an action that would not help; an action that is complete while the weakness remains.
 */
export default defineRule({
  id: 'weakness-has-action',
  severity: 'error',
  summary: 'An action answers every area for improvement.',
  needs: ['actions'],
  check({ project, outlines, answers }, report) {
    const stopped = new Set(project.actions.filter(({ data }) => data.status === 'stopped').flatMap(({ data }) => data.answers ?? []));
    for (const statement of findingsOf(outlines, 'area-for-improvement')) {
      const actions = answers.internal.toStatement(statement);
      if (actions.length > 0 && (statement.audience === 'internal' || answers.public.toStatement(statement).length > 0)) continue;
      const name = nameOf(statement);
      if (actions.length > 0) {
        report({
          message: `Everybody can read of the area for improvement ${name}, but ${actions.map((id) => `\`${id}\``).join(', ')}, which answers it, is for the audience \`internal\`.`,
          place: statement.place,
          hint: 'Let an action that answers it be public, or put the weakness inside `:::internal` … `:::`.',
        });
        continue;
      }
      const wasStopped = statement.id !== null && stopped.has(statement.id);
      report({
        message: wasStopped
          ? `Only a stopped action answers the area for improvement ${name}.`
          : `No action answers the area for improvement ${name}.`,
        place: statement.place,
        hint:
          statement.id === null
            ? 'Give it an id, such as `{#improve-visits}`, and name that under `answers` of an action in data/actions.yaml.'
            : `Name \`${statement.id}\` under \`answers\` of an action in data/actions.yaml.`,
      });
    }
  },
});
