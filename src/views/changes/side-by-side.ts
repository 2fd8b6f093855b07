import type { EarlierClaim, Target, WordChange } from '../../model/report.ts';
import type { Mention } from '../link.ts';

/** What is named of an earlier edition; it can be read where that is at hand. */
export interface EarlierMention extends Mention {
  earlier: { edition: string; to: Target } | null;
}

/** A text as it was and as it is, each with what heads it. */
export interface SideBySide {
  then: { head: EarlierMention; pieces: WordChange[] };
  now: { head: Mention; pieces: WordChange[] };
  /** What is to be said of the two besides. */
  note: string | null;
}

export function sideBySide(pieces: readonly WordChange[], { then, now, note }: { then: EarlierMention; now: Mention; note: string | null }): SideBySide {
  return {
    then: { head: then, pieces: pieces.filter(({ change }) => change !== 'new') },
    now: { head: now, pieces: pieces.filter(({ change }) => change !== 'gone') },
    note,
  };
}

export function placeOf(edition: string, { section, anchor }: EarlierClaim): NonNullable<EarlierMention['earlier']> {
  return { edition, to: { page: 'section', id: section, anchor } };
}
