import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { editionsFolder, isAsFrozen } from '../model/edition-file.ts';
import { fileProblem } from './read-rules.ts';

/** The checksum of frozen editions. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is wrong with an edition that is not as it was frozen; null for one that is, and for every other file. */
export function changedEdition(path: string, text: string): Diagnostic | null {
  if (!path.startsWith(editionsFolder) || !path.endsWith('.json') || isAsFrozen(text, sha256)) return null;
  return fileProblem(
    'edition-changed',
    path,
    `\`${path}\` is not as \`selfeval freeze\` wrote it; an edition stays as it was published.`,
    'Take it back from your last good copy. If there is none, take it out and freeze the edition again from its own report.',
  );
}
