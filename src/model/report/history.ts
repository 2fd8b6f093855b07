import { z } from 'zod';
import { reportGrade } from './inspection.ts';

export const historyCell = z.strictObject({
  inspection: z.string(),
  grade: reportGrade.nullable(),
  empty: z.enum(['not-judged', 'not-inspected', 'missing', 'no-grades']).nullable().describe('Why there is no grade; null when there is one.'),
  text: z.string(),
  label: z.string().nullable().describe('The judgement as that framework calls it, where there is one.'),
  joint: z.boolean().describe('Whether the grade was given for more than this line of judgement.'),
  note: z.string().nullable().describe("The inspection's own, and that the grade was given for more than this line of judgement."),
});

export const historyRow = z
  .strictObject({ lineage: z.string(), label: z.string(), cells: z.array(historyCell).describe('One a column of the history.') })
  .describe('One line of judgement followed through the years and the frameworks.');

export const judgementHistory = z.strictObject({
  columns: z
    .array(z.strictObject({ inspection: z.string(), title: z.string(), when: z.string(), framework: z.string(), newFramework: z.boolean() }))
    .describe('Oldest first; visits without grades are included.'),
  rows: z.array(historyRow),
  sentence: z.string().describe('What the picture shows, in words.'),
});

export const standing = z
  .strictObject({
    judgement: z.string(),
    label: z.string(),
    shortLabel: z.string(),
    latest: z
      .strictObject({ inspection: z.string(), when: z.string(), age: z.string().nullable().describe('How long before the as-at date; null in the month of it.'), grade: reportGrade, note: z.string().nullable() })
      .nullable()
      .describe('The latest grade on this line of judgement.'),
    latestText: z.string().describe('The grade, or why there is none.'),
    own: z.strictObject({ grade: reportGrade, reason: z.string().nullable() }).nullable(),
    sections: z.array(z.string()),
  })
  .describe('Where the council stands on one judgement of its present framework.');

export type HistoryCell = z.infer<typeof historyCell>;
export type HistoryRow = z.infer<typeof historyRow>;
export type JudgementHistory = z.infer<typeof judgementHistory>;
export type Standing = z.infer<typeof standing>;
