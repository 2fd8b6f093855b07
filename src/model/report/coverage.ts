import { z } from 'zod';
import { evidenceKind } from '../evidence.ts';
import { question } from '../section.ts';
import { dateText } from './figure.ts';

/** On what an answer may rest: `data` are the indicators too, `inspection` what inspectors found and asked for; actions say what is next, and an `example` of practice is told by the report itself. */
export const coverageKind = z.enum([...evidenceKind.options, 'example', 'action']);

export const coverageCell = z.strictObject({
  question,
  counts: z.array(z.strictObject({ kind: coverageKind, count: z.number().int().positive(), text: z.string().describe('`12 figures`.') })).describe('How many different sources it cites or shows, by kind.'),
  text: z.string().describe('The same in words, or that there are none.'),
  newest: dateText.nullable().describe('The date of the newest of them.'),
  undatedText: z.string().optional().describe('How many of them have no date, actions aside.'),
  thin: z.enum(['nothing', 'one-kind', 'old']).nullable().describe('`nothing` is cited, only `one-kind` of evidence, or the newest is `old`: more than two years before the figures of the edition.'),
  thinText: z.string().nullable(),
});

export const coverage = z
  .strictObject({
    areas: z.array(z.strictObject({
      area: z.string().describe('Its line of judgement, as among `judgementAreas`.'),
      label: z.string(),
      sections: z.array(z.string()).describe('Those that answer for it; it is told of nowhere where there are none.'),
      missingText: z.string().optional().describe('The kinds of evidence that none of the three answers cites.'),
      cells: z.array(coverageCell).describe('One a question, in their order.'),
    })),
    sentence: z.string().nullable().describe('How many answers are thin; null where the report has no area.'),
    asideText: z.string().optional().describe('How many numbered paragraphs of these sections cite something and stand under none of the questions, so that they are not counted.'),
  })
  .describe('What evidence answers each of the three questions, by judgement area of the present framework.');

export type Coverage = z.infer<typeof coverage>;
export type CoverageCell = z.infer<typeof coverageCell>;
export type CoverageKind = z.infer<typeof coverageKind>;
