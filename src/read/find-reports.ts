import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';

/** Folders in which nobody keeps a report. */
const passedBy: ReadonlySet<string> = new Set(['node_modules']);

/**
 * The reports below a folder, by their paths from it with forward slashes, in a fixed order; `''` is the folder itself.
 * A report is known by `data/report.yaml`, or by `content` and `data` side by side, since its settings may be what is
 * missing. Nothing below a report is looked into, no folder whose name begins with a dot, and no link.
 */
export function findReports(folder: string): string[] {
  return below(folder, '', isReport);
}

/** The folders below one in which a file of this name lies, in the same order; nothing below such a folder is looked into. */
export function findFoldersWith(file: string, folder: string): string[] {
  return below(folder, '', (each) => existsSync(join(each, file)));
}

function below(folder: string, path: string, wanted: (folder: string) => boolean): string[] {
  const here = join(folder, path);
  if (wanted(here)) return [path];
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !passedBy.has(entry.name))
    .map(({ name }) => (path === '' ? name : `${path}/${name}`))
    .sort(compareText)
    .flatMap((each) => below(folder, each, wanted));
}

function isReport(folder: string): boolean {
  const has = (name: string): boolean => existsSync(join(folder, name));
  return has('data/report.yaml') || (has('content') && has('data'));
}
