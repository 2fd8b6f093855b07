import type { Place, Position } from '../diagnostics/diagnostic.ts';

/** A stretch of words that stands in its file as it stands here, from `start` on. */
export interface PlainRun {
  text: string;
  start: Position;
  /** Code, and the words of a link. */
  verbatim?: boolean;
}

export interface PlainBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';
  /** 1 to 6 for a heading, otherwise 0. */
  depth: number;
  runs: readonly PlainRun[];
}

/** The words of a document that is no report: a Word file, a page of Markdown. */
export interface PlainDocument {
  path: string;
  /** The text in which places are counted; of a Word file one line a paragraph. */
  text: string;
  blocks: readonly PlainBlock[];
  images: readonly { alt: string; src: string; place: Place }[];
  links: readonly { text: string; href: string; place: Place }[];
}
