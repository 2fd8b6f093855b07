import { expect } from 'vitest';
import type { Proposal } from '../../src/import/proposal.ts';
import type { EditionFile } from '../../src/model/edition-file.ts';
import { rollForward, type RolledForward, type Wanted } from '../../src/roll-forward/roll-forward.ts';
import { projectOf, type Files } from '../projects.ts';

export const next: Wanted = { id: '2023', asAt: '2023-09-30', withoutFreezing: false };

export interface Before {
  /** Ids of the editions that are frozen. */
  frozen?: readonly string[];
  hasKeptFolder?: boolean;
  faulty?: readonly string[];
}

export function rolled(files: Files, wanted: Partial<Wanted> = {}, { frozen = ['2022'], hasKeptFolder = false, faulty = [] }: Before = {}): RolledForward {
  const editions = frozen.map((id) => {
    const path = `data/editions/${id}.json`;
    const place = () => ({ path, start: { line: 1, column: 1 } });
    return { data: { id } as EditionFile, origin: { path, place, keyPlace: place } };
  });
  return rollForward({ ...projectOf(files), editions }, { ...next, ...wanted }, { hasKeptFolder, faulty: new Set(faulty), command: (words) => `selfeval ${words}` });
}

/** What rolling these files forward would do; the test fails where it is refused. */
export function proposed(files: Files, wanted: Partial<Wanted> = {}, before: Before = {}): Proposal {
  const found = rolled(files, wanted, before);
  expect('refused' in found ? found.refused : []).toEqual([]);
  if (!('proposal' in found)) throw new Error('it was refused');
  return found.proposal;
}

/** The lines of the table, as `changed edition.id: 2022 → 2023`. */
export function tableOf({ changes }: Proposal): string[] {
  return changes.map(({ status, what, from, to }) => `${status} ${what}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`);
}
