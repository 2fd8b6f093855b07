import { z } from 'zod';
import { id, text } from './scalars.ts';

export const importedRow = z
  .strictObject({
    row: text.describe('What the row is called in the file: its reference, if it has one, and its title.'),
    indicator: id.optional().describe('The indicator that it is about. Without one, the row is left out each time.'),
  })
  .describe('A row of a scorecard.');

export const importsFile = z
  .strictObject({ rows: z.array(importedRow).describe('Rows whose names do not say by themselves which indicator they are about.') })
  .describe('What `selfeval import` was told about files of yours, so that it need not ask again.');

export type ImportedRow = z.infer<typeof importedRow>;

/** Where that is kept. */
export const importsPath = 'data/imports.yaml';
