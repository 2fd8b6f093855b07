import { z } from 'zod';
import { nationalTag } from '../national-framework.ts';

/** On an entry: what it bears on. */
export const nationalBearing = {
  nationalFramework: z.array(nationalTag).optional().describe("The outcomes and enablers of the children's social care national framework that it bears on. Not there where it names none."),
};

export const nationalEntry = z
  .strictObject({
    tag: nationalTag,
    name: z.string().describe('`Outcome 1`.'),
    title: z.string().describe('In the words of the framework.'),
    indicators: z.array(z.string()),
    sentence: z.string().nullable().describe('Where its indicators stand; null where it has none.'),
    recommendations: z.array(z.strictObject({ inspection: z.string(), anchor: z.string() })),
    actions: z.array(z.string()),
  })
  .describe("An outcome or enabler of the children's social care national framework, with all that bears on it.");

export type NationalEntry = z.infer<typeof nationalEntry>;
