import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isLeftover } from './file-names.ts';
import { fileProblem } from './read-rules.ts';
import { diskErrorCode } from './disk-error.ts';

export interface Listing {
  /** Paths relative to the report folder, with forward slashes, in an order that is the same everywhere. */
  paths: string[];
  /** What is there and cannot be opened. */
  closed: string[];
  diagnostics: Diagnostic[];
}

const deepestFolder = 8;

/** Every file below a folder of the report; links are refused and not followed. */
export async function listFolder(root: string, folder: string, depth = 0): Promise<Listing> {
  const listing: Listing = { paths: [], closed: [], diagnostics: [] };
  const entries = await readdir(join(root, ...folder.split('/')), { withFileTypes: true });
  entries.sort((a, b) => compareText(a.name, b.name));
  for (const entry of entries) {
    if (isLeftover(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) add(listing, { paths: [], closed: [path], diagnostics: [linkProblem(path)] });
    else if (entry.isFile()) listing.paths.push(path);
    else if (entry.isDirectory()) add(listing, await listInner(root, path, depth + 1));
    else listing.diagnostics.push(fileProblem('file-unexpected', path, `\`${path}\` is neither a file nor a folder.`, 'Take it out.'));
  }
  return listing;
}

async function listInner(root: string, path: string, depth: number): Promise<Listing> {
  if (depth > deepestFolder) {
    return { paths: [], closed: [path], diagnostics: [fileProblem('file-unexpected', path, `\`${path}\` is too deep to be read.`, 'Move its files further up.')] };
  }
  try {
    return await listFolder(root, path, depth);
  } catch (error) {
    return { paths: [], closed: [path], diagnostics: [unreadable(path, error)] };
  }
}

function add(listing: Listing, more: Listing): void {
  listing.paths.push(...more.paths);
  listing.closed.push(...more.closed);
  listing.diagnostics.push(...more.diagnostics);
}

export function linkProblem(path: string): Diagnostic {
  return fileProblem('file-is-link', path, `\`${path}\` is a link to another place; links are not followed.`, 'Put a copy of what it leads to in its place.');
}

/** Turns an error of the file system into a diagnostic; anything else is thrown on. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = diskErrorCode(error);
  if (code === null) throw error;
  const reason = reasons[code] ?? 'the system refuses';
  return fileProblem('file-unreadable', path, `\`${path}\` cannot be opened: ${reason}.`, 'Check that it can be opened by you and is not open in another program.', { actual: code });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EBUSY: 'another program uses it',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EIO: 'the disk gives an error',
};
