import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Framework } from '../../model/framework.ts';
import { defineRule } from '../engine/rule.ts';
import { hasEnded } from '../facts/frameworks.ts';

/*
 * Checks that each judgement area named in the report is one of its framework: for inspections the
 * framework they were held under, elsewhere the framework of the report.
 * Why: a judgement that no inspector makes would be read as one.
 * Does not catch: a section filed under the wrong judgement area.
 */
export default defineRule({
  id: 'judgement-in-framework',
  severity: 'error',
  summary: 'Every judgement area that is named belongs to the framework.',
  check({ project }, report) {
    const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
    const need = (judgement: string, framework: Framework | undefined, place: Place): void => {
      if (!framework) return;
      const known = framework.judgements.map((area) => area.id);
      if (known.includes(judgement)) return;
      report({
        message:
          known.length === 0
            ? `\`${judgement}\` is not judged: ${framework.title} makes no judgements.`
            : `\`${judgement}\` is not a judgement area of ${framework.title}; expected one of ${known.map((id) => `\`${id}\``).join(', ')}.`,
        place,
        hint: known.length === 0 ? 'Take it out.' : (didYouMean(judgement, known) ?? longer(judgement, known) ?? 'Use one of these ids.'),
        actual: judgement,
      });
    };

    for (const { data, origin } of project.inspections) {
      const framework = frameworks.get(data.framework);
      data.judgements?.forEach((result, index) => need(result.judgement, framework, origin.place(['judgements', index, 'judgement'])));
      for (const list of ['findings', 'recommendations'] as const) {
        data[list]?.forEach((entry, index) =>
          entry.judgements?.forEach((judgement, at) => need(judgement, framework, origin.place([list, index, 'judgements', at]))),
        );
      }
    }

    const named = frameworks.get(project.settings?.data.framework ?? '');
    const asAt = project.settings?.data.edition?.asAt;
    // Of a framework that had ended another rule speaks; its areas are not those that are meant.
    const own = named && asAt !== undefined && hasEnded(named, asAt) ? undefined : named;
    project.settings?.data.selfJudgements?.forEach((each, index) =>
      need(each.judgement, own, project.settings!.origin.place(['selfJudgements', index, 'judgement'])),
    );
    const located = [...project.indicators, ...project.evidence];
    for (const { data, origin } of located) {
      data.judgements?.forEach((judgement, index) => need(judgement, own, origin.place(['judgements', index])));
    }
    for (const section of project.sections) {
      section.matter.judgements?.forEach((judgement, index) => need(judgement, own, section.origin.place(['judgements', index])));
    }
  },
});

/** `children-in-care` was judged together with care leavers for some years. */
function longer(judgement: string, known: readonly string[]): string | undefined {
  const meant = known.find((id) => id.includes(judgement) || judgement.includes(id));
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}
