import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Materials } from '../office/materials.ts';
import { openRaster } from './raster.ts';

/** What a writer of Office files takes from the report folder, and the means to draw. */
export async function materialsOf(root: string): Promise<Materials> {
  return { rasterise: await openRaster(), image: (src) => readFileSync(join(root, 'public', ...src.split('/'))) };
}
