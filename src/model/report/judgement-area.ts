import { z } from 'zod';

/** The areas that an entry speaks to, as its words name them and as the report tells of them. */
export const bearing = {
  bearsOn: z.string().optional().describe('The judgement areas that it speaks to, by name. Not there where it names none.'),
  areas: z
    .array(z.strictObject({ label: z.string(), area: z.string() }))
    .optional()
    .describe('The same areas, each with the id of the one among `judgementAreas` under which the report tells of it.'),
};

const foundThere = z
  .strictObject({ inspection: z.string(), strengths: z.number().int(), improvements: z.number().int(), recommendations: z.number().int() })
  .describe('How much of what one inspection found and asked for bears on the area.');

export const reportJudgementArea = z
  .strictObject({
    id: z.string().describe('Its line of judgement; where it continues several, the first.'),
    label: z.string(),
    shortLabel: z.string(),
    sections: z.array(z.string()),
    indicators: z.array(z.string()),
    inspections: z.array(foundThere).describe('Newest first; those that found nothing on it are left out.'),
    actions: z.array(z.string()).describe('Those that answer what was found on it, or an area for improvement of its sections.'),
  })
  .describe('A judgement area and all that bears on it. Areas of older frameworks stand with the present one that continues them.');

export type ReportJudgementArea = z.infer<typeof reportJudgementArea>;
