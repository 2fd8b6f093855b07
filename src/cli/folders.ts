import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of selfeval itself. In the repository it is a report of its own: the worked example. */
export const ownFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The folder against which a relative folder is meant: where `npm run` was typed, or where the program was started. */
export function folderOfWords(cwd = process.cwd(), typedIn = process.env['INIT_CWD']): string {
  return typedIn !== undefined && resolve(cwd) === ownFolder ? typedIn : cwd;
}

/** What to put before the paths of a report's files so that other programs find them from `folder`. */
export function pathPrefix(folder: string, root: string): string {
  const way = relative(folder, root);
  return way === '' ? '' : `${withSlashes(way)}/`;
}

/** What to put before them so that a person can open them: the whole path of what lies elsewhere. */
export function shownPrefix(folder: string, root: string): string {
  const shown = shownPath(folder, root);
  return shown === '' ? '' : `${shown.replace(/\/$/, '')}/`;
}

/** A path as it is told to a person: from `folder` where it lies within, in full where it lies elsewhere. */
export function shownPath(folder: string, path: string): string {
  const way = relative(folder, path);
  return withSlashes(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way);
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** True where it was installed or unzipped; in its repository it stands beside its sources. */
export const isInstalled = !existsSync(join(ownFolder, 'src'));

/** How the program is started: by npm in its repository, by its own name where it was installed. */
export const invocation = isInstalled ? 'selfeval' : 'npm run selfeval --';

/** The report that is meant: the one that was named, or the one in the folder where the words were typed, or selfeval's own. */
export function reportFolder(named: string | undefined, folder: string): string {
  if (named !== undefined) return resolve(folder, named);
  return holdsReport(folder) || !holdsReport(ownFolder) ? folder : ownFolder;
}

function holdsReport(folder: string): boolean {
  return existsSync(join(folder, 'data', 'report.yaml'));
}
