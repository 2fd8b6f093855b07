import type { WordChange } from '../../model/report.ts';
import type { Mention } from '../link.ts';

/** A text as it was and as it is, each with what heads it. */
export interface SideBySide {
  then: { head: Mention[]; pieces: WordChange[] };
  now: { head: Mention[]; pieces: WordChange[] };
  /** What is to be said of the two besides. */
  note: string | null;
}

export function sideBySide(pieces: readonly WordChange[], { then, now, note }: { then: Mention[]; now: Mention[]; note: string | null }): SideBySide {
  return {
    then: { head: then, pieces: pieces.filter(({ change }) => change !== 'new') },
    now: { head: now, pieces: pieces.filter(({ change }) => change !== 'gone') },
    note,
  };
}
