import { z } from 'zod';
import { stage, valueStatus } from '../value.ts';

export const figure = z
  .strictObject({
    value: z.number().nullable().describe('Unrounded; null when it is not known.'),
    text: z.string().describe('How it is said: `89.7%`, or why there is none.'),
    status: valueStatus,
    stage: stage.optional().describe('How final a known figure is, only where its source says that it is not; its text says it too.'),
  })
  .meta({ id: 'figure', description: 'A number and how it is said. Renderers print the text and never make a number themselves.' });

export const dateText = z
  .strictObject({
    iso: z.string().describe('As exact as its source: a day, a month or a year.'),
    text: z.string().describe('How it is said: `30 September 2022`.'),
  })
  .meta({ id: 'date', description: 'A date and how it is said.' });

export type Figure = z.infer<typeof figure>;
export type DateText = z.infer<typeof dateText>;
