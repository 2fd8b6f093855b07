import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './output-folder.ts';
import { asideIn, clearRemnants, closeMarked, makeMarked } from './remnants.ts';
import { swapIn, type Swap } from './swap.ts';
import { noteSwap } from './swap-notes.ts';

/** A private folder beside the output, on the same volume, in which a site is made before it takes the output's place. */
export interface Workspace {
  /** Where the new output grows. */
  site: string;
  /** Puts the new output in place of the old. */
  publish(check?: Pick<Swap, 'look' | 'sign'>): Promise<void>;
  /** Removes it, and puts the old output back where a publish was broken off. */
  close(): void;
}

export function openWorkspace(out: string): Workspace {
  const parent = dirname(out);
  makeFolder(parent);
  clearRemnants(parent);
  const folder = makeMarked(parent, basename(out));
  const site = join(folder, 'site');
  try {
    mkdirSync(site);
  } catch (error) {
    closeMarked(folder);
    throw error;
  }
  return {
    site,
    async publish(check = {}) {
      const forget = noteSwap(parent);
      await swapIn({ made: site, out, aside: (turn) => asideIn(folder, turn), ...check });
      forget();
    },
    close: () => closeMarked(folder),
  };
}
