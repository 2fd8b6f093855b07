import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isManifest, manifestOf, type Manifest } from '../publish/manifest.ts';

/** Beside what was exported; its name tells it from the manifest of a site. */
export const exportManifestName = 'exports.json';

/** Notes the size and checksum of every file; those of earlier exports that are still there stay noted. */
export function addToManifest(out: string, madeFrom: string, files: Manifest['files']): void {
  const path = join(out, exportManifestName);
  const made = new Set(files.map((file) => file.path));
  const kept = earlier(path).filter((file) => !made.has(file.path) && existsSync(join(out, file.path)));
  writeFileSync(path, `${JSON.stringify(manifestOf(madeFrom, [...kept, ...files]), null, 1)}\n`);
}

function earlier(path: string): Manifest['files'] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isManifest(manifest) ? manifest.files : [];
  } catch {
    return [];
  }
}
