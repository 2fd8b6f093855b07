import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { long } from '../how-long.ts';
import { pagesOf } from './site-folder.ts';

/** A built site that is tried in a browser. */
export interface TriedSite {
  folder: string;
  pages: readonly string[];
  /** Of pages that differ only in what they are about, such as those of indicators, the one that says most. */
  kinds: readonly string[];
  /** The pages of sections, each of which holds what its author wrote. */
  sections: readonly string[];
  /** Those that are looked at most closely: nearly all, or every day one of each kind. */
  closely: readonly string[];
}

/** The report that takes least to look at. */
export const shortest = 'Tower Hamlets';
export const wholeReport = pageFile({ page: 'whole' });

function tried(name: string): TriedSite {
  const { pages: folder, report } = inject('builtSites').find((site) => site.name === name)!;
  const sizeOf = (path: string): number => statSync(join(folder, path)).size;
  const largest = new Map<string, string>();
  const sections: string[] = [];
  for (const ref of outputPages(JSON.parse(readFileSync(report, 'utf8')) as Report)) {
    const path = pageFile(ref);
    if (ref.page === 'section') sections.push(path);
    const other = largest.get(ref.page);
    if (other === undefined || sizeOf(path) > sizeOf(other)) largest.set(ref.page, path);
  }
  const pages = pagesOf(folder);
  const kinds = [...largest.values()];
  // A whole report says what other pages say and takes as long as all of them: every day the shortest stands for all.
  // Pages of indicators differ only in their figures, which other tests read: one in six is looked at closely, and that which says most.
  // Earlier editions have the same pages: the first of each is opened.
  const earlier = pages.filter((path) => /^editions\/[^/]+\/index\.html$/.test(path));
  const some = pages.filter((path, index) => kinds.includes(path) || earlier.includes(path) || !/^(?:indicators|editions)\//.test(path) || (path.startsWith('indicators/') && index % 6 === 0));
  const closely = long ? some : name === shortest ? [wholeReport] : [...kinds.filter((path) => path !== wholeReport), ...earlier];
  return { folder, pages, kinds, sections, closely };
}

/** The sites that are tried in a browser, with their names, for `describe.each`. */
export const sites: [string, TriedSite][] = ['the worked example', shortest].map((name) => [name, tried(name)]);

export const example = sites[0]![1].folder;
