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

/** The grade that inspectors number so, the best being 1: `2` and `Grade 2` are the second best. */
export function gradeNumbered(scale: Scale, text: string): string | undefined {
  const number = /^(?:grade\s*)?(\d)$/i.exec(text.trim())?.[1];
  return number === undefined ? undefined : scale.grades.at(-Number(number) || scale.grades.length)?.label;
}
