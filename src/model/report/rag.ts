import { z } from 'zod';

export const rag = z.enum(['green', 'amber', 'red', 'not-rated', 'no-target']).describe('`no-target` where there is no target to hold the figure against; `not-rated` where there is one, and the figure is withheld or rough.');

export const ragStatus = z.strictObject({ state: rag, word: z.string().describe('The state in the words of the report.') });

const count = z.number().int().nonnegative();

export const ragTally = z
  .strictObject({
    green: count,
    amber: count,
    red: count,
    'not-rated': count,
    'no-target': count,
    total: count,
    sentence: z.string().describe('`Of 14 indicators with a target, 6 are on target, 4 near it and 4 off it; 3 have no target.`'),
  })
  .meta({ id: 'tally' });

export type Rag = z.infer<typeof rag>;
export type RagStatus = z.infer<typeof ragStatus>;
export type RagTally = z.infer<typeof ragTally>;
