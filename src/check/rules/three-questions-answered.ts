import type { Place } from '../../diagnostics/diagnostic.ts';
import { listText } from '../../format/list.ts';
import { labelsWith, type LabelKey } from '../../model/labels.ts';
import { saysNothing, type Question } from '../../model/section.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a practice section answers all three questions: each has its heading, once, with something under it.
 * Why: what do you know, how do you know it and what next are what Ofsted asks of every area of practice.
 * While the report is a draft, a question that is still open is something to do.
 * Does not catch: an answer that does not answer.
 */
export default defineRule({
  id: 'three-questions-answered',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'Every practice section answers all three questions.',
  needs: ['settings'],
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const section of project.sections) {
      if ((section.matter.kind ?? 'practice') !== 'practice') continue;
      const open: { heading: string; place: Place }[] = [];
      for (const question of ['know', 'how', 'next'] satisfies Question[]) {
        const heading = labels[`question.${question}` satisfies LabelKey];
        const answers = section.parts.filter((part) => part.question === question);
        const [first, second] = answers;
        const nearly = section.parts.find((part) => part.nearly === question);
        if (!first && nearly) {
          report({
            message: `This heading of the section \`${section.matter.title}\` is nearly \`## ${heading}\`, but is not taken for it.`,
            place: nearly.place,
            hint: `Write \`## ${heading}\`, so that the answer is found under it; the \`labels\` of the report may give the question other words.`,
            expected: `## ${heading}`,
          });
        } else if (!first) {
          report({
            message: `The section \`${section.matter.title}\` has no heading \`## ${heading}\`.`,
            place: section.origin.place(['title']),
            hint: `Add \`## ${heading}\` with its answer, or set \`kind\` if this is not a section about practice.`,
            expected: `## ${heading}`,
          });
        } else if (answers.every(saysNothing)) {
          open.push({ heading: `\`## ${heading}\``, place: first.place });
        }
        if (first && second) {
          report({
            message: `The heading \`## ${heading}\` stands twice in the section \`${section.matter.title}\`.`,
            place: second.place,
            hint: 'Put both answers under one heading.',
            related: [{ message: 'The first stands here.', place: first.place }],
          });
        }
      }
      const [first, ...others] = open;
      if (!first) continue;
      // One thing to do for each section: who begins a report has twelve questions before them.
      report({
        message: `There is nothing under ${listText(open.map(({ heading }) => heading), labels)} in the section \`${section.matter.title}\`.`,
        place: first.place,
        hint: others.length === 0 ? 'Write the answer.' : 'Write the answers.',
        related: others.map(({ heading, place }) => ({ message: `${heading} stands here.`, place })),
      });
    }
  },
});
