import { z } from 'zod';

/** What a figure covers, always up to the day `at`. */
export const periodType = z
  .enum(['snapshot', 'month', 'quarter', 'ytd', 'rolling-12m', 'annual'])
  .describe(
    'What the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`.',
  );

export type PeriodType = z.infer<typeof periodType>;

/** The end and the type of a period: what says how long it is. */
export interface Period {
  at: string;
  period: PeriodType;
}

/** How many months a figure covers; 0 for one day. */
export function monthsOf({ at, period }: Period): number {
  switch (period) {
    case 'snapshot':
      return 0;
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'ytd':
      return (Number(at.slice(5, 7)) + 8) % 12 + 1;
    case 'rolling-12m':
    case 'annual':
      return 12;
  }
}
