import { createHash } from 'node:crypto';
import type { Readership } from '../model/audience.ts';
import type { ReportInput } from '../report.ts';

/** A short text that is the same whenever a report is made from the same words and data for the same readers. */
export function fingerprint(input: ReportInput, audience: Readership): string {
  const hash = createHash('sha256').update(audience);
  for (const { path, text } of [...input.files, ...input.shippedFrameworks]) {
    hash.update(`\0${path}\0${text.length}\0`).update(text);
  }
  for (const image of input.images) hash.update(`\0${image}`);
  return hash.digest('hex').slice(0, 16);
}
