import { z } from 'zod';

/*
 * The pack of published figures that comes with the product: every English council, the regions and England. It is made by
 * `scripts/published.ts` of official statistics (Crown copyright, Open Government Licence v3.0).
 */
const day = z.iso.date();

const area = z.strictObject({
  /** The number by which the Department for Education knows it. */
  number: z.int(),
  /** Its ONS code; null for a part of London and for a council of former years. */
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['council', 'former', 'region', 'england']),
  /** The name of its region. */
  region: z.string().nullable(),
  /** The number under which Ofsted keeps its inspections; null where its lists do not give one. */
  ofsted: z.int().nullable(),
  /** Numbers of its ten statistical neighbours, the closest first. */
  neighbours: z.array(z.int()),
});

const measure = z.strictObject({
  /** The short description by which its publisher knows it; the only one that is unique there. */
  key: z.string(),
  title: z.string(),
  topic: z.string(),
  definition: z.string(),
  unit: z.enum(['percent', 'count', 'rate', 'rate-per-1000', 'rate-per-100000', 'average', 'score', 'pounds']),
  decimals: z.int().min(0).max(2),
  polarity: z.enum(['higher', 'lower', 'neutral']),
  period: z.enum(['annual', 'snapshot', 'three-years']),
  source: z.string(),
  link: z.string(),
  /** When its figures were last brought up to date; null where that is not said. */
  updated: day.nullable(),
  /** Oldest first. */
  periods: z.array(z.strictObject({ at: day, stage: z.enum(['provisional', 'revised']).nullable() })),
  /** A row an area, in the order of areas; a figure a period, null where there is none. */
  values: z.array(z.array(z.number().nullable())),
});

const grade = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate']);

const inspection = z.strictObject({
  council: z.int(),
  kind: z.enum(['standard', 'short']),
  start: day,
  end: day.nullable(),
  published: day,
  link: z.string().nullable(),
  /** Null where it was not judged, as care leavers before 2023 and overall effectiveness since April 2026. */
  grades: z.strictObject({ overall: grade.nullable(), leaders: grade, 'help-and-protection': grade, 'children-in-care': grade, 'care-leavers': grade.nullable() }),
});

export const packSchema = z.strictObject({
  format: z.literal(1),
  /** The newest day on which any of its figures were brought up to date. */
  asAt: day,
  inspectionsAsAt: day,
  neighboursModel: z.string(),
  areas: z.array(area),
  measures: z.array(measure),
  inspections: z.array(inspection),
});

export type Pack = z.infer<typeof packSchema>;
export type Area = z.infer<typeof area>;
export type Measure = z.infer<typeof measure>;
export type PublishedInspection = z.infer<typeof inspection>;
export type Grade = z.infer<typeof grade>;
