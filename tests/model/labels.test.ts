import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultLabels } from '../../src/model/default-labels.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Whole keys in quotes, and the beginnings of those that are put together: `rag.${state}`. */
const [named, begun] = [new Set<string>(), new Set<string>()];
for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:ts|astro)$/.test(file) || file.endsWith('default-labels.ts')) continue;
  const text = readFileSync(join(src, file), 'utf8');
  for (const [, key] of text.matchAll(/'([\w.-]+)'/g)) named.add(key!);
  for (const [, beginning] of text.matchAll(/`(\w+(?:\.\w+)*\.|\w+\.)\$\{/g)) begun.add(beginning!);
}
/** Put together from the page that they belong to. */
const byPage = /^\w+\.title$/;

test('every label that an author may set is printed somewhere', () => {
  const unused = Object.keys(defaultLabels).filter((key) => {
    const stem = key.replace(/\.(?:one|other)$/, '');
    return !named.has(key) && !named.has(stem) && !byPage.test(key) && ![...begun].some((beginning) => key.startsWith(beginning));
  });
  expect(unused).toEqual([]);
});
