import type { ColourToken } from '../../chart/palette.ts';
import type { Rag } from '../../model/report.ts';
import type { Run } from '../blocks.ts';
import type { SlideChart } from './chart.ts';

/*
 * A report as slides: what stands on each, and where. A writer prints every kind of block as it stands, since
 * all fitting is done here. Lengths are points; a slide is as wide and high as `slideSize`.
 */

export const slideSize = { width: 960, height: 540 } as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `council` is the council's own colour, in a shade that can be read on white, and white on it. */
export type SlideColour = ColourToken | 'council';

export interface SlideParagraph {
  runs: Run[];
  size: number;
  bold?: true;
  colour?: SlideColour;
  align?: 'right' | 'centre';
  /** Stands before the words, which hang beside it: the number of a statement, or a bullet. */
  mark?: string;
  /** How far the words stand to the right, where they stand below others with wider marks. */
  hang?: number;
  /** Room below it. */
  after: number;
}

export interface SlideCell {
  /** Each stands on a line of its own, the first in the size of the table unless it has one. */
  paragraphs: SlideParagraph[];
  numeric: boolean;
}

export interface SlideTable {
  caption: string;
  widths: number[];
  /** The heights of its head and of each row. */
  heights: number[];
  head: SlideCell[];
  rows: SlideCell[][];
}

export type SlideBlock =
  /** `name` is for who walks through the slide without seeing it. */
  | { type: 'words'; name: string; box: Box; paragraphs: SlideParagraph[]; edge?: SlideColour }
  /** Only looks: the shape of a state, beside its words. */
  | { type: 'rag'; box: Box; state: Rag }
  | { type: 'table'; name: string; box: Box; table: SlideTable }
  | { type: 'chart'; name: string; box: Box; chart: SlideChart; alt: string }
  /** `src` is a path below the report's `public/`; it is fitted into its box, at the right and the top. */
  | { type: 'picture'; box: Box; src: string; alt: string };

export type SlideKind = 'cover' | 'messages' | 'standing' | 'performance' | 'figures' | 'findings' | 'points' | 'scorecard' | 'history' | 'evidence' | 'actions';

export interface Slide {
  kind: SlideKind;
  /** One sentence that says what the slide says. */
  title: string;
  titleSize: number;
  /** Says above the title which part of the report it is of. */
  over: string | null;
  /** In the order in which they are read. */
  blocks: SlideBlock[];
  notes: string[];
}

export interface SlideDeck {
  title: string;
  /** Names it at the foot of every slide: council, edition, and whether it is a draft. */
  running: string;
  /** Stands at the foot of every slide. */
  marking: string | null;
  colour: string;
  slides: Slide[];
  /** What the parts of the file are called that every slide is made from. */
  names: { theme: string; cover: string; slide: string; title: string; over: string; foot: string; number: string; notes: string };
}
