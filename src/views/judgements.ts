import { markOf } from '../model/audience.ts';
import type { ReportInspection, ReportJudgement } from '../model/report.ts';
import { given } from './lists.ts';
import { cell, tableOf, type Cell, type Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** What several inspections decided, one row a judgement. */
export function judgementTable(writing: Writing, inspections: readonly ReportInspection[]): Table {
  const entries = inspections.flatMap((inspection) => inspection.judgements.map((judgement) => ({ inspection, judgement })));
  return tableOf(
    word(writing, 'judgements.caption'),
    [
      { head: word(writing, 'judgements.judgement'), cell: ({ judgement }) => labelCell(judgement) },
      { head: word(writing, 'judgements.decided'), cell: ({ judgement }) => decidedCell(writing, judgement) },
      { head: word(writing, 'judgements.when'), cell: ({ inspection }) => cell(inspection.when, { to: { page: 'inspection', id: inspection.id }, ...markOf(inspection) }) },
    ],
    entries,
  );
}

/** An inspection with when it was held, unless its title says at least the year: `Focused visit, July 2021`. */
export function datedTitle(writing: Writing, { title, when }: Pick<ReportInspection, 'title' | 'when'>): string {
  return title.includes(/\d{4}$/.exec(when)?.[0] ?? when) ? title : word(writing, 'inspection.dated', { title, when });
}

/** What one inspection decided. */
export function decisionTable(writing: Writing, { title, when, judgements }: ReportInspection): Table<ReportJudgement> {
  return tableOf(
    word(writing, 'inspection.judgementsCaption', { inspection: datedTitle(writing, { title, when }) }),
    [
      {
        head: word(writing, 'judgements.judgement'),
        cell: (judgement) => ({ ...labelCell(judgement), below: given(judgement.separate && word(writing, 'inspection.separate')) }),
      },
      { head: word(writing, 'judgements.decided'), cell: (judgement) => decidedCell(writing, judgement) },
    ],
    judgements,
  );
}

function labelCell({ label, parent }: ReportJudgement): Cell {
  return cell(label, { mark: parent === null ? null : { type: 'part' } });
}

function decidedCell(writing: Writing, { grade, text, note }: ReportJudgement): Cell {
  return cell(text, {
    below: given(note && spellOut(writing, note)),
    state: grade ? null : 'absent',
    mark: grade && { type: 'grade', grade },
  });
}
