import { z } from 'zod';
import { id, partialDate, text, webLink } from './scalars.ts';

export const grade = z.strictObject({
  id: id.describe('A short name for the grade; need only be unique on its scale.'),
  label: text.describe('The grade as printed.'),
  aliases: z.array(text).optional().describe('Other ways in which the same grade is written.'),
});

export const scale = z
  .strictObject({
    id: id.describe('Grades are compared only between judgements of one scale.'),
    grades: z.array(grade).min(2).describe('Worst first.'),
  })
  .describe('The points that a judgement may be given.');

export const judgementArea = z
  .strictObject({
    id: id.describe('A short name for the judgement; need only be unique in its framework.'),
    label: text.describe('The judgement in the exact words of the framework.'),
    shortLabel: text.describe('A few words for pictures and tables.'),
    aliases: z.array(text).optional().describe('Other wordings met in published reports.'),
    lineage: z
      .array(id)
      .min(1)
      .describe('The lines of judgement that it continues, by names shared between frameworks; two where it judges together what others judge apart.'),
    parent: id.optional().describe('The judgement of which it is a part.'),
    overall: z.boolean().optional().describe('True for an overall effectiveness judgement.'),
    separate: z.boolean().optional().describe('True when it judges another body, such as the safeguarding children board.'),
    graded: z.boolean().optional().describe('False when the inspectors write about it without a grade.'),
    scale: scale.optional().describe("Its own scale, where it differs from the framework's."),
  })
  .describe('An area that is judged.');

export const framework = z
  .strictObject({
    id: id.describe('A short name for the framework; the file is named after it.'),
    title: text.describe('Its name in full.'),
    shortTitle: text.describe('A few words for pictures and tables.'),
    inspectorate: text.describe('Who inspects.'),
    from: partialDate.describe('When inspections under it began.'),
    to: partialDate.optional().describe('When they ended; absent while it is in use.'),
    kind: z
      .enum(['inspection', 'visit', 'education'])
      .describe('`inspection` of services, `visit` between inspections, or `education` (schools and colleges).'),
    scale: scale.optional().describe('Absent where no grade is given.'),
    judgements: z.array(judgementArea).describe('In the order of the published reports; empty where nothing is judged.'),
    topics: z.array(strictTopic()).optional().describe('What a visit may look at.'),
    successorOf: z.array(id).optional().describe('The frameworks that it replaced.'),
    source: text.describe('Where these facts come from.'),
    link: webLink.optional().describe('Where the framework can be read, with https://.'),
    notes: text.optional().describe('Anything that a reader must know of it; what could not be checked is said here.'),
  })
  .describe('What is inspected against.');

function strictTopic() {
  return z.strictObject({
    id: id.describe('A short name for the topic; need only be unique in its framework.'),
    label: text.describe('The topic in words.'),
  });
}

export type Grade = z.infer<typeof grade>;
export type Scale = z.infer<typeof scale>;
export type JudgementArea = z.infer<typeof judgementArea>;
export type Framework = z.infer<typeof framework>;
