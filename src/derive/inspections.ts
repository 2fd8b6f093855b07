import { nationalBearingOf } from './national-framework.ts';
import type { Audience, Marked } from '../model/audience.ts';
import type { Framework } from '../model/framework.ts';
import type { Inspection, Recommendation } from '../model/inspection.ts';
import { dateRangeText } from '../format/date.ts';
import { decisionOn, isGraded } from './grades.ts';
import { bearingOn, type ToldAreas } from './judgement-areas.ts';
import type { ReportInspection, ReportJudgement } from '../model/report.ts';
import type { WhatBecame } from './recommendations.ts';
import type { Wording } from './wording.ts';

interface InspectionMaterials {
  framework: Framework | undefined;
  told: ToldAreas;
  recommendation: (recommendation: Recommendation) => WhatBecame;
}

export function writtenInspection(inspection: Inspection, { framework, told, recommendation: became }: InspectionMaterials, wording: Wording): ReportInspection {
  const { id, topic } = inspection;
  const markWithin = (entry: { audience?: Audience | undefined }): Marked => wording.markOf({ audience: entry.audience ?? inspection.audience });
  const ownFramework = framework ? [framework] : [];
  return {
    id,
    title: inspection.title,
    frameworkId: inspection.framework,
    frameworkTitle: framework?.title ?? inspection.framework,
    frameworkNotes: framework?.notes ?? null,
    inspectorate: framework?.inspectorate ?? '',
    graded: isGraded(framework),
    when: dateRangeText(inspection.start, inspection.end ?? inspection.start, wording.labels),
    start: wording.date(inspection.start),
    published: wording.dateOrNull(inspection.published),
    link: inspection.link ?? null,
    topic: topic === undefined ? null : (framework?.topics?.find((known) => known.id === topic)?.label ?? topic),
    summary: inspection.summary ?? null,
    source: inspection.source ?? null,
    judgements: framework ? judgementsOf(inspection, framework, wording) : [],
    findings: (inspection.findings ?? []).map((finding) => ({
      id: finding.id,
      anchor: finding.id,
      kind: finding.kind,
      text: finding.text,
      paragraph: finding.paragraph ?? null,
      judgements: finding.judgements ?? [],
      ...bearingOn(finding.judgements, ownFramework, told),
      ...markWithin(finding),
    })),
    recommendations: (inspection.recommendations ?? []).map((recommendation) => ({
      id: recommendation.id,
      anchor: recommendation.id,
      text: recommendation.text,
      paragraph: recommendation.paragraph ?? null,
      judgements: recommendation.judgements ?? [],
      ...bearingOn(recommendation.judgements, ownFramework, told),
      ...nationalBearingOf(recommendation),
      ...became(recommendation),
      ...markWithin(recommendation),
    })),
    ...wording.markOf(inspection),
  };
}

/** In the order of the framework; parts of a judgement only where the inspection says something of them. */
function judgementsOf(inspection: Inspection, framework: Framework, wording: Wording): ReportJudgement[] {
  return framework.judgements.flatMap((area) => {
    const { grade, text, note, result } = decisionOn(inspection, framework, area, wording);
    if (area.parent !== undefined && result === null) return [];
    return [{
      id: area.id,
      label: area.label,
      lineage: area.lineage,
      parent: area.parent ?? null,
      overall: area.overall ?? false,
      separate: area.separate ?? false,
      grade,
      text,
      note,
    }];
  });
}
