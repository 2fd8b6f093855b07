import type { ReportGrade, ReportInspection, ReportJudgement } from '../../model/report.ts';
import { link, word, type Writing } from './writing.ts';

/** What inspections decided, one row a judgement. */
export interface JudgementTableView {
  caption: string;
  words: { judgement: string; decided: string; when: string };
  rows: JudgementRow[];
}

export interface JudgementRow {
  label: string;
  part: boolean;
  text: string;
  grade: StepView | null;
  note: string | null;
  inspection: string;
  href: string;
}

/** A grade as steps of its own scale: bars that rise, those reached filled. */
export interface StepView {
  width: number;
  bars: { x: number; y: number; height: number; reached: boolean }[];
}

const barWidth = 7;
const barGap = 2;
const stepsHeight = 20;

export function stepView(grade: ReportGrade | null): StepView | null {
  if (!grade) return null;
  const { step, outOf } = grade;
  const bars = Array.from({ length: outOf }, (_, index) => {
    const height = Math.round(((index + 1) * stepsHeight * 10) / outOf) / 10;
    return { x: index * (barWidth + barGap), y: Math.round((stepsHeight - height) * 10) / 10, height, reached: index < step };
  });
  return { width: outOf * (barWidth + barGap) - barGap, bars };
}

export function judgementTable(writing: Writing, inspections: readonly ReportInspection[]): JudgementTableView | null {
  const rows = inspections.flatMap((inspection) => inspection.judgements.map((judgement) => rowOf(writing, inspection, judgement)));
  if (rows.length === 0) return null;
  return { caption: word(writing, 'judgements.caption'), words: judgementWords(writing), rows };
}

function judgementWords(writing: Writing): JudgementTableView['words'] {
  return {
    judgement: word(writing, 'judgements.judgement'),
    decided: word(writing, 'judgements.decided'),
    when: word(writing, 'judgements.when'),
  };
}

function rowOf(writing: Writing, inspection: ReportInspection, judgement: ReportJudgement): JudgementRow {
  return {
    label: judgement.label,
    part: judgement.parent !== null,
    text: judgement.text,
    grade: stepView(judgement.grade),
    note: judgement.note,
    inspection: inspection.when,
    href: link(writing, { page: 'inspection', id: inspection.id }),
  };
}
