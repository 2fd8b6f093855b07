import { releasedTo, type Readership } from '../../model/audience.ts';
import type { Brief } from '../../model/report.ts';
import type { Report } from '../../model/report.ts';
import type { Settings } from '../../model/settings.ts';
import { movedSentence } from '../at-a-glance.ts';
import type { Wording } from '../wording.ts';
import { briefAreas, type AreaMaterials } from './areas.ts';
import { enquiriesOf } from './enquiries.ts';
import type { Strength } from './materials.ts';
import { paragraphFinder } from './paragraph-on.ts';
import { openRecommendations } from './recommendations.ts';
import { risksOf } from './risks.ts';
import { strongest } from './strengths.ts';

interface BriefParts extends AreaMaterials {
  report: Omit<Report, 'brief'>;
  strengths: readonly Strength[];
}

/** The brief for the annual engagement meeting; null in an edition that may not have it. */
export function briefOf({ report, strengths, ...areas }: BriefParts, { briefAudience = 'internal' }: Pick<Settings, 'briefAudience'>, wording: Wording): Brief | null {
  if (!mayHave(report.audience, briefAudience)) return null;
  const materials = { report, strengths, paragraphOn: paragraphFinder(report) };
  const enquiries = enquiriesOf(materials);
  return {
    areas: briefAreas(materials, areas, wording),
    moved: movedSentence(areas.indicators, wording)[0] ?? null,
    strengths: strongest(materials),
    risks: risksOf(materials, enquiries),
    recommendations: openRecommendations(materials),
    enquiries,
    ...wording.markOf({ audience: briefAudience }),
  };
}

function mayHave(reader: Readership, audience: NonNullable<Settings['briefAudience']>): boolean {
  return releasedTo[reader].includes(audience);
}
