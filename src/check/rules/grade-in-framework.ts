import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Framework } from '../../model/framework.ts';
import { gradeNamed, gradeNumbered, scaleOf } from '../../model/grades.ts';
import { saysNoGrade, withoutGrade } from '../../model/no-grade.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each grade is a point on the scale of its judgement under its framework, by id, label or alias.
 * Why: `adequate` was a grade until 2012 and is none since; scales must not be mixed.
 * Does not catch: a grade of the right scale that was not the one given.
 */
export default defineRule({
  id: 'grade-in-framework',
  severity: 'error',
  summary: 'Every grade is one that its framework has for that judgement.',
  check({ project }, report) {
    const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
    const need = (grade: string, judgement: string, framework: Framework | undefined, place: Place, none: string): void => {
      const area = framework?.judgements.find((each) => each.id === judgement);
      if (!framework || !area) return;
      const scale = scaleOf(framework, area);
      if (!scale) {
        report({
          message: `\`${grade}\` is a grade, but ${framework.title} gives none for \`${judgement}\`.`,
          place,
          hint: 'Take the grade out; what the inspectors wrote can go in `note`.',
          actual: grade,
        });
        return;
      }
      if (gradeNamed(scale, grade)) return;
      const labels = scale.grades.map((each) => each.label);
      const meant = gradeNumbered(scale, grade) ?? nearest(grade, labels);
      report({
        message: `\`${grade}\` is not a grade of ${framework.title}; expected one of ${labels.map((label) => `\`${label}\``).join(', ')}.`,
        place,
        hint: saysNoGrade(grade) ? none : meant ? `Did you mean \`${meant}\`?` : 'Use one of these grades, as the published report gives it.',
        actual: grade,
        expected: labels.join(', '),
      });
    };

    for (const { data, origin } of project.inspections) {
      data.judgements?.forEach((result, index) => {
        if (result.grade === undefined) return;
        need(result.grade, result.judgement, frameworks.get(data.framework), origin.place(['judgements', index, 'grade']), withoutGrade.inspection);
      });
    }
    const { settings } = project;
    settings?.data.selfJudgements?.forEach((own, index) =>
      need(own.grade, own.judgement, frameworks.get(settings.data.framework ?? ''), settings.origin.place(['selfJudgements', index, 'grade']), withoutGrade.own),
    );
  },
});
