import { expect, test } from 'vitest';
import { isRaw } from '../../src/compile/raw-files.ts';
import { packageFolder } from '../run-selfeval.ts';

test.each(['data/report.yaml', 'content/30-early-help.md', 'public/logo.svg', 'package.json', 'src/cli/main.ts', 'data', '@fs/etc/passwd', '__open-in-editor', '/data/report.yaml', 'node_modules/zod/package.json', 'a\0'])('while pages are changed, %s is not served as it lies there', (path) => {
  expect(isRaw(path, packageFolder)).toBe(true);
});

test.each(['', 'index.html', 'scorecard', 'early-help.html', '@vite/client', 'node_modules/vite/dist/client/env.mjs'])('%s is served: a page, or what tells it to load again', (path) => {
  expect(isRaw(path, packageFolder)).toBe(false);
});
