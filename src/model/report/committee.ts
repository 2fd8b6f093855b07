import { z } from 'zod';
import { dateText } from './figure.ts';
import { reportSection } from './section.ts';

/** Fields that an author left out are null, so that the covering report can say that they are not given. */
export const reportCommittee = z
  .strictObject({
    name: z.string().nullable(),
    date: dateText.nullable(),
    title: z.string(),
    reportOf: z.string().nullable(),
    wards: z.string().nullable(),
    keyDecision: z.boolean().nullable(),
    author: z.string().nullable(),
    contact: z.string().nullable(),
    accountableDirectors: z.array(z.string()),
    backgroundPapers: z.array(z.string()).nullable(),
    appendices: z.array(z.string()),
    words: reportSection.describe('What data/committee.md says, as a section that stands in no contents.'),
  })
  .meta({ id: 'committee', description: 'The covering report for a committee. The site says nothing of it.' });

export type ReportCommittee = z.infer<typeof reportCommittee>;
