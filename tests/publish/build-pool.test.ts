import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildEach, type BuildResult } from '../../src/publish/build-pool.ts';

test('a process that ends before it is done fails its own report alone', async () => {
  const place = mkdtempSync(join(tmpdir(), 'selfeval pool '));
  const worker = join(place, 'worker.mjs');
  writeFileSync(worker, "export default async ({ root }) => { if (root === 'ends') process.exit(3); if (root === 'throws') throw new Error('Out of luck'); return { kind: 'published', pages: 1, warnings: 0 }; };");
  const roots = ['one', 'ends', 'two', 'throws', 'three', 'four'];
  const results: BuildResult[] = [];
  await buildEach(roots.map((root) => ({ root, out: '', audience: 'public', replace: false, beside: null })), { jobs: 2, worker: pathToFileURL(worker), onDone: (index, result) => (results[index] = result) });
  rmSync(place, { recursive: true });
  expect(results.map(({ kind }) => kind)).toEqual(['published', 'failed', 'published', 'failed', 'published', 'published']);
  expect(results[3]).toMatchObject({ message: expect.stringContaining('Out of luck') as string });
});
