import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfWords, ownFolder, pathPrefix } from '../../src/cli/folders.ts';

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
