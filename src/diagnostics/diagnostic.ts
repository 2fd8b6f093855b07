/** A position in a text file: both numbers count from 1; columns count UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of a file of the report folder; `path` is relative to it, with forward slashes. */
export interface Place {
  path: string;
  start: Position;
  /** Exclusive, as an editor's selection is; absent where only the start is known. */
  end?: Position | undefined;
}

/** `error` must not be published; `warning` could mislead a reader; `info` is tidiness. */
export type Severity = 'error' | 'warning' | 'info';

/** What to put in the place of a stretch of one line; an empty `replacement` takes it out. */
export interface Fix {
  place: Place & { end: Position };
  /** What must stand there, or nothing is done. */
  actual: string;
  replacement: string;
}

/** One thing that is wrong with a report, as plain data: safe to turn into JSON. */
export interface Diagnostic {
  ruleId: string;
  severity: Severity;
  /** One sentence; the offending value in backticks. */
  message: string;
  place?: Place;
  /** One imperative sentence: how to mend it. */
  hint?: string;
  /** Other places that matter, such as where an id was first used. */
  related?: { message: string; place: Place }[];
  actual?: string;
  expected?: string;
  /** The one right answer, only where there can be no other. */
  fix?: Fix;
  /** True where something could not be read as it stands; it is said before everything else. */
  unread?: true;
}

/** What is wrong and stays for now, with the reason that its waiver gives. */
export interface WaivedDiagnostic extends Diagnostic {
  reason: string;
}

/** What every stage of the pipeline gives: its result and what it found wrong on the way. */
export interface Staged<T> {
  value: T;
  diagnostics: Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
