import type { EarlierClaim, Report, Target, WordChange } from '../../model/report.ts';
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

/** Null where the edition does not lie beside the report, as none does beside one that is itself an earlier one. */
export function placeOf(report: Pick<Report, 'editions'>, edition: string, { section, anchor }: EarlierClaim): EarlierMention['earlier'] {
  return earlierPlace(report, edition, { page: 'section', id: section, anchor });
}

export function earlierPlace({ editions }: Pick<Report, 'editions'>, edition: string, to: Target): EarlierMention['earlier'] {
  return editions.some(({ id }) => id === edition) ? { edition, to } : null;
}
