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
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  wait: (milliseconds) => wait(milliseconds),
};

/** A finished folder that takes the place of another. */
export interface Swap {
  made: string;
  out: string;
  /** Where the old one goes; another place each time, since another build may put its own in between. */
  aside: (turn: number) => string;
  /** Looks at the old one before it is moved; a throw leaves it where it is. */
  look?: () => void;
  /** What tells one output from another: only the one that was looked at is cleared away. */
  sign?: (folder: string) => string;
}

/** On Windows a virus scanner or an indexer holds a new folder for a moment. */
const pauses = [50, 100, 200, 400, 800];
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']);

/** So often may other builds come between. */
const mostTurns = 20;

/**
 * The old folder goes aside, the new one in, the old one away. When the new one cannot go in, the old one is put back and the
 * reason thrown. Of several builds at once the last one stands.
 */
export async function swapIn({ made, out, aside, look = () => undefined, sign = () => '' }: Swap, on: SwapDisk = disk): Promise<void> {
  const old: string[] = [];
  for (let turn = 1; ; turn += 1) {
    let looked: string;
    try {
      look();
      looked = sign(out);
    } catch (error) {
      // Another build has moved it aside while it was looked at.
      if (diskErrorCode(error) === 'ENOENT' && turn < mostTurns) continue;
      throw error;
    }
    const moved = await moveAside(out, aside(turn), on);
    if (moved && sign(aside(turn)) !== looked && turn < mostTurns) {
      await rename(aside(turn), out, on);
      continue;
    }
    if (moved) old.push(aside(turn));
    try {
      await rename(made, out, on);
      break;
    } catch (error) {
      if (turn < mostTurns && on.exists(out)) continue;
      if (moved) await rename(aside(turn), out, on);
      throw error;
    }
  }
  for (const each of old) removeOld(each, on);
}

/** Gives whether there was one. */
async function moveAside(out: string, aside: string, on: SwapDisk): Promise<boolean> {
  if (!on.exists(out)) return false;
  try {
    await rename(out, aside, on);
    return true;
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT' && !on.exists(out)) return false;
    throw error;
  }
}

async function rename(from: string, to: string, on: SwapDisk): Promise<void> {
  for (const pause of pauses) {
    try {
      on.rename(from, to);
      return;
    } catch (error) {
      if (!passing.has(diskErrorCode(error) ?? '') || isTaken(from, to, on)) throw error;
      await on.wait(pause);
    }
  }
  on.rename(from, to);
}

/** Waiting does not help where another build has put its own there. */
function isTaken(from: string, to: string, on: SwapDisk): boolean {
  return on.exists(from) && on.exists(to);
}

/** Under another name first, so that nobody puts back what is half removed. */
export function removeOld(path: string, on: SwapDisk = disk): void {
  const away = `${path}-away`;
  try {
    on.rename(path, away);
  } catch {
    removeQuietly(path, on);
    return;
  }
  removeQuietly(away, on);
}

/** Removes what nobody needs; what the disk does not let go of is left for a later start to clear away. */
export function removeQuietly(path: string, on: SwapDisk = disk): void {
  try {
    on.remove(path);
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
  }
}
