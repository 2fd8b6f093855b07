import type { ReportFinding, ReportInspection, ReportJudgement, ReportRecommendation } from '../../model/report.ts';
import { pick } from '../../views/lookup.ts';
import { nationalText } from '../../views/national-tags.ts';
import { responseText } from '../../views/recommendations.ts';
import { word, type Writing } from '../../views/writing.ts';
import { audienceColumn } from './audience.ts';
import { dataTable, dateValue, listValue, textValue, type DataTable } from './data-table.ts';

type Of<Entry> = Entry & { inspection: ReportInspection };

const inspectionColumns = [
  ['inspection', ({ inspection }: Of<object>) => textValue(inspection.title)],
  ['held', ({ inspection }: Of<object>) => dateValue(inspection.start), 'date'],
] as const;

export function judgementTable(writing: Writing): DataTable {
  return dataTable<Of<{ judgement: ReportJudgement }>>(writing, 'judgements', [
    ...inspectionColumns,
    ['framework', ({ inspection }) => textValue(inspection.frameworkTitle)],
    ['judgement', ({ judgement }) => textValue(judgement.label)],
    ['grade', ({ judgement }) => textValue(judgement.text)],
    ['note', ({ judgement }) => textValue(judgement.note)],
    ['link', ({ inspection }) => textValue(inspection.link)],
    ...audienceColumn<Of<{ judgement: ReportJudgement }>>(writing, ({ inspection }) => inspection),
  ], writing.report.inspections.flatMap((inspection) => inspection.judgements.map((judgement) => ({ inspection, judgement }))));
}

export function findingTable(writing: Writing): DataTable {
  return dataTable<Of<{ finding: ReportFinding }>>(writing, 'findings', [
    ...inspectionColumns,
    ['finding', ({ finding }) => textValue(word(writing, finding.kind === 'strength' ? 'data.strength' : 'data.improvement'))],
    ['paragraph', ({ finding }) => textValue(finding.paragraph)],
    ['text', ({ finding }) => textValue(finding.text)],
    ['bears-on', ({ finding }) => textValue(finding.bearsOn)],
    ...audienceColumn<Of<{ finding: ReportFinding }>>(writing, ({ finding }) => finding),
  ], writing.report.inspections.flatMap((inspection) => inspection.findings.map((finding) => ({ inspection, finding }))));
}

export function recommendationTable(writing: Writing): DataTable {
  return dataTable<Of<{ recommendation: ReportRecommendation }>>(writing, 'recommendations', [
    ...inspectionColumns,
    ['paragraph', ({ recommendation }) => textValue(recommendation.paragraph)],
    ['text', ({ recommendation }) => textValue(recommendation.text)],
    ['response', ({ recommendation }) => textValue(responseText(writing, recommendation))],
    ['actions', ({ recommendation }) => listValue(pick(writing.lookup.actions, recommendation.actions).map(({ number }) => number))],
    ['standing', ({ recommendation }) => textValue(recommendation.standingText)],
    ['also-raised', ({ recommendation }) => listValue(recommendation.again.map(({ title }) => title))],
    ['shown-by', ({ recommendation }) => listValue(recommendation.evidence.map(({ title }) => title))],
    ['bears-on', ({ recommendation }) => textValue(recommendation.bearsOn)],
    ['national-framework', ({ recommendation }) => textValue(nationalText(writing, recommendation))],
    ['cited-in', ({ recommendation }) => listValue(recommendation.citedBy.map(({ number }) => number))],
    ...audienceColumn<Of<{ recommendation: ReportRecommendation }>>(writing, ({ recommendation }) => recommendation),
  ], writing.report.inspections.flatMap((inspection) => inspection.recommendations.map((recommendation) => ({ inspection, recommendation }))));
}
