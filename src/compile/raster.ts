import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SeenModules } from './notices.ts';
import { home } from './sources.ts';

/** Puts the program that makes pictures of pixels into `folder`, with the fonts that it draws with and their licence. */
export function copyRaster(folder: string, seen: SeenModules): void {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  seen.add([program]);
  mkdirSync(folder);
  cpSync(program, join(folder, 'resvg.wasm'));
  cpSync(join(home, 'src', 'export', 'fonts'), folder, { recursive: true });
}
