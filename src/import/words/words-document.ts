/** A document of somebody else's program as it was read: its words in their order, and what else lies in it. */
export interface WordsDocument {
  blocks: WordsBlock[];
  /** Footnotes and endnotes by their ids. */
  notes: ReadonlyMap<string, WordsBlock[]>;
  comments: RemarkOnWords[];
  /** Changes that nobody had accepted or refused. */
  openChanges: OpenChange[];
  /** Words that belong to no paragraph of the text: heads and feet of pages, drawings. */
  beside: { what: BesideText; text: string }[];
  /** What the file says of itself, by name. */
  properties: ReadonlyMap<string, string>;
}

export type BesideText = 'head or foot of pages' | 'drawing or chart' | 'contents' | 'hidden words' | 'speaker notes';

/** A comment; `number` is the paragraph at which it stands. */
export interface RemarkOnWords {
  number: number;
  by: string;
  text: string;
  /** The words that it is about. */
  about: string;
}

export interface OpenChange {
  kind: 'added' | 'taken out' | 'moved here' | 'moved away';
  number: number;
  by: string;
  text: string;
}

export type WordsBlock = WordsParagraph | WordsTable;

export interface WordsParagraph {
  type: 'paragraph';
  /** Its number in the document, from 1, by which it is spoken of; empty paragraphs count. */
  number: number;
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'code';
  /** 1 to 9 for a heading, from 0 for an item. */
  level: number;
  ordered: boolean;
  /** Which list an item belongs to; items of one list are numbered through. */
  list: string;
  runs: WordsRun[];
  /** Names of places that begin in it. */
  anchors: string[];
  /** Whether every word of it is bold. */
  bold: boolean;
  /** The size of its words in half points; 0 where it is not said. */
  size: number;
}

export interface WordsTable {
  type: 'table';
  number: number;
  /** Every row has as many cells; one that a wider or taller cell covers is empty. */
  rows: WordsBlock[][][];
  anchors: string[];
}

export interface WordsLook {
  strong?: true;
  emphasis?: true;
  deleted?: true;
}

export type WordsRun =
  | (WordsLook & { type: 'text'; text: string; href?: string })
  | { type: 'break' }
  | { type: 'note'; id: string }
  | { type: 'picture'; picture: Picture }
  /** Something that a file of ours holds in place of what Word does not know. */
  | { type: 'token'; tag: string; text: string };

export interface Picture {
  alt: string;
  decorative: boolean;
  /** As the program calls it: Picture 2. */
  name: string;
  /** Null where it is not in the file. */
  bytes: Uint8Array | null;
}

/** The words of a paragraph alone. */
export function textOf({ runs }: Pick<WordsParagraph, 'runs'>): string {
  return runs.map((run) => (run.type === 'text' || run.type === 'token' ? run.text : run.type === 'break' ? ' ' : '')).join('');
}

/** Every paragraph, those in cells of tables too, in reading order. */
export function paragraphsOf(blocks: readonly WordsBlock[]): WordsParagraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : paragraphsOf(block.rows.flat(2))));
}
