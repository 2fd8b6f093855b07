import type { HistoryCell, JudgementHistory, Report, ReportInspection } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { frameView, type FrameView } from './frame.ts';
import { stepView, type StepView } from './judgement-table.ts';
import { link, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface InspectionsView {
  frame: FrameView;
  content: InspectionsContent;
}

export interface InspectionsContent {
  title: string;
  history: HistoryView | null;
  list: { heading: string; entries: InspectionEntry[] };
  empty: string | null;
}

export interface InspectionEntry {
  anchor: string;
  title: string;
  href: string;
  when: string;
  framework: string;
  grade: StepView | null;
  gradeText: string | null;
  topic: string | null;
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
  columns: { when: string; title: string; href: string; newFramework: boolean }[];
  rows: { label: string; cells: HistoryCellView[] }[];
  legend: string;
}

export interface HistoryCellView {
  grade: StepView | null;
  text: string;
  kind: 'grade' | 'not-judged' | 'not-inspected' | 'missing' | 'no-grades';
  /** What that framework called the judgement, where it differs from the row. */
  called: string | null;
  newFramework: boolean;
}

export function inspectionsView(report: Report): InspectionsView {
  const writing = startWriting(report, { ref: { page: 'inspections' }, whole: false });
  const content = inspectionsContent(writing);
  return { frame: frameView(writing, { title: content.title, description: report.history.sentence }), content };
}

export function inspectionsContent(writing: Writing): InspectionsContent {
  const { inspections, history } = writing.report;
  return {
    title: word(writing, 'inspections.title'),
    history: historyView(writing, history),
    list: { heading: word(writing, 'inspections.list'), entries: inspections.map((inspection) => entryOf(writing, inspection)) },
    empty: inspections.length === 0 ? word(writing, 'inspections.empty') : null,
  };
}

function entryOf(writing: Writing, inspection: ReportInspection): InspectionEntry {
  const overall = inspection.judgements.find((judgement) => judgement.overall);
  return {
    anchor: anchorOn(writing.page, inspection.id),
    title: inspection.title,
    href: link(writing, { page: 'inspection', id: inspection.id }),
    when: inspection.when,
    framework: inspection.frameworkTitle,
    grade: stepView(overall?.grade ?? null),
    gradeText: overall?.text ?? (inspection.graded ? null : word(writing, 'inspections.noGrades')),
    topic: inspection.topic,
    summary: inspection.summary && spellOut(writing, inspection.summary),
  };
}

export function historyView(writing: Writing, history: JudgementHistory): HistoryView | null {
  if (history.rows.length === 0 || history.columns.length === 0) return null;
  return {
    heading: word(writing, 'history.heading'),
    sentence: history.sentence,
    caption: word(writing, 'history.caption'),
    judgement: word(writing, 'judgements.judgement'),
    frameworks: frameworkGroups(history),
    columns: history.columns.map((column) => ({
      when: column.when,
      title: column.title,
      href: link(writing, { page: 'inspection', id: column.inspection }),
      newFramework: column.newFramework,
    })),
    rows: history.rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell, index) => cellView(cell, label, history.columns[index]?.newFramework ?? false)),
    })),
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

function cellView(cell: HistoryCell, row: string, newFramework: boolean): HistoryCellView {
  return {
    grade: stepView(cell.grade),
    text: cell.text,
    kind: cell.grade ? 'grade' : (cell.empty ?? 'missing'),
    called: cell.label !== null && cell.grade && cell.label !== row ? cell.label : null,
    newFramework,
  };
}
