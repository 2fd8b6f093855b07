import { z } from 'zod';
import type { Located } from './origin.ts';
import { report } from './report.ts';
import { id, isoDate, text } from './scalars.ts';

export const editionsFolder = 'data/editions/';

/** Where an edition is kept. */
export function editionPath(id: string): string {
  return `${editionsFolder}${id}.json`;
}

/** What was checked before it was frozen, and nothing of what was found: that may be in what is internal. */
export const editionChecks = z
  .strictObject({
    version: text.describe('The version of selfeval that checked and froze it.'),
    rules: z.number().int().positive().describe('How many rules were run.'),
    errors: z.literal(0).describe('How many errors they found; an edition with errors is not frozen.'),
    warnings: z.number().int().min(0).optional().describe('How many warnings they found, in files of earlier versions alone.'),
    notes: z.number().int().min(0).optional().describe('How many findings about tidiness they found, in files of earlier versions alone.'),
    waivers: z
      .array(z.strictObject({ rule: text.describe('The name of the rule.'), findings: z.number().int().positive().describe('How many of its findings were waived.') }))
      .optional()
      .describe('What was found and waived, by rule, in files of earlier versions alone.'),
  })
  .describe('The checks that it passed.');

/** What a later form of the file would still have, so that it is known which form it is. */
export const editionMark = z.object({ kind: z.literal('selfeval-edition'), format: z.number() });

export const editionFile = z
  .strictObject({
    kind: z.literal('selfeval-edition').describe('What the file is: `selfeval-edition`.'),
    format: z.literal(1).describe('The number of the form of this file; that of the report stands in the report.'),
    id: id.describe('The id of the edition, as the file is called.'),
    title: text.describe('Its title.'),
    asAt: isoDate.describe('The day on which its figures stand.'),
    checksum: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256, in hexadecimal digits, of the text of this file with nothing between the quotation marks of the checksum, and with LF line ends.'),
    checks: editionChecks,
    images: z
      .array(z.strictObject({ path: text.describe('Its path below `public/`.'), base64: z.base64().describe('Its bytes.') }))
      .describe('The images that it shows, since those of the report folder may change.'),
    report: report.describe('What the public edition says, in the form of docs/report-1.schema.json.'),
  })
  .describe('An edition as it was published.');

export type EditionFile = z.infer<typeof editionFile>;
export type EditionChecks = z.infer<typeof editionChecks>;

/** A short name for a text that is another for every other text; the core cannot make one by itself. */
export type Checksum = (text: string) => string;

const checksumLine = /^( "checksum": ")[^"\n]*(",?)$/m;

/** The text of a frozen edition: the same for the same edition, byte for byte. */
export function editionText({ id, title, asAt, checks, images, report: made }: Omit<EditionFile, 'kind' | 'format' | 'checksum'>, checksum: Checksum): string {
  const file = { kind: 'selfeval-edition', format: 1, id, title, asAt, checksum: '', checks: editionChecks.parse(checks), images, report: report.parse(made) };
  const unsealed = `${JSON.stringify(file, null, 1)}\n`;
  return sealed(unsealed, checksum);
}

function sealed(unsealed: string, checksum: Checksum): string {
  return unsealed.replace(checksumLine, (_, before: string, after: string) => `${before}${checksum(unsealed)}${after}`);
}

/** Whether a text is, to the last byte, one that was frozen. */
export function isAsFrozen(written: string, checksum: Checksum): boolean {
  return checksumLine.test(written) && written === sealed(written.replace(checksumLine, '$1$2'), checksum);
}

/** The edition to which a later one is compared: the newest that stood before it. */
export function editionBefore<T extends Pick<EditionFile, 'id' | 'asAt'>>(editions: readonly T[], { id, asAt }: Pick<EditionFile, 'id' | 'asAt'>): T | null {
  return earlierThan(editions, { id, asAt }).at(-1) ?? null;
}

/** The editions that stood before one, oldest first. */
export function earlierThan<T extends Pick<EditionFile, 'id' | 'asAt'>>(editions: readonly T[], { id, asAt }: Pick<EditionFile, 'id' | 'asAt'>): T[] {
  return editions.filter((each) => each.id !== id && each.asAt < asAt).sort(byDay);
}

function byDay(a: Pick<EditionFile, 'id' | 'asAt'>, b: Pick<EditionFile, 'id' | 'asAt'>): number {
  if (a.asAt !== b.asAt) return a.asAt < b.asAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Editions as a report has them: the oldest first. */
export function inOrder(editions: readonly Located<EditionFile>[]): Located<EditionFile>[] {
  return [...editions].sort((a, b) => byDay(a.data, b.data));
}
