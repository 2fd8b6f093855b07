import { z } from 'zod';
import { addedLater } from './added-later.ts';
import { citedSource } from './cited-source.ts';
import { backlink } from './place-in-report.ts';

/** What an area for improvement needs until it is seen to be better, in the order in which it is asked for. */
export const threadStep = z
  .enum(['evidence', 'action', 'owner', 'due', 'measure', 'on-target'])
  .describe('`evidence`: it cites something or shows a figure. `action`: something is done. `owner`, `due`: each of its actions has one. `measure`: one of them has one. `on-target`: every indicator that measures it is.');

export const thread = z
  .strictObject({
    statement: backlink,
    sources: z.array(citedSource).describe('What it cites, then the indicators whose figures or charts it shows.'),
    actions: z.array(z.string()),
    countedIn: addedLater(z.string().nullable(), null).describe('The judgement area that it is counted in, by its id among `judgementAreas`: the first that its section names. Null where that names none.'),
    has: addedLater(z.array(threadStep), []).describe('Those that it has.'),
  })
  .describe('An area for improvement and what follows from it.');

const reached = z.array(z.strictObject({ step: threadStep, count: z.number().int().nonnegative() })).describe('How many have each step; all steps, in their order.');

export const threadReach = z
  .strictObject({
    steps: reached,
    areas: z.array(z.strictObject({ area: z.string().nullable(), label: z.string(), count: z.number().int().positive(), steps: reached })).describe('Each judgement area with an area for improvement. Each of these is counted in one, so that they add up.'),
    sentence: z.string().nullable().describe('How far the areas for improvement are followed through; null where there are none.'),
  })
  .describe('How many areas for improvement have evidence, an action, an owner, a date, a measure, and a measure that is on target.');

export type ThreadStep = z.infer<typeof threadStep>;
export type Thread = z.infer<typeof thread>;
export type ThreadReach = z.infer<typeof threadReach>;
