import { markOf, type Marked } from '../../model/audience.ts';
import { recommendationStanding } from '../../model/report/inspection.ts';
import type { RecommendationChange, RecommendationStanding, Report, ReportRecommendation, Target } from '../../model/report.ts';
import type { Editions } from './editions.ts';
import { isOnlyForUs } from './only-for-us.ts';
import { sayTheSame } from './same-words.ts';

interface Asked extends Marked {
  title: string;
  /** The first day of the inspection, or as exactly as is known. */
  start: string;
  recommendation: ReportRecommendation;
  target: Target;
}

/** Recommendations that stand otherwise than they did or have another answer, those that nobody has answered in either edition, and how many others there are. */
export function recommendationChanges({ before, now }: Editions): { recommendations: RecommendationChange[]; same: number } {
  const [earlier, present] = [askedIn(before), askedIn(now)];
  const told = [...present].filter(([id, { recommendation }]) => earlier.has(id) || !isOnlyForUs({ before, now }, recommendation));
  const both = told.flatMap(([id, asked]) => changeOf(earlier.get(id)?.recommendation, asked, before) ?? []);
  const gone = [...earlier].filter(([id]) => !present.has(id)).map(([, { title, recommendation }]): RecommendationChange =>
    ({ inspection: title, text: recommendation.text, state: 'gone', from: recommendation.standingText, to: null, answer: null, better: null, target: null }));
  return { recommendations: [...both, ...gone], same: told.length - both.length };
}

function changeOf(then: ReportRecommendation | undefined, { title, start, recommendation, target }: Asked, { edition }: Report): RecommendationChange | null {
  const { text, standing, standingText, response } = recommendation;
  const isSaidAgain = then !== undefined && (then.response === response || sayTheSame(then.response ?? '', response ?? ''));
  const answer = isSaidAgain ? null : response;
  const base = { inspection: title, text, to: standingText, answer, target, ...markOf(recommendation) };
  if (!then) return { ...base, state: start < edition.asAt.iso ? 'unlisted' : 'new', from: null, better: null };
  if (then.standing !== standing) return { ...base, state: 'moved', from: then.standingText, better: isNearer(then.standing, standing) };
  if (!isSaidAgain) return { ...base, state: 'answered-otherwise', from: then.standingText, better: null };
  return standing === 'unanswered' ? { ...base, state: 'still-unanswered', from: then.standingText, better: null } : null;
}

function askedIn({ inspections }: Report): Map<string, Asked> {
  return new Map(inspections.flatMap(({ id, title, start, recommendations }) =>
    recommendations.map((recommendation) => [recommendation.id, { title, start: start.iso, recommendation, target: { page: 'inspection', id, anchor: recommendation.anchor } as const }] as const)));
}

/** Standings are listed from the worst on. */
function isNearer(from: RecommendationStanding, to: RecommendationStanding): boolean {
  const order = recommendationStanding.options;
  return order.indexOf(to) > order.indexOf(from);
}
