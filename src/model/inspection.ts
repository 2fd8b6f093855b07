import { z } from 'zod';
import { mostWithin } from './how-many.ts';
import { audience } from './audience.ts';
import { nationalFramework } from './national-framework.ts';
import { note } from './note.ts';
import { grade, id, isoDate, partialDate, text, webLink } from './scalars.ts';
import { findingKind } from './section.ts';

export const judgementResult = z
  .strictObject({
    judgement: id.describe("The judgement's id in the framework."),
    grade: grade.optional().describe('The grade, by its id or as printed in the report.'),
    status: z
      .enum(['not-inspected', 'missing'])
      .optional()
      .describe('Why there is no grade: `not-inspected` this time, or `missing` because the source does not say.'),
    note: note.optional().describe('A note on this judgement, printed beside it. Words alone, or `text` with the `audience` of this note.'),
  })
  .describe('What was decided on one judgement area.');

export const inspectionFinding = z
  .strictObject({
    id,
    kind: findingKind.describe('`strength` or `area-for-improvement`.'),
    text: text.describe('What they found, in your own words or theirs.'),
    paragraph: text.optional().describe('The paragraph of the published report.'),
    judgements: z.array(id).optional().describe('The judgement areas of that framework that it belongs to.'),
    audience: audience.optional(),
  })
  .describe('Something that the inspectors found.');

export const recommendation = z
  .strictObject({
    id,
    text: text.describe('What they asked for, in your own words or theirs.'),
    paragraph: text.optional().describe('The paragraph of the published report.'),
    judgements: z.array(id).optional().describe('The judgement areas of that framework that it belongs to.'),
    nationalFramework: nationalFramework.optional(),
    response: text.optional().describe('What was done about it, where that is known.'),
    unanswered: text.optional().describe('Why nothing answers it, in place of `response`. It is printed, and the recommendation counts as unanswered wherever it is spoken of.'),
    theme: text.optional().describe('What it is about, in a few words: recommendations of several inspections with the same words are shown as raised again.'),
    audience: audience.optional(),
  })
  .describe('What the inspectors asked for.');

export const inspection = z
  .strictObject({
    id,
    framework: id.describe('The framework that it was held under.'),
    title: text.describe('What it was and when, for headings and lists.'),
    start: partialDate.describe('Its first day, or as exactly as is known.'),
    end: partialDate.optional().describe('Its last day.'),
    published: isoDate.optional().describe('When the report or letter was published.'),
    link: webLink.optional().describe('Where the report or letter can be read.'),
    topic: text.optional().describe('What a visit looked at: a topic of the framework or plain words.'),
    summary: text.optional().describe('What came of it, in a sentence or two.'),
    source: text.optional().describe('Where these facts were taken from, when not from the report itself.'),
    audience: audience.optional(),
    judgements: z.array(judgementResult).max(mostWithin).optional(),
    findings: z.array(inspectionFinding).max(mostWithin).optional(),
    recommendations: z.array(recommendation).max(mostWithin).optional(),
  })
  .describe('One inspection or visit.');

export type JudgementResult = z.infer<typeof judgementResult>;
export type Recommendation = z.infer<typeof recommendation>;
export type Inspection = z.infer<typeof inspection>;
