import { z } from 'zod';

export const reportGlossaryTerm = z.strictObject({
  anchor: z.string(),
  term: z.string(),
  acronym: z.string().nullable(),
  meaning: z.string().nullable(),
});

export type ReportGlossaryTerm = z.infer<typeof reportGlossaryTerm>;
