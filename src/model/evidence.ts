import { z } from 'zod';
import { mostEntries } from './how-many.ts';
import { audience } from './audience.ts';
import { id, partialDate, text, webLink } from './scalars.ts';

export const evidenceKind = z
  .enum(['data', 'audit', 'observation', 'feedback', 'survey', 'staff', 'review', 'inspection', 'document'])
  .describe(
    '`data`, `audit` (case files read), `observation` (practice watched), `feedback` (what children, families or partners said), `survey` (of children, families or partners), `staff` (what staff said, in a survey or otherwise), `review` (by others), `inspection` or `document`.',
  );

export const evidence = z
  .strictObject({
    id,
    title: text.describe('What it is, for lists and citations.'),
    kind: evidenceKind,
    date: partialDate.optional().describe('When it was done or published.'),
    scope: text.optional().describe('What it covered and how many: 24 case files, 60 replies.'),
    summary: text.optional().describe('What it showed, in a sentence or two.'),
    owner: text.optional().describe('The role that holds it.'),
    link: webLink.optional().describe('Where it can be read, with https://.'),
    judgements: z.array(id).optional().describe('The judgement areas that it speaks to.'),
    audience: audience.optional(),
  })
  .describe('A source that claims rest on.');

export const evidenceFile = z.strictObject({ evidence: z.array(evidence).max(mostEntries) }).describe('The evidence register.');

export type EvidenceKind = z.infer<typeof evidenceKind>;
export type Evidence = z.infer<typeof evidence>;
