import { z } from 'zod';
import { evidenceKind } from '../evidence.ts';
import { dateText } from './figure.ts';
import { marked } from './marked.ts';
import { backlink } from './place-in-report.ts';

export const reportEvidence = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    kind: evidenceKind,
    kindText: z.string(),
    date: dateText.nullable(),
    scope: z.string().nullable(),
    summary: z.string().nullable(),
    owner: z.string().nullable(),
    link: z.string().nullable(),
    citedBy: z.array(backlink),
    ...marked,
  })
  .meta({ id: 'evidence' });

export type ReportEvidence = z.infer<typeof reportEvidence>;
