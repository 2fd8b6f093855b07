import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { diskErrorCode } from '../read/disk-error.ts';
import { clearRemnants } from './remnants.ts';

/** Where it is noted that an output is about to be replaced, so that the next start of any command finds one that was broken off, wherever it lies. */
function notesFolder(): string {
  return join(tmpdir(), `selfeval-swaps-${process.getuid?.() ?? 'notes'}`);
}

/** Notes that an output in this folder is about to be replaced; gives the way to say that it is done. Where nothing can be noted, only a command that knows the output puts it back. */
export function noteSwap(parent: string): () => void {
  const note = join(notesFolder(), `${randomBytes(8).toString('hex')}.txt`);
  quietly(() => {
    mkdirSync(notesFolder(), { recursive: true, mode: 0o700 });
    if (isOurs()) writeFileSync(note, parent, { flag: 'wx' });
  });
  return () => quietly(() => rmSync(note, { force: true }));
}

/** Puts back every output that a build was broken off from replacing: those that are noted, and those beside these. */
export function restoreOutputs(outs: readonly string[]): void {
  for (const parent of new Set(outs.map((out) => dirname(out)))) clearRemnants(parent);
  quietly(() => {
    if (!isOurs()) return;
    for (const name of readdirSync(notesFolder())) {
      const note = join(notesFolder(), name);
      const parent = readFileSync(note, 'utf8');
      if (!isAbsolute(parent) || !clearRemnants(parent)) rmSync(note, { force: true });
    }
  });
}

/** In a folder that all share, somebody else may have made one of that name. */
function isOurs(): boolean {
  const found = lstatSync(notesFolder());
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}

function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
  }
}
