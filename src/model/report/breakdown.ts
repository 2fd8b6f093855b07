import { z } from 'zod';
import { figure } from './figure.ts';
import { period, reportObservation } from './observation.ts';

export const reportBreakdown = z
  .strictObject({
    by: z.string(),
    overlap: z.boolean().describe('True where one child may be in several parts.'),
    periods: z.array(z.strictObject(period)).describe('Those of its figures up to the as-at date, newest first.'),
    parts: z.array(
      z.strictObject({
        name: z.string(),
        observations: z.array(reportObservation).describe('Its figures up to the as-at date, oldest first.'),
        againstWhole: figure
          .nullable()
          .describe('Of its figure of the newest period: the share that it is of a count, otherwise how far it is from the whole. Null where it cannot be said.'),
      }),
    ),
    sentence: z.string().nullable().describe('What its newest figures show, in words; null where too few are known.'),
    source: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'breakdown', description: 'The figures of an indicator for parts of those that it counts. The whole has its own among the observations of the indicator.' });

export type ReportBreakdown = z.infer<typeof reportBreakdown>;
