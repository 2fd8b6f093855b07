import { markOf, type Marked } from '../../model/audience.ts';
import { recommendationStanding } from '../../model/report/inspection.ts';
import type { RecommendationChange, RecommendationStanding, Report, ReportRecommendation, Target } from '../../model/report.ts';
import type { Editions } from './editions.ts';

interface Asked extends Marked {
  title: string;
  recommendation: ReportRecommendation;
  target: Target;
}

/** Recommendations that stand otherwise than they did, and those that nobody has answered in either edition. */
export function recommendationChanges({ before, now }: Editions): RecommendationChange[] {
  const [earlier, present] = [askedIn(before), askedIn(now)];
  const both = [...present].flatMap(([id, asked]): RecommendationChange[] => {
    const then = earlier.get(id)?.recommendation;
    const { title, recommendation: { text, standing, standingText, ...marked }, target } = asked;
    const base = { inspection: title, text, to: standingText, target, ...markOf(marked) };
    if (!then) return [{ ...base, state: 'new', from: null, better: null }];
    if (then.standing !== standing) return [{ ...base, state: 'moved', from: then.standingText, better: isNearer(then.standing, standing) }];
    return standing === 'unanswered' ? [{ ...base, state: 'still-unanswered', from: then.standingText, better: null }] : [];
  });
  const gone = [...earlier].filter(([id]) => !present.has(id)).map(([, { title, recommendation }]): RecommendationChange =>
    ({ inspection: title, text: recommendation.text, state: 'gone', from: recommendation.standingText, to: null, better: null, target: null }));
  return [...both, ...gone];
}

function askedIn({ inspections }: Report): Map<string, Asked> {
  return new Map(inspections.flatMap(({ id, title, recommendations }) =>
    recommendations.map((recommendation) => [recommendation.id, { title, recommendation, target: { page: 'inspection', id, anchor: recommendation.anchor } as const }] as const)));
}

/** Standings are listed from the worst on. */
function isNearer(from: RecommendationStanding, to: RecommendationStanding): boolean {
  const order = recommendationStanding.options;
  return order.indexOf(to) > order.indexOf(from);
}
