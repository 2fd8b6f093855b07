import { aboutRecommendation, lastThatAsked, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Recommendations that nothing answers; of the last inspection also those that words alone answer. */
export const unanswered: Enquire = ({ report }) => {
  const last = lastThatAsked(report);
  return report.inspections.flatMap((inspection) => inspection.recommendations.flatMap((recommendation) => {
    const { standing, anchor } = recommendation;
    const inWords = standing === 'answered';
    if (standing !== 'unanswered' && !(inWords && inspection === last)) return [];
    const weight = inspection !== last ? weights.unansweredLongAgo : inWords ? weights.answeredInWords : weights.unanswered;
    return [{ about: aboutRecommendation(inspection.id, recommendation), reason: { kind: 'unanswered' as const, recommendation: { inspection: inspection.id, anchor }, inWords, weight } }];
  }));
};
