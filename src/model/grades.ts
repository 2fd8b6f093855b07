import type { Framework, Grade, JudgementArea, Scale } from './framework.ts';

/** The scale of one judgement; undefined where it gets no grade. */
export function scaleOf(framework: Framework, area: JudgementArea): Scale | undefined {
  return area.graded === false ? undefined : (area.scale ?? framework.scale);
}

/** The grade that is meant by its id, its label or an alias, in capitals or not. */
export function gradeNamed(scale: Scale, text: string): Grade | undefined {
  const wanted = text.trim().toLowerCase();
  return scale.grades.find((grade) =>
    [grade.id, grade.label, ...(grade.aliases ?? [])].some((name) => name.toLowerCase() === wanted),
  );
}
