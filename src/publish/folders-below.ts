import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';

/** Makes the folders in which a file of a site lies, and never the site itself: one that is being cleared away is not begun anew by who still writes into it. */
export function makeFoldersBelow(site: string, path: string): void {
  const below = dirname(path);
  if (below === '.') return;
  makeFoldersBelow(site, below);
  try {
    mkdirSync(join(site, below));
  } catch (error) {
    if (diskErrorCode(error) !== 'EEXIST') throw error;
  }
}
