import { renameSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { diskErrorCode } from '../read/disk-error.ts';
import { ExportProblem } from './exporter.ts';

/** What Windows answers where another program has the file open. */
const open: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const pauses = [50, 150, 400];

/** Puts a finished file in the place of an older one; a file that is open in Word, say, stays as it is. */
export async function moveIn(made: string, target: string, rename: (from: string, to: string) => void = renameSync): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      rename(made, target);
      return;
    } catch (error) {
      if (diskErrorCode(error) === 'EISDIR') throw new ExportProblem(`\`${target}\` is a folder. Move it away or rename it.`);
      if (!open.has(diskErrorCode(error) ?? '')) throw error;
      if (pause === null) throw new ExportProblem(`\`${target}\` may not be replaced; it is probably open in another program. Close it there and export again.`);
      await wait(pause);
    }
  }
}
