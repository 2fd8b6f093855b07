import { z } from 'zod';
import { marked } from './marked.ts';
import { target } from './place-in-report.ts';

export const citedSource = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['indicator', 'evidence', 'finding', 'recommendation', 'action', 'inspection', 'statement', 'withheld']).describe('`withheld` only in editions that were frozen while what is not published was named as such.'),
    title: z.string(),
    detail: z.string().describe('Kind and date or value: `Audit, September 2022`; `93.0% at 30 September 2022`.'),
    target: target.nullable().describe('Where it stands; null when it is not published.'),
    ...marked,
  })
  .meta({ id: 'source', description: 'Something cited: what the reader sees at the statement, and where it leads.' });

export const mark = z
  .strictObject({ number: z.number().int().positive(), source: citedSource })
  .describe('A source with its number, counted within its section.');

export type CitedSource = z.infer<typeof citedSource>;
