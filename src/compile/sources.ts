import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const home = fileURLToPath(new URL('../../', import.meta.url));
export const compiledFolder = join(home, 'compiled');
export const stampFile = 'sources-hash.txt';

/** True when what was compiled last is made of the sources as they are. */
export function isCompiled(): boolean {
  const stamp = join(compiledFolder, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === sourcesHash();
}

/** A short text that changes with anything that the compiled program is made of. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', ...filesIn('src')]) hash.update(`\0${path}\0`).update(readFileSync(join(home, path)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length))
    .sort();
}
