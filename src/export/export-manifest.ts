import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, readManifest, type Manifest } from '../publish/manifest.ts';
import { moveIn } from './move-in.ts';

/** Beside what was exported; its name tells it from the manifest of a site. */
export const exportManifestName = 'exports.json';

/** Notes the size and checksum of every file; those of earlier exports that are still there stay noted. */
export async function addToManifest(out: string, { madeFrom, files, scratch }: { madeFrom: string; files: Manifest['files']; scratch: string }): Promise<void> {
  const made = new Set(files.map((file) => file.path));
  const kept = exportsIn(out).filter((file) => !made.has(file.path));
  const written = join(scratch, exportManifestName);
  writeFileSync(written, `${JSON.stringify(manifestOf(madeFrom, [...kept, ...files]), null, 1)}\n`);
  await moveIn(written, join(out, exportManifestName));
}

/** What was exported to a folder before and is still there. */
export function exportsIn(out: string): Manifest['files'] {
  return (readManifest(out, exportManifestName)?.files ?? []).filter(({ path }) => existsSync(join(out, path)));
}
