import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the report and each inspection name a framework that selfeval ships or the report defines.
 * Why: the judgements and grades of an inspection mean something only within their framework.
 * Does not catch: an inspection that was held under another framework than the one named.
 */
export default defineRule({
  id: 'framework-exists',
  severity: 'error',
  summary: 'Every framework that is named is known.',
  needs: ['frameworks'],
  check({ project }, report) {
    const known = project.frameworks.map(({ data }) => data.id);
    const need = (id: string, place: Place): void => {
      if (known.includes(id) || project.damagedIds.includes(id)) return;
      report({
        message: `\`${id}\` is not a framework that is known; expected one of ${known.map((each) => `\`${each}\``).join(', ')}.`,
        place,
        hint: didYouMean(id, known) ?? `Name one of these, or describe it in data/frameworks/${id}.yaml.`,
        actual: id,
      });
    };
    const { framework } = project.settings?.data ?? {};
    if (project.settings && framework !== undefined) need(framework, project.settings.origin.place(['framework']));
    for (const { data, origin } of project.inspections) need(data.framework, origin.place(['framework']));
  },
});
