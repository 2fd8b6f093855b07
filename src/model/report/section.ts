import { z } from 'zod';
import { findingKind, question, sectionKind } from '../section.ts';
import { dateText } from './figure.ts';
import { marked } from './marked.ts';
import { ragTally } from './rag.ts';
import { reportBlock, reportInline } from './words.ts';

export const reportGroup = z.strictObject({
  finding: findingKind.nullable(),
  title: z.array(reportInline).nullable(),
  anchor: z.string(),
  blocks: z.array(reportBlock),
});

export const reportPart = z.strictObject({
  question: question.nullable(),
  keyMessages: z.boolean(),
  title: z.array(reportInline).nullable().describe('Null for what stands before the first heading.'),
  titleText: z.string().nullable(),
  anchor: z.string(),
  groups: z.array(reportGroup),
});

export const reportSection = z
  .strictObject({
    id: z.string(),
    number: z.number().int().positive(),
    title: z.string(),
    kind: sectionKind,
    kindText: z.string(),
    summary: z.string().nullable(),
    judgements: z.array(z.strictObject({ id: z.string(), label: z.string(), shortLabel: z.string(), area: z.string().describe('Its id among `judgementAreas`.') })),
    owner: z.string().nullable(),
    statusText: z.string().nullable(),
    reviewed: dateText.nullable(),
    parts: z.array(reportPart),
    footnotes: z.array(z.strictObject({ label: z.string(), number: z.number().int().positive(), anchor: z.string(), blocks: z.array(reportBlock) })),
    indicators: z.array(z.string()).describe('Its figures: the indicators of its themes, or those it cites.'),
    tally: ragTally,
    improvements: z.number().int().nonnegative().describe('How many areas for improvement it names.'),
    improvementsWithAction: z.number().int().nonnegative(),
    openActions: z.number().int().nonnegative(),
    ...marked,
  })
  .meta({ id: 'section' });

export type ReportGroup = z.infer<typeof reportGroup>;
export type ReportPart = z.infer<typeof reportPart>;
export type ReportSection = z.infer<typeof reportSection>;
