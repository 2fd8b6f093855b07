import type { Place } from '../../diagnostics/diagnostic.ts';
import type { FindingKind, KpiReference, Question } from '../../model/section.ts';
import { splitSentences } from './sentences.ts';

/** Stands in a block's text where a figure is put in by `:kpi`. */
export const figureMark = '\uFFFC';

/** Where a block stands in a report; a plain document has no more than its headings. */
export interface BlockContext {
  /** The section's id; null in a document that is not a report. */
  section: string | null;
  question: Question | null;
  finding: FindingKind | null;
  keyMessages: boolean;
  /** True for what only the council and Ofsted may read. */
  internal?: true;
}

/** A figure put in by `:kpi`, at the offset of its `figureMark`. */
export interface BoundFigure {
  offset: number;
  reference: KpiReference;
}

/** Ids cited at an offset of a block's text; the mark of the citation itself is not in the text. */
export interface CitedAt {
  offset: number;
  ids: readonly { id: string; place: Place }[];
}

/** One sentence of a block, without the white space around it. */
export interface Sentence {
  text: string;
  /** Offsets in the text of its block. */
  start: number;
  end: number;
  /** What it rests on: the citation that comes next in its block covers every sentence since the one before. */
  cited: readonly string[];
  figures: readonly BoundFigure[];
}

export interface BlockDraft {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';
  /** 1 to 6 for a heading, otherwise 0. */
  depth: number;
  /** Plain words, white space folded to single spaces only where lines were broken. */
  text: string;
  /** The place of a stretch of the text. */
  place: (start: number, end: number) => Place;
  citations: readonly CitedAt[];
  figures: readonly BoundFigure[];
  /** Stretches of the text that stand letter for letter in one line of the file, outside code and links. */
  typed: readonly { start: number; end: number }[];
  /** The `{#stable-id}`, where the author gave one. */
  statement: string | null;
  context: BlockContext;
  /** Of a cell: the heads of its column and of the first one, and the first cell of its row. */
  beside?: readonly string[];
}

/** A heading, paragraph, list item or cell: the smallest thing that a reader takes in at once. */
export interface ProseBlock extends BlockDraft {
  sentences: readonly Sentence[];
}

export interface ProseImage {
  alt: string;
  src: string;
  place: Place;
}

export interface ProseLink {
  text: string;
  href: string;
  place: Place;
}

/** The words of one section, or of any document, with their places. */
export interface ProseDocument {
  path: string;
  /** The title outside the blocks (front matter); null where there is none. */
  title: string | null;
  blocks: readonly ProseBlock[];
  images: readonly ProseImage[];
  links: readonly ProseLink[];
}

/** Adds its sentences to a block. */
export function proseBlock(draft: BlockDraft): ProseBlock {
  return { ...draft, sentences: splitSentences(draft.text).map(({ start, end }) => sentenceOf(draft, start, end)) };
}

function sentenceOf(draft: BlockDraft, start: number, end: number): Sentence {
  const later = draft.citations.filter(({ offset }) => offset > start);
  // Only white space can stand between the end of a sentence and the citation that closes it.
  const within = later.filter(({ offset }) => isBlank(draft.text, end, offset));
  const covering = within.length > 0 ? within : later.slice(0, 1);
  return {
    text: draft.text.slice(start, end),
    start,
    end,
    cited: covering.flatMap(({ ids }) => ids.map(({ id }) => id)),
    figures: draft.figures.filter(({ offset }) => offset >= start && offset < end),
  };
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && /\s/.test(text[at]!)) at += 1;
  return at >= end;
}

/** The texts that are the head or foot of a page: they stand four times or more. */
export function furnitureOf(blocks: readonly ProseBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 4).map(([text]) => text));
}
