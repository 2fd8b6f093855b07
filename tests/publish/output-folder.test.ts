import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { manifestOf } from '../../src/publish/manifest.ts';
import { whyNotOutput } from '../../src/publish/output-folder.ts';

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

test('a folder with files of somebody else is refused', () => {
  const theirs = join(place, 'theirs');
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'thesis.docx'), 'years of work');
  expect(why(theirs)).toMatch(/has files in it that selfeval did not make/);
});

test('a manifest of another program does not make a folder ours', () => {
  const theirs = join(place, 'theirs');
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'manifest.json'), '{"name":"my web app"}');
  expect(why(theirs)).toMatch(/did not make/);
});

test('a file is refused', () => {
  writeFileSync(join(place, 'a.txt'), '');
  expect(why(join(place, 'a.txt'))).toMatch(/is a file/);
});

test('a link to the report is seen through', () => {
  symlinkSync(report, join(place, 'link'), 'junction');
  expect(why(join(place, 'link', 'content', 'x'))).toMatch(/own content folder/);
});
