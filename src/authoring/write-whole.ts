import { renameSync, rmSync, writeFileSync } from 'node:fs';

export interface WholeOptions {
  /** The permissions of the file; the usual ones unless given. */
  mode?: number;
  /** Asked when the new text is on the disk; when it says no, the old file stays. */
  onlyIf?: () => boolean;
}

/** Puts a text, or bytes, in the place of a file, or leaves the file as it was: never a part of it. Gives whether it was put there. */
export function writeWhole(path: string, text: string | Uint8Array, { mode, onlyIf = () => true }: WholeOptions = {}): boolean {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    if (!onlyIf()) return false;
    renameSync(temporary, path);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}
