import { existsSync, lstatSync, mkdirSync, realpathSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, parse, relative, resolve } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';

/** Why a site may not be put in `out`, in a sentence; null when it may. */
export function whyNotOutput(out: string, report: string, keep: readonly string[] = [process.cwd(), homedir()]): string | null {
  const folder = realFolder(out);
  const root = realFolder(report);
  if (parse(folder).root === folder) return `\`${out}\` is the top of a drive.`;
  if (holds(folder, root)) return `\`${out}\` holds the report itself, which would be overwritten.`;
  const part = ['content', 'data', 'public'].find((name) => holds(join(root, name), folder));
  if (part !== undefined) return `\`${out}\` lies in the report's own ${part} folder.`;
  if (keep.some((kept) => holds(folder, realFolder(kept)))) return `\`${out}\` is a folder that you work in, which would be overwritten.`;
  return whatStandsThere(out, folder);
}

/** Makes a folder and those in which it lies, one by one: asked for all at once, Node tries for ever where the system says that there can be none. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another build may have been quicker.
    if (diskErrorCode(error) !== 'EEXIST' || !existsSync(folder)) throw error;
  }
}

/** What else than a folder stands at its path. */
export function whatStandsThere(out: string, folder: string): string | null {
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    const found = existing(path);
    if (found === null) continue;
    if (found.isDirectory()) return null;
    if (found.isSymbolicLink()) return `\`${path}\` is a link that leads nowhere.`;
    return path === folder ? `\`${out}\` is a file.` : `\`${path}\`, in which it would lie, is a file.`;
  }
  return null;
}

function existing(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return null;
  }
}

/** True when `inner` is `outer` or lies in it. */
export function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way));
}

/** The folder with links followed as far as it exists. */
export function realFolder(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realFolder(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
}
