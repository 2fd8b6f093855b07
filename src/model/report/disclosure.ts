import { z } from 'zod';

export const reportDisclosure = z
  .strictObject({
    method: z.enum(['none', 'round', 'suppress']).describe('How small counts are protected in this edition.'),
    threshold: z.number().int().positive().describe('The largest count that is small.'),
    withheld: z.number().int().nonnegative().describe('How many figures are given as `c`.'),
    short: z.string().nullable().describe('The method in a line, for the foot of a table; null where none is used.'),
    sentences: z.array(z.string()).describe('The method, what it does not hold for, and how many figures are withheld.'),
  })
  .meta({ id: 'disclosure' });

export type ReportDisclosure = z.infer<typeof reportDisclosure>;
