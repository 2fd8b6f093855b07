import { existsSync, lstatSync } from 'node:fs';
import { join, relative, isAbsolute } from 'node:path';
import { realFolder } from '../publish/output-folder.ts';

/** Why files may not be put in `out`, in a sentence; null when they may. What else is in it stays as it is. */
export function whyNotExportFolder(out: string, report: string): string | null {
  const folder = realFolder(out);
  const part = ['content', 'data', 'public'].find((name) => holds(join(realFolder(report), name), folder));
  if (part !== undefined) return `\`${out}\` lies in the report's own ${part} folder.`;
  if (existsSync(folder) && !lstatSync(folder).isDirectory()) return `\`${out}\` is a file.`;
  return null;
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way));
}
