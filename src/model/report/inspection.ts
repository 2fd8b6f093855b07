import { z } from 'zod';
import { findingKind } from '../section.ts';
import { dateText } from './figure.ts';
import { bearing } from './judgement-area.ts';
import { citedSource } from './cited-source.ts';
import { marked } from './marked.ts';
import { nationalBearing } from './national-framework.ts';
import { backlink } from './place-in-report.ts';

export const reportGrade = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    step: z.number().int().positive().describe('1 is the worst of `outOf`.'),
    outOf: z.number().int().positive(),
    scale: z.string(),
  })
  .meta({ id: 'grade' });

export const reportJudgement = z.strictObject({
  id: z.string(),
  label: z.string(),
  lineage: z.array(z.string()),
  parent: z.string().nullable(),
  overall: z.boolean(),
  separate: z.boolean(),
  grade: reportGrade.nullable(),
  text: z.string().describe('The grade, or the words for its absence.'),
  note: z.string().nullable(),
});

const found = {
  id: z.string(),
  anchor: z.string(),
  text: z.string(),
  paragraph: z.string().nullable(),
  judgements: z.array(z.string()),
  ...bearing,
  ...marked,
};

export const reportFinding = z.strictObject({ ...found, kind: findingKind });

/** What has become of a recommendation, worst first. */
export const recommendationStanding = z.enum(['unanswered', 'answered', 'in-hand', 'complete']);

export const reportRecommendation = z.strictObject({
  ...found,
  ...nationalBearing,
  response: z.string().nullable(),
  unanswered: z.string().optional().describe('Why nothing answers it, where the council says so.'),
  actions: z.array(z.string()).describe('Ids of the actions that answer it.'),
  citedBy: z.array(backlink),
  evidence: z.array(citedSource).describe('The evidence and indicators on which the statements rest that cite it.'),
  theme: z.string().nullable(),
  standing: recommendationStanding.describe('`complete` and `in-hand` by its actions, `answered` by words alone, else `unanswered`.'),
  standingText: z.string(),
  again: z.array(z.strictObject({ inspection: z.string(), anchor: z.string(), title: z.string(), ...marked })).describe('The same theme at other inspections, oldest first, each with the title of its inspection.'),
});

export const reportInspection = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    frameworkId: z.string(),
    frameworkTitle: z.string(),
    frameworkNotes: z.string().nullable(),
    inspectorate: z.string(),
    graded: z.boolean(),
    when: z.string(),
    start: dateText,
    published: dateText.nullable(),
    link: z.string().nullable(),
    topic: z.string().nullable(),
    summary: z.string().nullable(),
    source: z.string().nullable(),
    judgements: z.array(reportJudgement),
    findings: z.array(reportFinding),
    recommendations: z.array(reportRecommendation),
    ...marked,
  })
  .meta({ id: 'inspection' });

export type ReportGrade = z.infer<typeof reportGrade>;
export type ReportJudgement = z.infer<typeof reportJudgement>;
export type ReportFinding = z.infer<typeof reportFinding>;
export type ReportRecommendation = z.infer<typeof reportRecommendation>;
export type RecommendationStanding = z.infer<typeof recommendationStanding>;
export type ReportInspection = z.infer<typeof reportInspection>;
