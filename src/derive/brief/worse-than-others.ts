import type { ReportComparator, ReportIndicator } from '../../model/report.ts';
import { aboutIndicator, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Indicators that are worse than England, the region or the statistical neighbours, or stand in the fourth quartile. */
export const worseThanOthers: Enquire = (materials) =>
  materials.report.indicators.filter(isWorseThanOthers).map((indicator) => {
    const comparators = worseThan(indicator);
    const lowestQuartile = isInLowestQuartile(indicator);
    const weight = weights.worseThanOthers + comparators.length + Number(lowestQuartile);
    return { about: aboutIndicator(indicator, materials), reason: { kind: 'worse-than-others', indicator: indicator.id, comparators, lowestQuartile, weight } };
  });

export function isWorseThanOthers(indicator: ReportIndicator): boolean {
  return worseThan(indicator).length > 0 || isInLowestQuartile(indicator);
}

function worseThan(indicator: ReportIndicator): ReportComparator['kind'][] {
  return newestComparators(indicator).filter(({ verdict }) => verdict === 'worse').map(({ kind }) => kind);
}

/** Of each kind the newest, which stands first. */
export function newestComparators({ comparators }: Pick<ReportIndicator, 'comparators'>): ReportComparator[] {
  return comparators.filter(({ kind }, index) => comparators.findIndex((other) => other.kind === kind) === index);
}

/** By the quartile of the current figure; those of earlier periods say nothing of now. */
function isInLowestQuartile({ current, quartiles = [] }: ReportIndicator): boolean {
  return quartiles.some(({ among, quarter, at, period }) => among === 'england' && quarter === 'fourth' && at === current?.at && period === current.period);
}
