import type { Project } from '../model/project.ts';
import type { Pack } from '../published/pack.ts';
import type { Given } from './files/given.ts';

/** What becomes of one value, row or paragraph of a file. */
export type ChangeStatus = 'new' | 'changed' | 'same' | 'not understood' | 'moved' | 'gone';

/** One line of the table that is shown before anything is written. */
export interface Change {
  status: ChangeStatus;
  /** What it is in the report: an indicator and its period, a section and its paragraph. */
  what: string;
  /** Where it stands in the file: `Scorecard, cell F12`. */
  where: string;
  /** What the report says now; null where it says nothing. */
  from: string | null;
  /** What it would say; null where it would say nothing. */
  to: string | null;
}

/** What somebody should know or mend, with its place in the file. */
export interface ImportProblem {
  where: string;
  message: string;
  hint: string;
}

/** What only a person can say. What is not answered stays not understood. */
export interface Question {
  /** By which the answer is given back; the same whenever the same file is read. */
  key: string;
  words: string;
  /** What may be answered, or what a free answer must look like. */
  answers: readonly { value: string; words: string }[] | { form: RegExp; example: string };
}

/** What an import would do to a report, before anything is written. */
export interface Proposal {
  /** Plain sentences: the sheet, the row of heads, the columns, the period, how many figures. */
  understood: readonly string[];
  changes: readonly Change[];
  problems: readonly ImportProblem[];
  /** Asked where somebody is there; then the file is proposed again with the answers. */
  questions: readonly Question[];
  /** What else somebody should see, such as what stayed over of a document. */
  lists?: readonly ProposalList[];
  /** Path in the report folder → its whole new text. */
  writes: ReadonlyMap<string, string>;
  /** New pictures by their paths in the report folder; written with the texts, or not at all. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

export interface ProposalList {
  title: string;
  lines: readonly string[];
  /** The file that is written and has all of it: here only the beginning is shown. */
  wholeIn?: string;
}

export type Answers = ReadonlyMap<string, string>;

/** The report as it stands now. */
export interface ReportNow {
  project: Project;
  /** Paths of files in which something is wrong: they are not edited. */
  faulty: ReadonlySet<string>;
  /** As YYYY-MM-DD. */
  today: string;
  /** The published figures of every council, read when they are wanted. */
  pack: () => Promise<Pack>;
  /** Names of what earlier imports left in the folder `imported`, of which no report is made. */
  recorded?: readonly string[];
}

/** Takes in one kind of file. */
export interface Importer {
  /** What it takes, for a person whose file nobody recognises: `a scorecard (.xlsx or .csv)`. */
  takes: string;
  recognises: (given: Given) => boolean | Promise<boolean>;
  /** May be told that some of it is to be taken even where not all is understood; then `writes` holds what is. */
  propose: (given: Given, report: ReportNow, options: ProposeOptions) => Proposal | Promise<Proposal>;
}

export interface ProposeOptions {
  answers: Answers;
  /** Take what is understood, even where something is not. */
  partial: boolean;
}

/** Whether something in a file could not be understood, so that nothing of it is written unless that is asked for. */
export function isWhole({ changes, questions }: Pick<Proposal, 'changes' | 'questions'>): boolean {
  return questions.length === 0 && changes.every(({ status }) => status !== 'not understood');
}
