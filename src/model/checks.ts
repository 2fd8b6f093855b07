import { z } from 'zod';
import { checkLists } from './check-lists.ts';
import { isoDate, text } from './scalars.ts';

export const waiver = z
  .strictObject({
    rule: text.describe('The name of the rule, as it stands at the end of the message.'),
    place: text
      .optional()
      .describe('What it is waived for: a file (data/actions.yaml), an id, or both (data/actions.yaml#recruit-staff). The whole report unless said.'),
    text: text.optional().describe('The words that it is waived for, as they stand there, such as `two children`; for everything there unless said.'),
    reason: text.describe('Why the finding is right and stays as it is.'),
    until: isoDate.optional().describe('The last day on which the waiver holds. Give this or `edition`.'),
    edition: text.optional().describe('The id of the only edition in which the waiver holds. Give this or `until`.'),
  })
  .describe('A finding that is known and stays for now.');

export const waivers = z.array(waiver).describe('Findings that are known and stay for now, each with its reason and its end.');

export const ruleSeverity = z.enum(['error', 'warning', 'info', 'off']).describe('How grave a finding is; `off` does not look for it.');

export const checks = z
  .strictObject({
    severities: z
      .record(z.string(), ruleSeverity)
      .optional()
      .describe('Rules by their names, and how grave their findings are in this report: `error`, `warning`, `info` or `off`.'),
    lists: checkLists.optional(),
  })
  .describe('How this report is checked, where that differs from the usual.');

export type Waiver = z.infer<typeof waiver>;
