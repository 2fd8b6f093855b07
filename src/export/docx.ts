import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutDocument } from '../layout/document.ts';
import type { LayoutDocument } from '../layout/blocks.ts';
import { writeDocx } from '../office/docx/write-docx.ts';
import { propertiesOf } from '../office/properties.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { openRaster } from './raster.ts';

/** The report for Word: the whole, or the sections that are wanted. */
export const docx: Exporter = async ({ report, stamp, root, options, fileName }) => {
  const image = (src: string): Uint8Array => readFileSync(join(root, 'public', ...src.split('/')));
  const content = writeDocx(chosen(layoutDocument(report, stamp), options), propertiesOf(report), { rasterise: await openRaster(), image });
  return [{ path: fileName(options.sections === null ? 'report' : options.sections.join('-'), 'docx'), content: Buffer.from(content) }];
};

/** Sections alone where they are asked for; otherwise all, with the details of the indicators only where they are wanted. */
function chosen(document: LayoutDocument, { sections, annex }: ExportOptions): LayoutDocument {
  const chapters = document.chapters.filter(({ place, annex: isAnnex }) => (sections === null ? annex || !isAnnex : place.page === 'section' && sections.includes(place.id)));
  return { ...document, chapters };
}
