import { z } from 'zod';
import { accessibilityStatement } from '../settings.ts';
import { dateText } from './figure.ts';
import { reportGrade } from './inspection.ts';

export const reportCouncil = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  region: z.string(),
  website: z.string().nullable(),
  logo: z.string().nullable(),
  logoAlt: z.string(),
  colour: z.string().nullable(),
});

export const reportFramework = z.strictObject({
  id: z.string(),
  title: z.string(),
  grades: z.array(reportGrade).describe('Its scale, worst first; empty where it grades nothing.'),
});

export const reportEdition = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  asAt: dateText,
  period: z.string().nullable(),
  published: dateText.nullable(),
  marking: z.string().nullable(),
  notice: z.string().nullable(),
  sources: z.array(z.string()),
  draft: z.boolean(),
  statusText: z.string().describe("`Draft` or `Agreed by the Director of Children's Services on 1 December 2022`."),
});

export const reportEarlierEdition = reportEdition.pick({ id: true, title: true, asAt: true });

export const reportContact = z.strictObject({
  team: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
});

export const reportAccessibility = z.strictObject({
  compliance: accessibilityStatement.shape.compliance,
  preparedOn: dateText,
  reviewedOn: dateText.nullable(),
  testedOn: dateText.nullable(),
  testedBy: z.string().nullable(),
  method: z.string().nullable(),
  knownIssues: z.array(z.string()),
  disproportionateBurden: z.array(z.string()),
  outOfScope: z.array(z.string()),
  responseDays: z.number().int().nullable(),
});
