import type { BriefRisk, Enquiry } from '../../model/report.ts';
import type { ReportIndicator } from '../../model/report.ts';
import type { BriefMaterials } from './materials.ts';
import { isWorseThanOthers } from './worse-than-others.ts';

/** Indicators that are weak, in the order in which the lines of enquiry first name them. */
export function risksOf({ report, paragraphOn }: BriefMaterials, enquiries: readonly Enquiry[]): BriefRisk[] {
  const weak = new Map(report.indicators.filter(isWeak).map((indicator) => [indicator.id, indicator]));
  const named = new Set(enquiries.flatMap(({ reasons }) => reasons.flatMap((reason) => ('indicator' in reason ? reason.indicator : []))));
  return [...named].flatMap((id) => {
    const indicator = weak.get(id);
    return indicator ? [{ indicator: id, paragraph: paragraphOn(indicator) }] : [];
  });
}

/** Off target; or short of being on target, and worsening or worse than others. */
export function isWeak(indicator: ReportIndicator): boolean {
  const { rag: { state }, direction } = indicator;
  if (state === 'red' || state === 'green') return state === 'red';
  return direction?.state === 'worsening' || isWorseThanOthers(indicator);
}
