import { dirname } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';
import { holds, realFolder } from './output-folder.ts';

const noRight = 'you may not write there, or a file of it is open in another program. Close what shows it, or choose another folder with --out';
const inTheWay = 'a file lies where a folder should be. Move it away or choose another folder with --out';

const causes: Readonly<Record<string, string>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: 'it is open in another program, or is a drive of its own. Close what shows it and build again, or choose a folder in it with --out',
  ENOTEMPTY: 'something is being written to it. Wait a moment and build again',
  ENOSPC: 'the disk is full. Make room and build again',
  EDQUOT: 'your share of the disk is used up. Make room and build again',
  EFBIG: 'a file would be larger than the disk takes. Choose another folder with --out',
  EROFS: 'it can be read but not written to. Choose another folder with --out',
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  EISDIR: 'a folder lies where a file should be. Move it away or choose another folder with --out',
  ENOENT: 'a folder of its path is a link that leads nowhere, or was taken away meanwhile. Choose another folder with --out',
  ELOOP: 'a link of its path leads back to itself. Choose another folder with --out',
  EXDEV: 'it is a drive of its own. Choose a folder in it with --out',
  EIO: 'the disk gives an error. Choose a folder on another disk with --out',
  EMFILE: 'too many files are open on this computer. Close other programs and build again',
  ENFILE: 'too many files are open on this computer. Close other programs and build again',
  ENAMETOOLONG: 'its path is too long. Choose a folder nearer to the top of the drive with --out',
};

/** Why the disk does not do something, in words, and how to mend it; null for anything that is not the disk's fault. */
export function diskCause(error: unknown): string | null {
  return causes[diskErrorCode(error) ?? ''] ?? null;
}

/** Why the disk would not take the output, in words; null for anything that is not the disk's fault. */
export function describeDiskFault(error: unknown, out: string): string | null {
  const cause = isElsewhere(error, out) ? null : diskCause(error);
  return cause === null ? null : `What was made could not be put in \`${out}\`: ${cause}. What was there before is still there.`;
}

/** What is missing somewhere else is no matter of the output. */
function isElsewhere(error: unknown, out: string): boolean {
  if (diskErrorCode(error) !== 'ENOENT') return false;
  return !(error instanceof Error && 'path' in error && typeof error.path === 'string' && holds(dirname(realFolder(out)), error.path));
}
