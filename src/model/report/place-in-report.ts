import { z } from 'zod';
import { marked } from './marked.ts';

const onePage = z.strictObject({
  page: z.enum(['home', 'scorecard', 'inspections', 'recommendations', 'evidence', 'coverage', 'actions', 'thread', 'national-framework', 'changes', 'glossary', 'search', 'accessibility', 'about', 'whole', 'brief']),
  anchor: z.string().optional(),
});

const pageOfOne = z.strictObject({
  page: z.enum(['section', 'indicator', 'inspection', 'thread-area', 'changes-section']),
  id: z.string(),
  anchor: z.string().optional(),
});

export const target = z.union([onePage, pageOfOne]).meta({ id: 'target', description: 'A place in the report, for the one module that makes links.' });

export const backlink = z
  .strictObject({
    section: z.string(),
    sectionTitle: z.string(),
    anchor: z.string(),
    number: z.string(),
    text: z.string().describe('The statement in plain words.'),
    ...marked,
  })
  .meta({ id: 'backlink', description: 'A statement that leads here.' });

export type Target = z.infer<typeof target>;
export type Backlink = z.infer<typeof backlink>;
