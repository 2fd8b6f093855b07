import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';
import { writeWhole } from './write-whole.ts';

/** Why a file could not be written, in a sentence. */
export interface NotWritten {
  path: string;
  reason: string;
}

/**
 * Writes all texts into a report folder, or none of them: where one cannot be written, those before it are put back. A file that
 * is there keeps its line ends and its byte order mark, and must still say what it said when it was read.
 */
export function writeTogether(root: string, writes: ReadonlyMap<string, string | Uint8Array>, readAs: ReadonlyMap<string, string>): NotWritten | null {
  const before = new Map<string, Buffer | null>();
  for (const [path, text] of writes) {
    const reason = writeOne(join(root, ...path.split('/')), text, readAs.get(path), (bytes) => before.set(path, bytes));
    if (reason === null) continue;
    for (const [written, bytes] of before) putBack(join(root, ...written.split('/')), bytes);
    return { path, reason };
  }
  return null;
}

const changedMeanwhile = 'it has been changed since it was read';

function writeOne(place: string, text: string | Uint8Array, readAs: string | undefined, remember: (bytes: Buffer | null) => void): string | null {
  try {
    if (!existsSync(place)) {
      if (readAs !== undefined) return changedMeanwhile;
      mkdirSync(dirname(place), { recursive: true });
      writeWhole(place, text);
      remember(null);
      return null;
    }
    const stats = lstatSync(place);
    if (typeof text !== 'string') return 'there is a file of that name';
    if (!stats.isFile()) return 'it is a link to another file';
    const bytes = readFileSync(place);
    const written = bytes.toString('utf8');
    if (asRead(written) !== readAs) return changedMeanwhile;
    if (!writeWhole(place, withLineEndsOf(written, text), { mode: stats.mode, onlyIf: () => readFileSync(place).equals(bytes) })) return changedMeanwhile;
    remember(bytes);
    return null;
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === null) throw error;
    return `it cannot be written (${code})`;
  }
}

function putBack(place: string, bytes: Buffer | null): void {
  if (bytes === null) rmSync(place, { force: true });
  else writeWhole(place, bytes.toString('utf8'));
}

function asRead(written: string): string {
  return written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A text with the byte order mark and the line ends of the one that it replaces, line by line where those differ. */
function withLineEndsOf(old: string, text: string): string {
  const mark = old.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ends = [...old.slice(mark.length).matchAll(/([^\r\n]*)(\r\n|\r|\n)/g)].map(([, line = '', end = '\n']) => ({ line, end }));
  const usual = ends.filter(({ end }) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
  let at = 0;
  const lines = text.split('\n');
  return mark + lines.map((line, index) => {
    if (index === lines.length - 1) return line;
    const found = ends.findIndex((each, place) => place >= at && each.line === line);
    if (found !== -1) at = found + 1;
    return line + (found === -1 ? usual : ends[found]!.end);
  }).join('');
}
