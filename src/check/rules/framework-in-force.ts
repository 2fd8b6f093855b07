import type { Framework } from '../../model/framework.ts';
import { defineRule } from '../engine/rule.ts';
import { hasEnded } from '../facts/frameworks.ts';

/*
 * Checks that the report's framework had not ended on its as-at date, and that each inspection was held while its
 * framework was in use, as far as the dates of both are known.
 * Why: areas and grades of another framework say other things by the same words.
 * Does not catch: the wrong one of two frameworks that were in use at the same time.
 */
export default defineRule({
  id: 'framework-in-force',
  severity: 'error',
  summary: "The report's framework had not ended on its as-at date, and inspections were held under frameworks in use.",
  check({ project }, report) {
    const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
    const { framework: id = '', edition } = project.settings?.data ?? {};
    const own = frameworks.get(id);
    if (project.settings && own && edition && hasEnded(own, edition.asAt)) {
      const next = project.frameworks.map(({ data }) => data).filter(({ successorOf }) => successorOf?.includes(id) === true).map((each) => `\`${each.id}\``);
      report({
        message: `The framework \`${id}\` ended in \`${own.to ?? ''}\`, before the as-at date of this edition (\`${edition.asAt}\`).`,
        place: project.settings.origin.place(['framework']),
        hint: next.length > 0 ? `Write ${next.join(' or ')}, which took its place, and go by its judgement areas.` : 'Name the framework that the council will next be inspected under.',
        actual: id,
        // Until it is agreed, the next framework may be unread or its areas still to be divided.
        uncertain: project.settings.data.status === 'draft',
      });
    }
    for (const { data, origin } of project.inspections) {
      const held = frameworks.get(data.framework);
      if (!held || (!hasEnded(held, data.start) && !beforeBeginning(held, data.start))) continue;
      report({
        message: `The inspection \`${data.id}\` began in \`${data.start}\`, but \`${held.id}\` was in use ${held.to === undefined ? `from \`${held.from}\`` : `from \`${held.from}\` to \`${held.to}\``}.`,
        place: origin.place(['start']),
        hint: 'Correct the date, or name the framework that the inspection was held under.',
        related: [{ message: 'The framework stands here.', place: origin.place(['framework']) }],
        actual: data.start,
      });
    }
  },
});

function beforeBeginning({ from }: Framework, date: string): boolean {
  return date.slice(0, from.length) < from.slice(0, date.length);
}
