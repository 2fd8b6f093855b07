import { z } from 'zod';
import { mostActions } from './how-many.ts';
import { audience } from './audience.ts';
import { nationalFramework } from './national-framework.ts';
import { id, isoDate, partialDate, text } from './scalars.ts';

export const actionStatus = z
  .enum(['not-started', 'in-progress', 'complete', 'stopped'])
  .describe('Where it stands: `not-started`, `in-progress`, `complete` or `stopped`.');

/** From the first to be done to the last. */
export const actionPriority = z.enum(['high', 'medium', 'low']).describe('How much it matters that it is done first: `high`, `medium` or `low`.');

/** What is due within so many months of the as-at date is due soon. */
export const dueSoonMonths = 3;

export const dueState = z
  .enum(['overdue', 'due-soon', 'later', 'closed'])
  .describe('How its due date stands at the as-at date: `due-soon` is within three months; `closed` is complete or stopped.');

export const measure = z
  .strictObject({
    text: text.optional().describe('How we shall know that it worked, in words.'),
    indicator: id.optional().describe('The indicator that will show it.'),
    goal: z.number().optional().describe('The value of that indicator that we aim for.'),
  })
  .describe('How we shall know that it worked.');

export const action = z
  .strictObject({
    id,
    title: text.describe('What will be done; begin with a verb.'),
    answers: z
      .array(id)
      .optional()
      .describe('What it answers: ids of areas for improvement, findings or recommendations.'),
    priority: actionPriority.optional(),
    owner: text.optional().describe('The role that answers for it; no name.'),
    due: partialDate.optional().describe('By when: a day, a month or a year.'),
    measure: measure.optional(),
    status: actionStatus.optional(),
    progress: z
      .array(z.strictObject({ date: isoDate.describe('When.'), text: text.describe('What had happened by then.'), audience: audience.optional() }))
      .optional()
      .describe('What has happened, oldest first.'),
    sections: z.array(id).optional().describe('The sections whose plans it belongs to: file names without number and ending.'),
    nationalFramework: nationalFramework.optional(),
    source: text.optional().describe('Where the commitment was made.'),
    audience: audience.optional(),
  })
  .describe('Something that will be done.');

export const actionFile = z.strictObject({ actions: z.array(action).max(mostActions) }).describe('The action plan: what next.');

export type DueState = z.infer<typeof dueState>;
export type ActionStatus = z.infer<typeof actionStatus>;
export type Action = z.infer<typeof action>;
