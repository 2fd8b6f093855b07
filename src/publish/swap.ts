import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { diskErrorCode } from '../read/disk-error.ts';

/** What a swap does to the disk; a test puts its own in place. */
export interface SwapDisk {
  exists(path: string): boolean;
  rename(from: string, to: string): void;
  remove(path: string): void;
  wait(milliseconds: number): Promise<void>;
}

const disk: SwapDisk = {
  exists: existsSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  wait: (milliseconds) => wait(milliseconds),
};

/** On Windows a virus scanner or an indexer holds a new folder for a moment. */
const pauses = [50, 100, 200, 400, 800];
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']);

/**
 * Puts the finished folder `made` in the place of `out`: the old one goes to `aside`, the new one in, the
 * old one away. When the new one cannot go in, the old one is put back and the reason thrown.
 */
export async function swapIn(made: string, out: string, aside: string, on: SwapDisk = disk): Promise<void> {
  const replaces = on.exists(out);
  if (replaces) await rename(out, aside, on);
  try {
    await rename(made, out, on);
  } catch (error) {
    if (replaces) await rename(aside, out, on);
    throw error;
  }
  if (replaces) removeQuietly(aside, on);
}

async function rename(from: string, to: string, on: SwapDisk): Promise<void> {
  for (const pause of pauses) {
    try {
      on.rename(from, to);
      return;
    } catch (error) {
      if (!passing.has(diskErrorCode(error) ?? '')) throw error;
      await on.wait(pause);
    }
  }
  on.rename(from, to);
}

/** Removes what nobody needs; what another program holds open is left for a later build to clear away. */
export function removeQuietly(path: string, on: SwapDisk = disk): void {
  try {
    on.remove(path);
  } catch (error) {
    if (!passing.has(diskErrorCode(error) ?? '')) throw error;
  }
}
