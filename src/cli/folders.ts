import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of selfeval itself, which is a report of its own: the worked example. */
export const ownFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The folder against which a relative folder is meant: where `npm run` was typed, or where the program was started. */
export function folderOfWords(cwd = process.cwd(), typedIn = process.env['INIT_CWD']): string {
  return typedIn !== undefined && resolve(cwd) === ownFolder ? typedIn : cwd;
}

/** What to put before the paths of a report's files so that they can be opened from `folder`. */
export function pathPrefix(folder: string, root: string): string {
  const way = relative(folder, root);
  return way === '' ? '' : `${way.split(sep).join('/')}/`;
}
