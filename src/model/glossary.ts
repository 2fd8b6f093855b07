import { z } from 'zod';
import { mostEntries } from './how-many.ts';
import { text } from './scalars.ts';

export const glossaryTerm = z
  .strictObject({
    term: text.describe('The term in full: multi-agency safeguarding hub.'),
    acronym: text.optional().describe('Its short form: MASH. Spelled out at first use on every page.'),
    meaning: text.optional().describe('What it is, in a sentence.'),
  })
  .describe('A term or acronym.');

export const glossaryFile = z.strictObject({ terms: z.array(glossaryTerm).max(mostEntries) }).describe('Acronyms and terms.');

export type GlossaryTerm = z.infer<typeof glossaryTerm>;
