import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPage } from '../src/publish/page-facts.ts';

/** What a reader downloads to see one page. */
export interface PageWeight {
  raw: number;
  gzip: number;
  requests: number;
}

export function weighPage(site: string, page: string): PageWeight {
  const html = readFileSync(join(site, page));
  const loaded = new Set(
    readPage(html.toString('utf8'))
      .pointers.filter(({ kind, href }) => kind === 'resource' && !href.startsWith('data:'))
      .map(({ href }) => join(site, dirname(page), decodeURIComponent(href))),
  );
  const contents = [html, ...[...loaded].map((path) => readFileSync(path))];
  return {
    raw: sum(contents.map(({ byteLength }) => byteLength)),
    gzip: sum(contents.map((content) => gzipSync(content).byteLength)),
    requests: contents.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
