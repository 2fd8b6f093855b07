import type { Colours } from '../../chart/palette.ts';
import type { LayoutDocument } from '../../layout/blocks.ts';
import type { Materials } from '../materials.ts';
import { Bookmarks } from './bookmarks.ts';
import { Relations } from '../relations.ts';

/** A Word file while it is written. */
export interface Manuscript {
  document: LayoutDocument;
  materials: Materials;
  /** The council's colour, six digits. */
  accent: string;
  chartColours: Colours;
  bookmarks: Bookmarks;
  /** Every part by its path. */
  parts: Map<string, string | Uint8Array>;
  body: Relations;
  notes: Relations;
  footnotes: string[];
  /** The numbered notes of the chapter that is being written, by the numbers of their sources. */
  cited: Map<number, { bookmark: string; shown: number }>;
  /** How far a head that is higher than usual pushes down the words of every page, in twentieths of a point. */
  pushedDown: number;
  counts: { table: number; chart: number; drawing: number; footnote: number; numberedNote: number };
}

/** Where words are being written. */
export interface Setting {
  manuscript: Manuscript;
  relations: Relations;
  /** A note can have no notes of its own. */
  inNote: boolean;
  /** How wide the text is, in twentieths of a point. */
  width: number;
}

export function startManuscript(document: LayoutDocument, materials: Materials, look: Pick<Manuscript, 'accent' | 'chartColours'>): Manuscript {
  return {
    document, materials, ...look,
    bookmarks: new Bookmarks(document),
    parts: new Map(),
    body: new Relations(),
    notes: new Relations(),
    footnotes: [],
    cited: new Map(),
    pushedDown: 0,
    counts: { table: 0, chart: 0, drawing: 0, footnote: 0, numberedNote: 0 },
  };
}
