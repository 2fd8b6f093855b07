import { compareText } from '../diagnostics/compare-text.ts';
import type { Framework } from '../model/framework.ts';
import { monthOf } from '../format/date.ts';
import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import type { HistoryCell, HistoryRow, JudgementHistory, ReportGrade } from '../model/report.ts';
import { decidedOn, noteOn, type Held } from './timeline.ts';
import type { Wording } from './wording.ts';

/** Every line of judgement through the years: first those of the present framework, then the others that were graded. */
export function historyOf(timeline: readonly Held[], present: Framework | undefined, wording: Wording): JudgementHistory {
  const used = usedFrameworks(timeline);
  const rows = lineagesIn([...(present ? [present] : []), ...used])
    .map((lineage): HistoryRow => ({
      lineage,
      label: labelOf(lineage, present, used),
      cells: timeline.map((held) => cellOf(lineage, held, wording)),
    }))
    .filter(({ lineage, cells }) => isJudgedBy(present, lineage) || cells.some(({ grade }) => grade !== null));
  return { columns: columnsOf(timeline, wording), rows, sentence: sentenceOn(rows, timeline, wording) };
}

function cellOf(lineage: string, held: Held, wording: Wording): HistoryCell {
  const inspection = held.inspection.id;
  const bare = (empty: 'no-grades' | 'not-judged'): HistoryCell => ({
    inspection, grade: null, empty, text: wording.labels[`gradeAbsent.${empty}`], label: null, joint: false, note: null,
  });
  if (!held.graded) return bare('no-grades');
  const decided = decidedOn(lineage, held, wording);
  if (!decided) return bare('not-judged');
  const { grade, empty, text, area } = decided;
  return { inspection, grade, empty: empty === 'ungraded' ? 'no-grades' : empty, text, label: area.label, joint: area.lineage.length > 1, note: noteOn(decided, wording) };
}

function columnsOf(timeline: readonly Held[], wording: Wording): JudgementHistory['columns'] {
  let before: string | null = null;
  return timeline.map(({ inspection, framework, graded }) => {
    const newFramework = graded && inspection.framework !== before;
    if (graded) before = inspection.framework;
    return {
      inspection: inspection.id,
      title: inspection.title,
      when: monthOf(inspection.start, wording.labels),
      framework: framework?.shortTitle ?? inspection.framework,
      newFramework,
    };
  });
}

/** Newest first; those of schools after all others. */
function usedFrameworks(timeline: readonly Held[]): Framework[] {
  const used = new Set(timeline.flatMap(({ framework }) => framework ?? []));
  return [...used].sort(
    (a, b) => Number(a.kind === 'education') - Number(b.kind === 'education') || compareText(b.from, a.from),
  );
}

function lineagesIn(frameworks: readonly Framework[]): string[] {
  return [...new Set(frameworks.flatMap(({ judgements }) => judgements.flatMap(({ lineage }) => lineage)))];
}

function isJudgedBy(framework: Framework | undefined, lineage: string): boolean {
  return framework?.judgements.some((area) => area.lineage.includes(lineage)) ?? false;
}

/** The name of an area that continues this line alone, newest framework first; otherwise of one that judges it with another. */
function labelOf(lineage: string, present: Framework | undefined, used: readonly Framework[]): string {
  const areas = [...(present ? [present] : []), ...used].flatMap(({ judgements }) => judgements);
  const alone = areas.find((area) => area.lineage.length === 1 && area.lineage[0] === lineage);
  return (alone ?? areas.find((area) => area.lineage.includes(lineage)))?.shortLabel ?? lineage;
}

function sentenceOn(rows: readonly HistoryRow[], timeline: readonly Held[], wording: Wording): string {
  if (timeline.length === 0) return wording.labels['history.none'];
  const sentences = rows.flatMap(({ label, cells }) => {
    const steps = stepsIn(cells, timeline, wording);
    return steps.length === 0 ? [] : [wording.say('history.row', { judgement: label, grades: steps.join(wording.labels['list.comma']) })];
  });
  return sentences.length === 0 ? wording.labels['history.noGrades'] : sentences.join(' ');
}

/** `adequate in 2012`, `requires improvement in 2014 and 2019`: the same grade in a row is said once, however its framework words it; a grade for more than this line says so. */
function stepsIn(cells: readonly HistoryCell[], timeline: readonly Held[], wording: Wording): string[] {
  const steps: { grade: ReportGrade; joint: string | null; years: string[] }[] = [];
  cells.forEach(({ grade, label, joint: isJoint }, index) => {
    const joint = isJoint ? label : null;
    const year = timeline[index]?.inspection.start.slice(0, 4);
    if (!grade || year === undefined) return;
    const last = steps.at(-1);
    if (last?.grade.id === grade.id && last.grade.scale === grade.scale && last.joint === joint) last.years.push(year);
    else steps.push({ grade, joint, years: [year] });
  });
  return steps.map(({ grade, joint, years }) => {
    const step = wording.say('history.step', { grade: uncapitalised(grade.label), when: listText([...new Set(years)], wording.labels) });
    return joint === null ? step : wording.say('history.jointStep', { step, judgement: joint });
  });
}
