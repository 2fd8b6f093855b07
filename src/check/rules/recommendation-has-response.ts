import { isPlaceholder, saidText, saysOnly } from '../prose/placeholder.ts';
import { defineRule } from '../engine/rule.ts';
import { findingsOf } from '../facts/statements.ts';
import { standingInspections } from '../facts/standing-inspections.ts';

/*
 * Checks that each recommendation that still stands has a response, or is answered by an action: one that names it, or
 * one that answers an area for improvement which cites it. A recommendation stands until a later inspection of the
 * same line; those of a visit stand until the next full inspection.
 * Why: an inspector comes back with the last letter in hand.
 * A response such as noted or ongoing says nothing of what was done, and is none.
 * One of which the report itself says under `unanswered` why nothing answers it is no finding: every reader is told.
 * Does not catch: a longer response that does not respond; recommendations to schools.
 */
export default defineRule({
  id: 'recommendation-has-response',
  severity: 'error',
  summary: 'Every recommendation that still stands has a response or an action.',
  needs: ['sections', 'inspections', 'actions'],
  check({ project, lists, outlines, answers }, report) {
    const answeredBySection = new Set(
      findingsOf(outlines, 'area-for-improvement')
        .filter((statement) => answers.toStatement(statement).length > 0)
        .flatMap(({ references }) => references.cited),
    );
    for (const { data, origin } of standingInspections(project)) {
      data.recommendations?.forEach(({ id, response, unanswered }, index) => {
        if (unanswered !== undefined && response !== undefined) {
          report({
            message: `The recommendation \`${id}\` of \`${data.title}\` has a response, and says under \`unanswered\` why it has none.`,
            place: origin.place(['recommendations', index, 'unanswered']),
            hint: 'Take out the one that does not hold.',
          });
          return;
        }
        const isEmpty = response !== undefined && saysOnly(response, lists.emptyAnswers);
        const isResponse = response !== undefined && !isEmpty && !isPlaceholder(response, lists);
        if (isResponse || saidText(unanswered, lists) !== undefined || answers.to(id).length > 0 || answeredBySection.has(id)) return;
        report({
          message: isEmpty ? `The response to the recommendation \`${id}\` of \`${data.title}\` is \`${response}\`, which does not say what was done.` : `The recommendation \`${id}\` of \`${data.title}\` has neither a response nor an action.`,
          place: origin.place(['recommendations', index, response === undefined ? 'id' : 'response']),
          hint: 'Say under `response` what was done about it, or name it under `answers` of an action in data/actions.yaml. Where nothing answers it, say why under `unanswered`, which is printed.',
        });
      });
    }
  },
});
