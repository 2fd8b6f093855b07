import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfWords, ownFolder, pathPrefix, reportFolder, shownPath, shownPrefix } from '../../src/cli/folders.ts';

test('a folder on the command line is meant from where npm run was typed', () => {
  expect(folderOfWords(ownFolder, join(ownFolder, 'docs'))).toBe(join(ownFolder, 'docs'));
});

test('a program that was started elsewhere does not listen to what npm left behind', () => {
  expect(folderOfWords('/elsewhere', ownFolder)).toBe('/elsewhere');
  expect(folderOfWords('/elsewhere', undefined)).toBe('/elsewhere');
});

test('paths of a report are told from where the reader is', () => {
  expect(pathPrefix('/a', '/a')).toBe('');
  expect(pathPrefix('/a', '/a/reports/2024')).toBe('reports/2024/');
  expect(pathPrefix('/a/b', '/a/c')).toBe('../c/');
});

test('the report that is meant is the one that is named, the one that one is in, or the worked example', () => {
  const minimal = join(ownFolder, 'tests', 'reports', 'minimal');
  expect(reportFolder('../tower-hamlets-2023', minimal)).toBe(join(ownFolder, 'tests', 'reports', 'tower-hamlets-2023'));
  expect(reportFolder(undefined, minimal)).toBe(minimal);
  expect(reportFolder(undefined, join(ownFolder, 'docs'))).toBe(ownFolder);
});

test('a path is told from the folder that one is in, and in full where it lies elsewhere', () => {
  const elsewhere = resolve('/a/c');
  expect(shownPath('/a/b', '/a/b/c.md')).toBe('c.md');
  expect(shownPath('/a', '/a/..b/c.md')).toBe('..b/c.md');
  expect(shownPath('/a/b', elsewhere)).toBe(elsewhere.replaceAll('\\', '/'));
  expect(['/a', '/a/b', '/'].map((root) => shownPrefix('/a', resolve(root)))).toEqual(['', 'b/', '/']);
});
