import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Readership } from '../model/audience.ts';
import type { Report } from '../model/report.ts';
import { diskErrorCode } from '../read/disk-error.ts';

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
  files: FileEntry[];
}

export interface FileEntry {
  path: string;
  bytes: number;
  sha256: string;
  /** Whom a file that lies by itself is made for; those of a site are all for the same. */
  audience?: Readership;
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
  return { path, bytes: content.byteLength, sha256: checksumOf(content) };
}

export function checksumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function manifestOf(madeFrom: string, files: Manifest['files'], report?: SiteNote): Manifest {
  return { generator, format: 1, madeFrom, ...(report && { report }), files: files.toSorted((a, b) => compareText(a.path, b.path)) };
}

export function noteOf({ audience, council, edition }: Pick<Report, 'audience' | 'council' | 'edition'>): SiteNote {
  return { audience, council: council.name, title: edition.title, asAt: edition.asAt.text, status: edition.statusText, marking: edition.marking };
}

/** The manifest of a folder; null where it is not one that selfeval made. */
export function readManifest(folder: string, name = manifestName): Manifest | null {
  try {
    return manifestIn(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return null;
  }
}

/** What a manifest says; null for a text that is none. */
export function manifestIn(text: string): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(text);
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

/** True for a manifest that selfeval wrote; only such a folder may be replaced. */
export function isManifest(value: unknown): value is Manifest {
  return isObject(value) && value['generator'] === generator && Array.isArray(value['files']) && value['files'].every(isEntry);
}

function isEntry(value: unknown): boolean {
  return isObject(value) && typeof value['path'] === 'string' && typeof value['sha256'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
