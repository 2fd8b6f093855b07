import { z } from 'zod';
import { quartilesAmong } from '../indicator.ts';
import { figure } from './figure.ts';
import { period } from './observation.ts';

/** In which quarter a figure stands: from the best, or where neither way is better from the lowest. */
export const quarter = z.enum(['first', 'second', 'third', 'fourth', 'lowest', 'lower-middle', 'upper-middle', 'highest']);

export const reportQuartile = z
  .strictObject({
    among: quartilesAmong,
    ...period,
    quarter: quarter.describe('`first` for the best to `fourth`; where neither way is better, `lowest` to `highest`.'),
    word: z.string().describe('`Second quartile`.'),
    amongText: z.string().describe('`of 151 councils in England`.'),
    text: z.string().describe('`Second quartile of 151 councils in England; the first is best`.'),
    councils: z.number().int().positive(),
    ours: figure.describe('Our figure of the same period.'),
    bounds: z.strictObject({ lower: figure, median: figure, upper: figure, text: z.string() }).nullable().describe('Null where the source says the quartile alone.'),
    source: z.string().nullable(),
  })
  .meta({ id: 'quartile', description: 'Where we stand among councils that have a figure for the same measure and period.' });

export type Quarter = z.infer<typeof quarter>;
export type ReportQuartile = z.infer<typeof reportQuartile>;
