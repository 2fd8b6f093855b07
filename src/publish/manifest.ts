import { createHash } from 'node:crypto';
import { compareText } from '../diagnostics/compare-text.ts';

export const manifestName = 'manifest.json';
const generator = 'selfeval';

/** What an output folder holds: the same report gives the same manifest, byte for byte. */
export interface Manifest {
  generator: typeof generator;
  format: 1;
  /** Fingerprint of what the report was made from. */
  madeFrom: string;
  files: { path: string; bytes: number; sha256: string }[];
}

export interface OutputFile {
  /** From the root of the output, with forward slashes. */
  path: string;
  content: Uint8Array;
}

export function fileEntry({ path, content }: OutputFile): Manifest['files'][number] {
  return { path, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

export function manifestOf(madeFrom: string, files: Manifest['files']): Manifest {
  return { generator, format: 1, madeFrom, files: files.toSorted((a, b) => compareText(a.path, b.path)) };
}

/** True for a manifest that selfeval wrote; only such a folder may be replaced. */
export function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'generator' in value && value.generator === generator && 'files' in value;
}
