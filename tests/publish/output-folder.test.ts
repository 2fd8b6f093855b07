import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { manifestOf } from '../../src/publish/manifest.ts';
import { makeFolder, whyNotOutput } from '../../src/publish/output-folder.ts';

let place: string;
let report: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval output '));
  report = join(place, 'report');
  for (const folder of ['content', 'data', 'public', 'dist']) mkdirSync(join(report, folder), { recursive: true });
});

const why = (out: string): string | null => whyNotOutput(out, report, [join(place, 'desk', 'today')]);

test('a new folder, an empty one and an earlier output are fine', () => {
  const earlier = join(place, 'earlier');
  mkdirSync(earlier);
  writeFileSync(join(earlier, 'manifest.json'), JSON.stringify(manifestOf('x', [])));
  writeFileSync(join(earlier, 'index.html'), '');
  expect([why(join(place, 'a', 'new one')), why(join(report, 'dist')), why(earlier)]).toEqual([null, null, null]);
});

test.each([
  ['the report folder', () => report, /holds the report itself/],
  ['a folder that holds the report', () => place, /holds the report itself/],
  ['the words of the report', () => join(report, 'content'), /lies in the report's own content folder/],
  ['a folder among the data', () => join(report, 'data', 'out'), /lies in the report's own data folder/],
  ['the top of the drive', () => parse(place).root, /top of a drive/],
  ['a folder that holds where one works', () => join(place, 'desk'), /folder that you work in/],
])('%s is refused', (_name, out, message) => {
  expect(why(out())).toMatch(message);
});

test('a file is refused', () => {
  writeFileSync(join(place, 'a.txt'), '');
  expect(why(join(place, 'a.txt'))).toMatch(/is a file/);
});

test('a file on its way and a link that leads nowhere are refused, and named', () => {
  writeFileSync(join(place, 'a.txt'), '');
  symlinkSync(join(place, 'gone'), join(place, 'dangling'), 'junction');
  expect(why(join(place, 'a.txt', 'dist'))).toMatch(/`.*a\.txt`, in which it would lie, is a file/);
  expect(why(join(place, 'dangling'))).toMatch(/dangling` is a link that leads nowhere/);
  expect(why(join(place, 'dangling', 'dist'))).toMatch(/dangling` is a link that leads nowhere/);
});

test('a folder is made with those in which it lies, and one that there is stays', () => {
  const deep = join(place, 'a', 'b', 'c');
  makeFolder(deep);
  writeFileSync(join(deep, 'x'), '');
  makeFolder(deep);
  expect(existsSync(join(deep, 'x'))).toBe(true);
  expect(() => makeFolder(join(deep, 'x', 'y'))).toThrow('ENOTDIR');
});

test('a link to the report is seen through', () => {
  symlinkSync(report, join(place, 'link'), 'junction');
  expect(why(join(place, 'link', 'content', 'x'))).toMatch(/own content folder/);
});
