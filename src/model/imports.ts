import { z } from 'zod';
import { periodType } from './period.ts';
import { id, text } from './scalars.ts';

export const importedRow = z
  .strictObject({
    row: text.describe('What the row is called in the file: its reference, if it has one, and its title.'),
    indicator: id.optional().describe('The indicator that it is about. Without one, the row is left out each time.'),
  })
  .describe('A row of a scorecard.');

export const importedMeasure = z
  .strictObject({
    indicator: id.describe('The indicator that it is about.'),
    measure: text.describe('The name of the column that holds the figures.'),
    where: z.record(z.string(), z.string()).optional().describe('Of each column of choices, which one is meant.'),
    time: text.describe('Which kind of periods: `academic year`, `month`, `reporting year` and so on.'),
    year: z
      .strictObject({ period: periodType, ends: z.string().regex(/^\d\d-\d\d$/, { error: 'a month and a day, such as "03-31"' }).describe('The month and day on which it ends, such as `03-31`.') })
      .optional()
      .describe('What the file means by a reporting year.'),
  })
  .describe('Figures of a published file.');

export const importsFile = z
  .strictObject({
    rows: z.array(importedRow).describe('Rows whose names do not say by themselves which indicator they are about.'),
    official: z.array(importedMeasure).optional().describe('Figures of published files, and of which indicator they are.'),
  })
  .describe('What `selfeval import` was told about files of yours, so that it need not ask again.');

export type ImportedMeasure = z.infer<typeof importedMeasure>;
export type ImportedRow = z.infer<typeof importedRow>;

/** Where that is kept. */
export const importsPath = 'data/imports.yaml';
