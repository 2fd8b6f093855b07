import { z } from 'zod';
import { actionStatus } from '../action.ts';
import { citedSource } from './cited-source.ts';
import { dateText } from './figure.ts';
import { marked } from './marked.ts';
import { backlink } from './place-in-report.ts';

export const reportAction = z
  .strictObject({
    id: z.string(),
    number: z.string().describe('`A7`, in the order of the register.'),
    title: z.string(),
    owner: z.string().nullable(),
    due: dateText.nullable(),
    overdue: z.boolean().describe('True when its due date has passed at the as-at date and it is neither complete nor stopped.'),
    measureText: z.string().nullable(),
    measureIndicator: z.string().nullable(),
    status: actionStatus.nullable(),
    statusText: z.string(),
    progress: z.array(z.strictObject({ date: dateText, text: z.string() })),
    sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    answers: z.array(citedSource),
    source: z.string().nullable(),
    citedBy: z.array(backlink),
    ...marked,
  })
  .meta({ id: 'action' });

export const thread = z
  .strictObject({ statement: backlink, sources: z.array(citedSource), actions: z.array(z.string()) })
  .describe('An area for improvement and what follows from it.');

export type ReportAction = z.infer<typeof reportAction>;
export type Thread = z.infer<typeof thread>;
