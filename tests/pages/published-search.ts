import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { SearchData } from '../../src/site/client/search-index.ts';
import type { Site } from './sites.ts';

/** What the search of a built site searches, as a browser that runs its script has it. */
export function publishedSearch({ folder }: Pick<Site, 'folder'>): SearchData {
  const self: { selfevalSearchDocuments?: SearchData } = {};
  runInNewContext(readFileSync(join(folder, 'assets', 'search-documents.js'), 'utf8'), { self });
  return JSON.parse(JSON.stringify(self.selfevalSearchDocuments)) as SearchData;
}
