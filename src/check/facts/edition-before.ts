import type { EditionFile } from '../../model/edition-file.ts';
import { editionBefore } from '../../model/edition-file.ts';
import type { Project } from '../../model/project.ts';

/** The edition before: the day of its figures, and what it said where it is frozen. */
export interface Before {
  asAt: string;
  frozen: EditionFile | null;
}

/** By the frozen editions and by `lastAsAt`, whichever is later; null for a first edition. */
export function beforeOf({ settings, editions }: Pick<Project, 'settings' | 'editions'>): Before | null {
  const edition = settings?.data.edition;
  if (edition === undefined) return null;
  const frozen = editionBefore(editions.map(({ data }) => data), edition);
  const { lastAsAt } = edition;
  if (lastAsAt === undefined || lastAsAt >= edition.asAt || (frozen !== null && frozen.asAt >= lastAsAt)) return frozen && { asAt: frozen.asAt, frozen };
  return { asAt: lastAsAt, frozen: null };
}
