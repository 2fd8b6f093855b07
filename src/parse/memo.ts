import type { SourceFile } from '../model/project.ts';

/** Parses a file, or gives what it parsed to last time when neither its text nor `context` has changed. */
export type Remember = <T>(kind: string, file: SourceFile, context: string, parse: () => T) => T;

export interface Memo {
  /** Runs one whole parse; what it did not ask for is forgotten afterwards. */
  during<T>(run: (remember: Remember) => T): T;
}

interface Kept {
  text: string;
  context: string;
  result: unknown;
}

export function createMemo(): Memo {
  let kept = new Map<string, Kept>();

  function during<T>(run: (remember: Remember) => T): T {
    const next = new Map<string, Kept>();
    const remember: Remember = <R>(kind: string, file: SourceFile, context: string, parse: () => R): R => {
      const key = `${kind}:${file.path}`;
      const last = kept.get(key);
      const current = last?.text === file.text && last.context === context ? last : { text: file.text, context, result: parse() };
      next.set(key, current);
      return current.result as R;
    };
    const result = run(remember);
    kept = next;
    return result;
  }

  return { during };
}
