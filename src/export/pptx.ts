import { slideDeck } from '../layout/slides/deck.ts';
import { writePptx } from '../office/pptx/write-pptx.ts';
import { propertiesOf } from '../office/properties.ts';
import type { Exporter } from './exporter.ts';
import { materialsOf } from './materials.ts';

/** The report as slides. */
export const pptx: Exporter = async ({ report, pictures, fileName }) => {
  const content = writePptx(slideDeck(report), propertiesOf(report), await materialsOf(pictures));
  return [{ path: fileName('slides', 'pptx'), content: Buffer.from(content) }];
};
