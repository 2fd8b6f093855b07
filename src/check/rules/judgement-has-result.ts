import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each judgement of an inspection has either a grade or a reason for having none, and stands once.
 * Why: an empty cell can mean three things, and the reader must be told which.
 * Does not catch: a judgement that is left out altogether; it is shown as missing from the source.
 */
export default defineRule({
  id: 'judgement-has-result',
  severity: 'error',
  summary: 'Every judgement of an inspection has a grade or says why it has none.',
  check({ project }, report) {
    for (const { data, origin } of project.inspections) {
      const seen = new Set<string>();
      data.judgements?.forEach((result, index) => {
        const place = origin.place(['judgements', index, 'judgement']);
        if (seen.has(result.judgement)) {
          report({ message: `\`${result.judgement}\` is judged twice in this inspection.`, place, hint: 'Take one of the two out.' });
        }
        seen.add(result.judgement);
        if (result.grade === undefined && result.status === undefined) {
          report({
            message: `\`${result.judgement}\` has neither a \`grade\` nor a \`status\` that says why there is none.`,
            place,
            hint: 'Add the grade, or `status: not-inspected`, or `status: missing` where the source does not say.',
          });
        }
        if (result.grade !== undefined && result.status !== undefined) {
          report({
            message: `\`${result.judgement}\` has the grade \`${result.grade}\` and also the status \`${result.status}\`, which says that there is none.`,
            place: origin.place(['judgements', index, 'status']),
            hint: 'Keep one of the two.',
          });
        }
      });
    }
  },
});
