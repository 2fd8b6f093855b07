import type { Backlink, Report, ReportAction } from '../../model/report.ts';
import { markOf } from '../../model/audience.ts';
import { aboutStatement, isNumbered, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Actions past their due date, each under the area for improvement that it is for. */
export const overdue: Enquire = ({ report }) =>
  report.actions.filter((action) => action.overdue).map((action) => {
    const paragraph = paragraphOf(action, report);
    const { id, title } = action;
    const about = paragraph === null ? { text: title, target: { page: 'actions' as const, anchor: id }, paragraph, sections: action.sections.map((section) => section.id), ...markOf(action) } : aboutStatement(paragraph);
    return { about, reason: { kind: 'overdue', action: id, weight: weights.overdue } };
  });

function paragraphOf({ id, citedBy }: ReportAction, { threads }: Pick<Report, 'threads'>): Backlink | null {
  return threads.find(({ actions }) => actions.includes(id))?.statement ?? citedBy.find(isNumbered) ?? null;
}
