import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses at which Vite hands out any file that it may read, or opens one in an editor. */
const ofVite = /^(?:@fs|__open-in-editor)(?:\/|$)/;

/** Whether what is asked for is a file as it lies in the folder, of the report or of the program, and no page that is made. */
export function isRaw(path: string, root: string): boolean {
  if (path === '' || path.startsWith('node_modules/vite/')) return false;
  return ofVite.test(path) || path.startsWith('/') || path.includes('\0') || existsSync(join(root, path));
}
