import { z } from 'zod';

/** What a figure covers, always up to the day `at`. */
export const periodType = z
  .enum(['snapshot', 'month', 'quarter', 'ytd', 'rolling-12m', 'annual'])
  .describe(
    'What the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`.',
  );

export type PeriodType = z.infer<typeof periodType>;
