import type { Materials } from '../office/materials.ts';
import { pictureOf, type Pictures } from '../read/pictures/pictures.ts';
import { openRaster } from './raster.ts';

/** What a writer of Office files takes of the report's images, and the means to draw. */
export async function materialsOf(pictures: Pictures): Promise<Materials> {
  return { rasterise: await openRaster(), image: (src) => pictureOf(pictures, src) };
}
