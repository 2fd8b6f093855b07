import { join } from 'node:path';
import { fileSize } from '../format/file-size.ts';

export interface Built {
  out: string;
  pages: number;
  links: number;
  files: readonly { path: string; bytes: number }[];
  /** Since the program was started. */
  seconds: number;
}

const largestShown = 3;
const editionsSite = 'editions/';

/** What a build has made, for the person who waited for it. */
export function buildSummary({ out, pages, links, files, seconds }: Built): string {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const earlier = files.filter(({ path }) => path.startsWith(editionsSite) && path.endsWith('.html')).length;
  const largest = files
    .filter(({ path }) => path.endsWith('.html') && !path.startsWith(editionsSite))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, largestShown)
    .map(({ path, bytes }) => `${path} ${fileSize(bytes)}`);
  return [
    `${count(pages - earlier)} pages${earlier === 0 ? '' : ` and ${count(earlier)} of earlier editions`}, ${fileSize(total)} in ${count(files.length)} files; largest: ${largest.join(', ')}`,
    `${count(links)} links followed, every one leads somewhere`,
    `Made in ${seconds.toFixed(1)} s. Open ${join(out, 'index.html')}`,
  ].join('\n');
}

const count = (number: number): string => number.toLocaleString('en-GB');
