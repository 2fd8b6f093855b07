import type { ChartSpec } from '../chart/chart-spec.ts';
import type { Multiples } from '../chart/multiples.ts';
import type { Rag, Target } from '../model/report.ts';

/*
 * A report as a sequence of blocks, for formats that are read from beginning to end. A writer prints every
 * kind of block: a new one is added here, and the compiler names the writers that do not know it yet.
 */

/** How words look, where they do not look like those around them. */
export interface Look {
  strong?: true;
  emphasis?: true;
  deleted?: true;
  code?: true;
  /** Said in passing, smaller or paler. */
  quiet?: true;
}

export type Run =
  | (Look & { type: 'text'; text: string; to?: Target | null; outside?: string })
  | { type: 'break' }
  /** `src` is a path below the report's `public/`. */
  | { type: 'image'; src: string; alt: string }
  /** What the words before it rest on; `number` is its number within the chapter. */
  | { type: 'source'; number: number; words: Run[] }
  /** A remark at the foot; `words` stand at its first mark alone. */
  | { type: 'note'; letter: string; blocks: LayoutBlock[] | null }
  /** Says that what it stands at is for the council and Ofsted only. */
  | { type: 'tag'; text: string };

export interface LayoutCell {
  /** The first says what it is; the others stand below it, quieter. None is empty. */
  lines: Run[][];
  /** Whether the words stand for a value that is not shown, or for one that is not there. */
  state: 'withheld' | 'absent' | null;
  rag: Rag | null;
  tone: 'better' | 'worse' | 'neither' | null;
}

export interface LayoutTable {
  caption: string;
  /** Said once of the whole table. */
  note: string | null;
  columns: { head: Run[]; numeric: boolean }[];
  /** The first cell of each names it. */
  rows: { place: Target | null; cells: LayoutCell[] }[];
}

export interface LayoutItem {
  /** In place of a bullet: the number of a statement, or that of an ordered list. */
  number: string | null;
  place: Target | null;
  blocks: LayoutBlock[];
}

/** `answer`: what is done about the statement before it. */
export type ParagraphRole = 'body' | 'lead' | 'figure' | 'quiet' | 'answer' | 'answer-missing';

export type LayoutBlock =
  /** 1 is a chapter. */
  | { type: 'heading'; level: number; words: Run[]; place: Target | null }
  | { type: 'paragraph'; role: ParagraphRole; number: string | null; words: Run[]; place: Target | null }
  | { type: 'list'; items: LayoutItem[] }
  | { type: 'quote'; blocks: LayoutBlock[] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'facts'; entries: { term: string; words: Run[] }[] }
  | { type: 'table'; table: LayoutTable }
  /** `sentence` says in words what it shows, and stands nowhere else; `title` stands above it. */
  | { type: 'chart'; title: Run[]; sentence: string; spec: ChartSpec }
  | { type: 'multiples'; title: Run[]; sentence: string; multiples: Multiples };

export interface LayoutChapter {
  place: Target;
  /** In the contents: the number of a section. */
  number: string | null;
  title: Run[];
  /** Wide tables want the page on its side. */
  landscape: boolean;
  /** What the report can be read without. */
  annex: boolean;
  blocks: LayoutBlock[];
}

export interface LayoutDocument {
  title: string;
  council: string;
  /** What is said of it in its properties. */
  description: string;
  /** As the council writes it; a writer takes a shade of it that can be read. */
  colour: string | null;
  /** Null for a document that begins with its words. */
  cover: { council: string; title: string; lines: string[]; notice: string | null; logo: { src: string; alt: string } | null } | null;
  /** Stands at the head and foot of every page. */
  marking: string | null;
  /** Names it at the head of every page: council, edition, and whether it is a draft. */
  running: string;
  /** The heading of its contents; null for a document that is too short for any. */
  contents: string | null;
  /** Fills `{page}` and `{pages}`. */
  pageOf: string;
  /** Stand above tables and charts; `part` is for a table that is too wide to stand in one piece. */
  captions: { table: string; chart: string; part: string };
  chapters: LayoutChapter[];
}
