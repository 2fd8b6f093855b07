import { dirname, join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Readership } from '../model/audience.ts';
import { readManifest } from '../publish/manifest.ts';
import { holds, realFolder, whatStandsThere } from '../publish/output-folder.ts';
import { editionNames } from '../publish/standing-output.ts';
import { exportsIn } from './export-manifest.ts';

/** Why files may not be put in `out`, in a sentence; null when they may. What else is in it stays as it is. */
export function whyNotExportFolder(out: string, report: string): string | null {
  const folder = realFolder(out);
  const part = ['content', 'data', 'public'].find((name) => holds(join(realFolder(report), name), folder));
  if (part !== undefined) return `\`${out}\` lies in the report's own ${part} folder.`;
  if (liesInSite(folder)) return `\`${out}\` is the folder of a site, which the next build would replace.`;
  return whatStandsThere(out, folder);
}

/** Files beside a site are sent on with it. */
function liesInSite(folder: string): boolean {
  for (let path = folder; path !== dirname(path); path = dirname(path)) if (readManifest(path) !== null) return true;
  return false;
}

/** Why files for some readers may not be put beside those that were exported before, in sentences; null where they may. */
export function whyNotBeside(folder: string, out: string, audience: Readership): string | null {
  const others = exportsIn(folder).filter((file) => file.audience !== undefined && file.audience !== audience).toSorted((a, b) => compareText(a.path, b.path));
  const first = others[0];
  if (first?.audience === undefined) return null;
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return `\`${out}\` holds files of ${editionNames[first.audience]} (\`${first.path}\`${more}); those of ${editionNames[audience]} would lie beside them. Give another folder with --out, or say --replace if that is meant.`;
}
