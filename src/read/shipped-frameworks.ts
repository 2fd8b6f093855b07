import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { SourceFile } from '../model/project.ts';

const folder = fileURLToPath(new URL('../frameworks/', import.meta.url));

/** The inspection frameworks that the product ships, by paths that are not those of any report. */
export async function readShippedFrameworks(): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `frameworks/${name}`,
      text: (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  );
}
