import type { BriefRisk } from '../../model/report.ts';
import type { ReportIndicator } from '../../model/report.ts';
import type { BriefMaterials } from './materials.ts';
import { newestComparators } from './worse-than-others.ts';

/** Indicators that are weak, the worst first. */
export function risksOf({ report, paragraphOn }: BriefMaterials): BriefRisk[] {
  return report.indicators
    .filter(isWeak)
    .sort((a, b) => a.worstFirst - b.worstFirst)
    .map((indicator) => ({ indicator: indicator.id, paragraph: paragraphOn(indicator) }));
}

/** Off target; or short of being on target, and worsening or worse than others. */
export function isWeak(indicator: ReportIndicator): boolean {
  const { rag: { state }, direction } = indicator;
  if (state === 'red' || state === 'green') return state === 'red';
  return direction?.state === 'worsening' || newestComparators(indicator).some(({ verdict }) => verdict === 'worse');
}
