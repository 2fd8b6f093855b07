import type { Framework, JudgementArea, Scale } from '../model/framework.ts';
import { gradeNamed, scaleOf } from '../model/grades.ts';
import type { Inspection, JudgementResult } from '../model/inspection.ts';
import type { ReportGrade } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** The points of a scale, worst first. */
export function gradesOf(scale: Scale | undefined): ReportGrade[] {
  return (scale?.grades ?? []).map(({ id, label }, index, all) => ({ id, label, step: index + 1, outOf: all.length, scale: scale?.id ?? '' }));
}

/** A grade by its id, its label or another way of writing it. */
export function gradeOf(framework: Framework, area: JudgementArea, text: string | undefined): ReportGrade | null {
  const scale = scaleOf(framework, area);
  const named = scale && text !== undefined ? gradeNamed(scale, text) : undefined;
  return gradesOf(scale).find(({ id }) => id === named?.id) ?? null;
}

/** What an inspection decided on one area: a grade, or why there is none. */
export interface Decision {
  grade: ReportGrade | null;
  empty: 'not-inspected' | 'missing' | 'ungraded' | null;
  text: string;
  note: string | null;
  result: JudgementResult | null;
}

export function decisionOn(inspection: Inspection, framework: Framework, area: JudgementArea, wording: Wording): Decision {
  const result = inspection.judgements?.find(({ judgement }) => judgement === area.id) ?? null;
  const grade = gradeOf(framework, area, result?.grade);
  const note = wording.note(result?.note);
  if (grade) return { grade, empty: null, text: grade.label, note, result };
  const empty = result?.status ?? (scaleOf(framework, area) ? 'missing' : 'ungraded');
  return { grade: null, empty, text: wording.labels[`gradeAbsent.${empty}`], note, result };
}

/** True where inspections under it give grades at all. */
export function isGraded(framework: Framework | undefined): boolean {
  return framework !== undefined && framework.judgements.some((area) => scaleOf(framework, area) !== undefined);
}
