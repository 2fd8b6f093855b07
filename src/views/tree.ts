import type { CitationMarks, Target } from '../model/report.ts';
import type { Block, Inline } from '../model/content.ts';
import type { EmbedView } from './embeds.ts';
import type { StatementView } from './statement.ts';

/*
 * The report's tree of words as it is written in one document: acronyms are text, spelled out where they
 * come first, links that could do harm are their words, and what comes from the data is what it shows.
 */

/** A figure within a sentence, which leads to its indicator where that is in the report. */
export interface WrittenFigure { type: 'figure'; text: string; withheld: boolean; to: Target | null }
/** The mark of a footnote. */
export interface WrittenNote {
  type: 'note';
  letter: string;
  to: Target;
  /** Its own place, to come back to; only the first mark of a note has one. */
  place: Target | null;
}

/** Words that lead to another section of the report. */
export interface WrittenReference { type: 'reference'; to: Target; children: WrittenInline[] }

type WrittenLeaf = WrittenFigure | CitationMarks | WrittenNote | WrittenReference;
export type WrittenInline = Inline<WrittenLeaf>;
export type WrittenBlock = Block<WrittenLeaf, EmbedView, StatementView>;
