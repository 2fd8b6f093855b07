import { markOf } from '../model/audience.ts';
import type { HistoryCell, JudgementHistory, ReportGrade, ReportInspection, Target } from '../model/report.ts';
import { judgementAreasView, type JudgementAreaView } from './judgement-areas.ts';
import { linkTo, type Link } from './link.ts';
import type { Headed } from './lists.ts';
import { spellOut, word, type Writing } from './writing.ts';

export interface InspectionsView {
  title: string;
  description: string;
  history: HistoryView | null;
  list: Headed<InspectionEntry>;
  areas: Headed<JudgementAreaView> | null;
  empty: string | null;
}

export interface InspectionEntry {
  place: Target;
  name: Link;
  when: string;
  framework: string;
  grade: ReportGrade | null;
  gradeText: string | null;
  summary: string | null;
}

/** Every judgement over the years, as a table that is its own picture. */
export interface HistoryView {
  heading: string;
  sentence: string;
  caption: string;
  judgement: string;
  /** Neighbouring columns under one framework. */
  frameworks: { text: string; columns: number; newFramework: boolean }[];
  columns: { when: string; framework: string; name: Link; newFramework: boolean }[];
  rows: { label: string; cells: HistoryCellView[] }[];
  legend: string;
}

export interface HistoryCellView {
  grade: ReportGrade | null;
  text: string;
  kind: 'grade' | NonNullable<HistoryCell['empty']>;
  /** What that framework called the judgement, where it differs from the row. */
  called: string | null;
  newFramework: boolean;
}

export function inspectionsView(writing: Writing): InspectionsView {
  const { inspections, history } = writing.report;
  return {
    title: word(writing, 'inspections.title'),
    description: history.sentence,
    history: historyView(writing, newestFirst(history)),
    list: { heading: word(writing, 'inspections.list'), entries: inspections.map((inspection) => entryOf(writing, inspection)) },
    areas: judgementAreasView(writing),
    empty: inspections.length === 0 ? word(writing, 'inspections.empty') : null,
  };
}

function entryOf(writing: Writing, inspection: ReportInspection): InspectionEntry {
  const { id, when, frameworkTitle, topic, summary, graded } = inspection;
  const overall = inspection.judgements.find((judgement) => judgement.overall);
  return {
    place: { page: 'inspections', anchor: id },
    name: linkTo('inspection', inspection),
    when,
    framework: topic === null ? frameworkTitle : `${frameworkTitle}: ${topic}`,
    grade: overall?.grade ?? null,
    gradeText: overall?.text ?? (graded ? null : word(writing, 'inspections.noGrades')),
    summary: summary && spellOut(writing, summary),
  };
}

/** The same with its newest inspection first, so that what does not fit a screen is what is oldest; a line stands between frameworks as before. */
export function newestFirst({ columns, rows, sentence }: JudgementHistory): JudgementHistory {
  return {
    columns: columns.map((column, index) => ({ ...column, newFramework: columns[index + 1]?.newFramework ?? true })).toReversed(),
    rows: rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
    sentence,
  };
}

function historyView(writing: Writing, history: JudgementHistory): HistoryView | null {
  const { rows, columns, sentence } = history;
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    heading: word(writing, 'history.heading'),
    sentence,
    caption: word(writing, 'history.newestFirst'),
    judgement: word(writing, 'judgements.judgement'),
    frameworks: frameworkGroups(history),
    columns: columns.map(({ when, framework, title, inspection, newFramework }) => ({ when, framework, name: linkTo('inspection', { id: inspection, title, ...markOf(writing.lookup.inspections.get(inspection) ?? {}) }), newFramework })),
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.map((cell, index) => cellView(cell, label, columns[index]?.newFramework ?? false)) })),
    legend: word(writing, 'history.legend'),
  };
}

function frameworkGroups(history: JudgementHistory): HistoryView['frameworks'] {
  const groups: HistoryView['frameworks'] = [];
  for (const { framework, newFramework } of history.columns) {
    const last = groups.at(-1);
    if (last && !newFramework && last.text === framework) last.columns += 1;
    else groups.push({ text: framework, columns: 1, newFramework });
  }
  return groups;
}

function cellView({ grade, text, empty, label }: HistoryCell, row: string, newFramework: boolean): HistoryCellView {
  return {
    grade,
    text,
    kind: grade ? 'grade' : (empty ?? 'missing'),
    called: grade && label !== row ? label : null,
    newFramework,
  };
}
