import type { MendedFile } from '../diagnostics/mend.ts';
import { presentDiff } from '../diagnostics/present-diff.ts';
import { writeMended } from '../authoring/mend-files.ts';
import type { Terminal } from './terminal.ts';

export interface Mending {
  root: string;
  files: readonly MendedFile[];
  texts: ReadonlyMap<string, string>;
  pathPrefix: string;
}

/** Writes what is mended and shows it; true when anything was written. */
export function mendAndTell({ root, files, texts, pathPrefix }: Mending, terminal: Terminal): boolean {
  if (files.length === 0) {
    terminal.say('There is nothing that has only one right answer.');
    return false;
  }
  const { written, refused } = writeMended(root, files, texts);
  for (const { path, reason } of refused) terminal.say(`${pathPrefix}${path} was left as it is: ${reason}.`);
  if (written.length === 0) return false;
  const lines = written.reduce((sum, file) => sum + file.lines.length, 0);
  terminal.sayPainted(`${presentDiff(written, { paint: terminal.paint.say, pathPrefix })}\n\nMended ${lines} ${lines === 1 ? 'line' : 'lines'}.\n`);
  return true;
}
