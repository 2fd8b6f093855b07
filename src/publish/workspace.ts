import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeQuietly, swapIn } from './swap.ts';

/** A private folder beside the output, on the same volume, in which a site is made before it takes the output's place. */
export interface Workspace {
  /** Where the new output grows. */
  site: string;
  /** For what the tools need and nobody keeps. */
  scratch: string;
  /** Puts the new output in place of the old. */
  publish(): Promise<void>;
  /** Removes it, and puts the old output back where a publish was broken off. */
  close(): void;
}

const hour = 3_600_000;

export function openWorkspace(out: string): Workspace {
  const parent = dirname(out);
  mkdirSync(parent, { recursive: true });
  const prefix = `.${basename(out)}-selfeval-`;
  clearRemnants(out, parent, prefix);
  const folder = mkdtempSync(join(parent, prefix));
  const [site, scratch, aside] = [join(folder, 'site'), join(folder, 'scratch'), join(folder, 'old')];
  mkdirSync(site);
  mkdirSync(scratch);
  return {
    site,
    scratch,
    publish: () => swapIn(site, out, aside),
    close() {
      rescue(folder, out);
      removeQuietly(folder);
    },
  };
}

/** Clears away what builds that were broken off have left, and saves an output that one of them had put aside. */
function clearRemnants(out: string, parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(prefix) || Date.now() - statSync(folder).mtimeMs < hour) continue;
    rescue(folder, out);
    removeQuietly(folder);
  }
}

function rescue(folder: string, out: string): void {
  const aside = join(folder, 'old');
  if (existsSync(aside) && !existsSync(out)) renameSync(aside, out);
}
