import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MendedFile } from '../diagnostics/mend.ts';
import { diskErrorCode } from '../read/disk-error.ts';
import { writeWhole } from './write-whole.ts';

/** What came of writing mended files. */
export interface MendedOnDisk {
  written: MendedFile[];
  /** Files that were left as they are, with the reason in a sentence. */
  refused: { path: string; reason: string }[];
}

/** Writes the mended lines into their files and leaves every other byte of them as it is. */
export function writeMended(root: string, files: readonly MendedFile[], texts: ReadonlyMap<string, string>): MendedOnDisk {
  const written: MendedFile[] = [];
  const refused: MendedOnDisk['refused'] = [];
  for (const file of files) {
    const reason = writeOne(join(root, ...file.path.split('/')), file, texts.get(file.path) ?? '');
    if (reason === null) written.push(file);
    else refused.push({ path: file.path, reason });
  }
  return { written, refused };
}

const changedMeanwhile = 'it has been changed since it was read';

function writeOne(place: string, file: MendedFile, readAs: string): string | null {
  try {
    const stats = lstatSync(place);
    if (!stats.isFile()) return 'it is a link to another file';
    const bytes = readFileSync(place);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') !== readAs) return changedMeanwhile;
    const unchanged = (): boolean => readFileSync(place).equals(bytes);
    return writeWhole(place, withLines(text, file), { mode: stats.mode, onlyIf: unchanged }) ? null : changedMeanwhile;
  } catch (error) {
    if (error instanceof TypeError) return 'it is not saved as UTF-8';
    const code = diskErrorCode(error);
    if (code === null) throw error;
    return `it cannot be written (${code})`;
  }
}

/** The text with its mended lines; a byte order mark and the line ends stay as they are. */
function withLines(text: string, { lines }: MendedFile): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const pieces = text.slice(mark.length).split(/(\r\n|\r|\n)/);
  for (const { number, after } of lines) pieces[(number - 1) * 2] = after;
  return mark + pieces.join('');
}
