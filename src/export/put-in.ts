import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksumOf, fileEntry, type FileEntry, type OutputFile } from '../publish/manifest.ts';
import { exportsIn } from './export-manifest.ts';
import { ExportProblem } from './exporter.ts';
import { moveIn } from './move-in.ts';

interface Into {
  out: string;
  /** A folder of our own within it. */
  scratch: string;
  /** Whether a file that somebody changed may be lost. */
  replace: boolean;
}

/** Puts a file in its place when it is whole, over an older one only where that is still as it was exported. */
export async function putIn(file: OutputFile, { out, scratch, replace }: Into): Promise<FileEntry> {
  const [made, target] = [join(scratch, 'file'), join(out, file.path)];
  if (!replace && isOthers(out, file, target)) throw new ExportProblem(`\`${target}\` was changed since it was exported, or is not of selfeval, and would be lost. Move it away or rename it; or say --replace if that is meant.`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(made, file.content);
  await moveIn(made, target);
  return fileEntry(file);
}

function isOthers(out: string, { path, content }: OutputFile, target: string): boolean {
  if (lstatSync(target, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const standing = checksumOf(readFileSync(target));
  return standing !== checksumOf(content) && !exportsIn(out).some((file) => file.path === path && file.sha256 === standing);
}
