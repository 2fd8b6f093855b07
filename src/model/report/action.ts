import { z } from 'zod';
import { actionPriority, actionStatus, dueState } from '../action.ts';
import { addedLater } from './added-later.ts';
import { citedSource } from './cited-source.ts';
import { dateText } from './figure.ts';
import { marked } from './marked.ts';
import { nationalBearing } from './national-framework.ts';
import { backlink } from './place-in-report.ts';
import { ragStatus } from './rag.ts';

export const reportAction = z
  .strictObject({
    id: z.string(),
    number: z.string().describe('`A7`, in the order of the register.'),
    title: z.string(),
    owner: z.string().nullable(),
    due: dateText.nullable(),
    overdue: z.boolean().describe('True when its due date has passed at the as-at date and it is neither complete nor stopped.'),
    dueState: addedLater(dueState.nullable(), null).describe('Null where it has no due date, and in editions that were frozen before this was worked out.'),
    priority: addedLater(actionPriority.nullable(), null),
    priorityText: addedLater(z.string().nullable(), null),
    measureText: z.string().nullable(),
    measureIndicator: z.string().nullable(),
    measureStanding: addedLater(ragStatus.extend({ figure: z.string().describe('The figure of this edition with its date, or that there is none.') }).nullable(), null)
      .describe('Where the indicator stands that measures it: against the goal of the action, otherwise against its own target. Null where none does.'),
    status: actionStatus.nullable(),
    statusText: z.string(),
    progress: z.array(z.strictObject({ date: dateText, text: z.string() })),
    sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    answers: z.array(citedSource).describe('What it names.'),
    paragraphs: addedLater(z.array(backlink), []).describe('The paragraphs that it answers: those that it names, and the areas for improvement that cite it or what it answers.'),
    asked: addedLater(z.array(citedSource), []).describe('The findings and recommendations of inspections that it answers, itself or through an area for improvement that cites them.'),
    ...nationalBearing,
    source: z.string().nullable(),
    citedBy: z.array(backlink),
    ...marked,
  })
  .meta({ id: 'action' });

export type ReportAction = z.infer<typeof reportAction>;
