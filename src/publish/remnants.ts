import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';
import { removeOld, removeQuietly } from './swap.ts';

/** What lies in a private folder of a build, so that its remains are known whatever they are called. */
interface Mark {
  generator: 'selfeval';
  /** The same as in the name of the folder. */
  id: string;
  /** The name of the output beside it; none where there is nothing to put back. */
  out: string | null;
  /** Who works in it. */
  host: string;
  pid: number;
}

const markName = 'selfeval-workspace.json';
const folderName = /^\.selfeval-([0-9a-f]{16})$/;
const oldName = /^old-(\d+)$/;
const minute = 60_000;
const day = 24 * 60 * minute;
const attempts = 3;

/** Those of this process. */
const own = new Set<string>();

/** Makes a private folder, in which `out` beside it is made anew. */
export function makeMarked(parent: string, out: string | null): string {
  for (let left = attempts; ; left -= 1) {
    const id = randomBytes(8).toString('hex');
    const folder = join(parent, `.selfeval-${id}`);
    const mark: Mark = { generator: 'selfeval', id, out, host: hostname(), pid: process.pid };
    own.add(id);
    mkdirSync(folder);
    try {
      writeFileSync(join(folder, markName), JSON.stringify(mark));
      return folder;
    } catch (error) {
      removeQuietly(folder);
      // Another that clears remnants has taken the folder for one, since it was empty.
      if (diskErrorCode(error) !== 'ENOENT' || left === 1) throw error;
    }
  }
}

/** Where the n-th old output of a private folder lies until the new one is in its place. */
export function asideIn(folder: string, turn: number): string {
  return join(folder, `old-${turn}`);
}

/** Puts back what a private folder still has of an output that is not there, and removes the folder; its mark goes last. */
export function closeMarked(folder: string): void {
  const mark = markOf(folder);
  if (mark?.out) putBack(folder, join(folder, '..', mark.out));
  for (const name of namesIn(folder)) if (name !== markName) removeOld(join(folder, name));
  removeQuietly(folder);
}

/** Ends what builds that were broken off have left in a folder: the last good output goes back, the rest away. Gives whether others are still at work there. */
export function clearRemnants(parent: string): boolean {
  let atWork = false;
  for (const name of namesIn(parent)) {
    if (!folderName.test(name)) continue;
    const folder = join(parent, name);
    try {
      const mark = markOf(folder);
      if (mark === null) removeUnmarked(folder);
      else if (isWorking(folder, mark)) atWork = true;
      else closeMarked(folder);
    } catch (error) {
      // What another has cleared away meanwhile, or what may not be touched, is no reason to do nothing.
      if (diskErrorCode(error) === null) throw error;
    }
  }
  return atWork;
}

/** What a build leaves that was broken off before it had marked its folder: nothing in it, or a mark without a word. Anything else is somebody's. */
function removeUnmarked(folder: string): void {
  const mark = join(folder, markName);
  if (existsSync(mark)) {
    const { size, mtimeMs } = statSync(mark);
    if (size > 0 || Date.now() - mtimeMs < minute) return;
    rmSync(mark);
  }
  rmdirSync(folder);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return [];
  }
}

function putBack(folder: string, out: string): void {
  const turns = readdirSync(folder).flatMap((name) => oldName.exec(name)?.slice(1).map(Number) ?? []);
  if (turns.length > 0 && !existsSync(out)) renameSync(asideIn(folder, Math.max(...turns)), out);
}

/** Null where a folder only has such a name. */
function markOf(folder: string): Mark | null {
  try {
    const mark: unknown = JSON.parse(readFileSync(join(folder, markName), 'utf8'));
    return isMark(mark) && folder.endsWith(`.selfeval-${mark.id}`) ? mark : null;
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'generator' in value && value.generator === 'selfeval' && 'id' in value && typeof value.id === 'string' && 'out' in value && (value.out === null || isName(value.out)) && 'host' in value && 'pid' in value && typeof value.pid === 'number';
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== '.' && value !== '..' && !/[\\/]/.test(value);
}

/** Whether a build may still be at it. On another computer nobody can tell, and a number may have come to another process: after a day it is none. */
function isWorking(folder: string, { id, host, pid }: Mark): boolean {
  if (own.has(id)) return true;
  const isYoung = Date.now() - statSync(join(folder, markName)).mtimeMs < day;
  if (host !== hostname()) return isYoung;
  return pid !== process.pid && isRunning(pid) && isYoung;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return diskErrorCode(error) === 'EPERM';
  }
}
