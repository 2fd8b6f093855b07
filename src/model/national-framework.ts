import { z } from 'zod';

/** The outcomes and enablers of the children's social care national framework. */
export const nationalTag = z.enum(['outcome-1', 'outcome-2', 'outcome-3', 'outcome-4', 'enabler-1', 'enabler-2', 'enabler-3']);

export const nationalFramework = z
  .array(nationalTag)
  .describe("The outcomes and enablers of the children's social care national framework that it bears on: `outcome-1` to `outcome-4`, `enabler-1` to `enabler-3`.");

export type NationalTag = z.infer<typeof nationalTag>;
