import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Readership } from '../model/audience.ts';
import type { Report } from '../model/report.ts';

export const manifestName = 'manifest.json';
const generator = 'selfeval';

/** What an output folder holds: the same report gives the same manifest, byte for byte. */
export interface Manifest {
  generator: typeof generator;
  format: 1;
  /** Fingerprint of what the report was made from. */
  madeFrom: string;
  /** Of which report it is the site. */
  report?: SiteNote;
  files: { path: string; bytes: number; sha256: string }[];
}

/** What can be said of a site without opening its pages. */
export interface SiteNote {
  audience: Readership;
  council: string;
  title: string;
  asAt: string;
  status: string;
  marking: string | null;
}

export interface OutputFile {
  /** From the root of the output, with forward slashes. */
  path: string;
  content: Uint8Array;
}

export function fileEntry({ path, content }: OutputFile): Manifest['files'][number] {
  return { path, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

export function manifestOf(madeFrom: string, files: Manifest['files'], report?: SiteNote): Manifest {
  return { generator, format: 1, madeFrom, ...(report && { report }), files: files.toSorted((a, b) => compareText(a.path, b.path)) };
}

export function noteOf({ audience, council, edition }: Pick<Report, 'audience' | 'council' | 'edition'>): SiteNote {
  return { audience, council: council.name, title: edition.title, asAt: edition.asAt.text, status: edition.statusText, marking: edition.marking };
}

/** The manifest of a folder; null where it is not one that selfeval made. */
export function readManifest(folder: string): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

/** True for a manifest that selfeval wrote; only such a folder may be replaced. */
export function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'generator' in value && value.generator === generator && 'files' in value;
}
