import { recommendationStanding } from '../../model/report/inspection.ts';
import type { Brief } from '../../model/report.ts';
import type { BriefMaterials } from './materials.ts';

/** Those of which something is still to be done: of the newest inspection first, and of each the least answered first. */
export function openRecommendations({ report }: BriefMaterials): Brief['recommendations'] {
  return report.inspections.flatMap(({ id, recommendations }) =>
    recommendations
      .filter(({ standing }) => standing !== 'complete')
      .sort((a, b) => recommendationStanding.options.indexOf(a.standing) - recommendationStanding.options.indexOf(b.standing))
      .map(({ anchor }) => ({ inspection: id, anchor })));
}
