import type { ReportRecommendation, Thread } from '../../model/report.ts';
import { aboutStatement, lastThatAsked, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Areas for improvement in what inspectors asked for: they cite the recommendation, or one action of the last inspection's answers both. */
export const askedBefore: Enquire = ({ report }) => {
  const last = lastThatAsked(report);
  return report.threads.flatMap((thread) => {
    const asked = report.inspections.flatMap((inspection) =>
      inspection.recommendations
        .filter((recommendation) => cites(thread, recommendation) || (inspection === last && sharesAction(thread, recommendation)))
        .map(({ anchor }) => ({ inspection: inspection.id, anchor })));
    if (asked.length === 0) return [];
    const weight = asked[0]?.inspection === last?.id ? weights.askedBefore : weights.askedLongBefore;
    return [{ about: aboutStatement(thread.statement), reason: { kind: 'asked-before' as const, recommendations: asked, weight } }];
  });
};

function cites({ sources }: Thread, { id }: ReportRecommendation): boolean {
  return sources.some((source) => source.kind === 'recommendation' && source.id === id);
}

function sharesAction({ actions }: Thread, { actions: answering }: ReportRecommendation): boolean {
  return actions.some((action) => answering.includes(action));
}
