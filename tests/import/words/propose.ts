import type { Proposal } from '../../../src/import/proposal.ts';
import { openGiven } from '../../../src/import/files/given.ts';
import { words } from '../../../src/import/words/words.ts';
import { readingOf, type Files } from '../../base-report.ts';

/** What importing a file into a small report would do. */
export async function proposed(bytes: Uint8Array, { name = 'last-year.docx', files = {} }: { name?: string; files?: Files } = {}): Promise<Proposal> {
  const given = openGiven({ name, bytes, beside: () => Promise.resolve(null) });
  return words.propose(given, { project: readingOf(files).value, faulty: new Set(), today: '2026-11-27', pack: () => Promise.reject(new Error('not wanted')) }, { answers: new Map(), partial: false });
}

/** The texts that would be written, by their paths; sections without their front matter. */
export function sectionsOf({ writes }: Proposal): Record<string, string> {
  return Object.fromEntries([...writes].flatMap(([path, text]) => (path.startsWith('content/') ? [[path.slice('content/'.length), text.replace(/^---\n[^]*?\n---\n\n/, '').trimEnd()]] : [])));
}

/** All that is written or shown, in which no word of the document may be missing. */
export function allSaid({ writes, lists = [], changes }: Proposal): string {
  return [...writes.values(), ...lists.flatMap(({ lines }) => lines), ...changes.map(({ what }) => what)].join('\n');
}
