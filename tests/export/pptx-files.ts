import { slideDeck } from '../../src/layout/slides/deck.ts';
import type { Report } from '../../src/model/report.ts';
import { writePptx } from '../../src/office/pptx/write-pptx.ts';
import { propertiesOf } from '../../src/office/properties.ts';
import { readPptx, type ReadSlide } from './read-pptx.ts';

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"/></svg>');

/** The slides of a report as a file, with pictures that need no rasteriser. */
export function pptxFile(report: Report): Uint8Array {
  return writePptx(slideDeck(report), propertiesOf(report), { rasterise: () => new Uint8Array([0x89, 0x50]), image: () => svg });
}

export function pptxOf(report: Report): ReadSlide[] {
  return readPptx(pptxFile(report));
}
