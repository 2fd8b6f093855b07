import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readership } from '../model/audience.ts';
import { checksumOf, manifestName, readManifest, type Manifest } from './manifest.ts';

/** What a build that is about to replace an output has to respect. */
export interface Replacing {
  /** The output as it is told to a person. */
  out: string;
  /** Whom the new one is made for. */
  audience: Readership;
  /** Whether it may replace one that is made for others. */
  replace: boolean;
  /** Files of others that stay in the folder. */
  keep: readonly string[];
}

/** Why what stands in a folder may not be replaced, in sentences; null where it may. Only what a manifest lists with its checksum was made by a build. */
export function whyNotReplace(folder: string, { out, audience, replace, keep }: Replacing): string | null {
  if (!existsSync(folder)) return null;
  const manifest = readManifest(folder);
  const others = othersIn(folder, manifest, keep);
  if (others.length > 0) return othersWouldBeLost(out, others, manifest !== null);
  const standing = manifest?.report?.audience ?? audience;
  return standing === audience || replace ? null : otherEdition(out, standing, audience);
}

/** What tells one output from another without reading all of it. */
export function signOf(folder: string): string {
  const path = join(folder, manifestName);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Puts the files of others that stay into the output that takes the place of theirs. */
export function carryOver(folder: string, made: string, keep: readonly string[]): void {
  for (const path of keep) {
    const [from, to] = [join(folder, path), join(made, path)];
    if (lstatSync(from, { throwIfNoEntry: false })?.isFile() !== true) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/** The files that are to be kept and that a build makes itself. */
export function madeAndKept(keep: readonly string[], files: readonly { path: string }[]): string[] {
  const made = new Set([manifestName, ...files.map(({ path }) => path.toLowerCase())]);
  return keep.filter((path) => made.has(path.toLowerCase()));
}

/** What Windows and macOS put into every folder that somebody looks at. */
const litter: ReadonlySet<string> = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', '.ds_store']);

function othersIn(folder: string, manifest: Manifest | null, keep: readonly string[]): string[] {
  const made = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const kept = new Set(manifest === null ? [] : [manifestName, ...keep]);
  return entriesBelow(folder).flatMap(({ path, isFile }) => {
    if (litter.has(basename(path).toLowerCase())) return [];
    return isFile && (kept.has(path) || (made.has(path) && made.get(path) === checksumOf(readFileSync(join(folder, path))))) ? [] : [path];
  });
}

/** Everything below a folder but folders; what a link leads to lies elsewhere. */
function entriesBelow(folder: string, at = ''): { path: string; isFile: boolean }[] {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at + entry.name;
    return entry.isDirectory() ? entriesBelow(folder, `${path}/`) : [{ path, isFile: entry.isFile() }];
  });
}

const mostNamed = 5;

function othersWouldBeLost(out: string, others: readonly string[], isSite: boolean): string {
  const named = others.toSorted().slice(0, mostNamed).map((path) => `\`${path}\``).join(', ');
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
  const [files, they] = others.length === 1 ? ['a file in it that selfeval did not make, or that was', 'it'] : ['files in it that selfeval did not make, or that were', 'them'];
  const stay = isSite ? `; or name what is to stay under \`keepInOutput\` in data/report.yaml, such as \`keepInOutput: [web.config]\`` : '';
  return `\`${out}\` has ${files} changed since, which would be lost: ${named}${more}. Move ${they} away${stay}; or give another folder with --out.`;
}

/** What each edition is called to whoever makes it. */
export const editionNames: Readonly<Record<Readership, string>> = {
  public: 'the public edition',
  internal: 'the internal edition (for the council and Ofsted only)',
  authors: "the authors' copy",
};

function otherEdition(out: string, standing: Readership, audience: Readership): string {
  return `\`${out}\` holds ${editionNames[standing]}; ${editionNames[audience]} would take its place. Give another folder with --out, or say --replace if that is meant.`;
}
