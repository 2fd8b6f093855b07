import { diskErrorCode } from '../read/disk-error.ts';

const causes: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there, or a file of it is open in another program. Close what shows it, or choose another folder with --out',
  EPERM: 'you may not write there, or a file of it is open in another program. Close what shows it, or choose another folder with --out',
  EBUSY: 'it is open in another program. Close what shows it and build again',
  ENOTEMPTY: 'something is being written to it. Wait a moment and build again',
  ENOSPC: 'the disk is full. Make room and build again',
  EROFS: 'it can be read but not written to. Choose another folder with --out',
  ENOTDIR: 'a part of its path is a file. Choose another folder with --out',
  ENAMETOOLONG: 'its path is too long. Choose a folder nearer to the top of the drive with --out',
};

/** Why the disk would not take the output, in words; null for anything that is not the disk's fault. */
export function describeDiskFault(error: unknown, out: string): string | null {
  const cause = causes[diskErrorCode(error) ?? ''];
  return cause === undefined ? null : `The site could not be put in \`${out}\`: ${cause}. What was there before is still there.`;
}
