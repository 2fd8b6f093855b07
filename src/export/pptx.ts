import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slideDeck } from '../layout/slides/deck.ts';
import { writePptx } from '../office/pptx/write-pptx.ts';
import { propertiesOf } from '../office/properties.ts';
import type { Exporter } from './exporter.ts';
import { openRaster } from './raster.ts';

/** The report as slides. */
export const pptx: Exporter = async ({ report, root, fileName }) => {
  const image = (src: string): Uint8Array => readFileSync(join(root, 'public', ...src.split('/')));
  const content = writePptx(slideDeck(report), propertiesOf(report), { rasterise: await openRaster(), image });
  return [{ path: fileName('slides', 'pptx'), content: Buffer.from(content) }];
};
