import type { Report } from '../model/report.ts';
import type { OutputFile } from '../publish/manifest.ts';
import type { Pictures } from '../read/pictures/pictures.ts';

/** A report that was checked and released, and what is needed besides it to make files of it. */
export interface Exporting {
  report: Report;
  /** Fingerprint of what it was made from. */
  stamp: string;
  /** The images of the report folder. */
  pictures: Pictures;
  options: ExportOptions;
  /** The name of a file that says whose it is, of what edition, and for whom. */
  fileName: (what: string, ending: string) => string;
  /** Told what a file cannot have, in a sentence for the author. */
  note: (said: string) => void;
  /** The folder of the finished site; made when it is first asked for. */
  site: () => Promise<string>;
}

export interface ExportOptions {
  /** Ids of the only sections that are wanted; null for the whole report. */
  sections: readonly string[] | null;
  /** Whether the details of the indicators follow the body. */
  annex: boolean;
  /** A file of the council's own, after whose look a document is made. */
  template: string | null;
}

/** Makes the files of one format. What stops it is thrown: an `ExportProblem` where a person can mend it. */
export type Exporter = (exporting: Exporting) => OutputFile[] | Promise<OutputFile[]>;

export { ExportProblem } from '../publish/export-problem.ts';
