import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BaselineEntry } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskErrorCode } from '../read/disk-error.ts';
import { writeWhole } from './write-whole.ts';

export const baselineName = 'selfeval-baseline.json';

const baselineFile = z.strictObject({
  about: z.string(),
  findings: z.array(
    z.strictObject({ rule: z.string(), path: z.string(), fingerprint: z.string(), times: z.number().int().positive() }),
  ),
});

const about =
  'What was wrong with this report when selfeval began to be used. check says only what is new. Written by: selfeval check --baseline. Do not change it by hand.';

/** The baseline of a report folder: null when it has none, a diagnostic when it cannot be read. */
export function readBaseline(root: string): { entries: BaselineEntry[] | null; diagnostics: Diagnostic[] } {
  let text: string;
  try {
    text = readFileSync(join(root, baselineName), 'utf8');
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return { entries: null, diagnostics: [] };
    return { entries: null, diagnostics: [unreadable('cannot be opened')] };
  }
  try {
    return { entries: baselineFile.parse(JSON.parse(text)).findings, diagnostics: [] };
  } catch {
    return { entries: null, diagnostics: [unreadable('is not as selfeval wrote it')] };
  }
}

function unreadable(why: string): Diagnostic {
  return {
    ruleId: 'baseline-unreadable',
    severity: 'error',
    message: `\`${baselineName}\` ${why}, so everything is said.`,
    place: { path: baselineName, start: { line: 1, column: 1 } },
    hint: 'Take it back from your last good copy, or delete it and write it anew with `check --baseline`.',
  };
}

export function writeBaseline(root: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  writeWhole(join(root, baselineName), `{\n  "about": ${JSON.stringify(about)},\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`);
}

/** A short name for words; it does not let the words be read. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
