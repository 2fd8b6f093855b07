import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fileEntry, manifestOf, type Manifest } from '../../src/publish/manifest.ts';
import { carryOver, madeAndKept, signOf, whyNotReplace, type Replacing } from '../../src/publish/standing-output.ts';

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'selfeval standing ')), 'dist');
});

function put(path: string, text = 'words'): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

const note = { council: 'C', title: 'T', asAt: '1 May', status: 'Draft', marking: null };

/** As a build leaves it. */
function built(...paths: string[]): void {
  for (const path of paths) put(path, path);
  const files = paths.map((path) => fileEntry({ path, content: Buffer.from(path) }));
  put('manifest.json', JSON.stringify(manifestOf('x', files, { ...note, audience: 'public' })));
}

const why = (more: Partial<Replacing> = {}): string | null => whyNotReplace(out, { out: 'dist', audience: 'public', replace: false, keep: [], ...more });

test('an output as it was built, an empty folder and none at all may be replaced', () => {
  expect(why()).toBeNull();
  mkdirSync(out);
  expect(why()).toBeNull();
  built('index.html', 'indicators/a.html');
  rmSync(join(out, 'index.html'));
  put('assets/Thumbs.db');
  expect(why()).toBeNull();
});

test.each<[string, () => void, string[]]>([
  ['added', () => put('web.config'), ['web.config']],
  ['added in a folder', () => put('indicators/notes.txt'), ['indicators/notes.txt']],
  ['of version control', () => put('.git/HEAD'), ['.git/HEAD']],
  ['changed since', () => put('index.html', 'by hand'), ['index.html']],
  ['that is a link', () => symlinkSync(tmpdir(), join(out, 'link'), 'junction'), ['link']],
  ['that are many', () => ['b', 'c', 'd', 'a', 'f', 'e'].forEach((name) => put(name)), ['a', 'b', 'c', 'd', 'e', ' and 1 more']],
])('files %s are named, and none is lost', (_what, change, named) => {
  built('index.html');
  change();
  for (const each of named) expect(why()).toContain(each.startsWith(' ') ? each : `\`${each}\``);
  expect(why()).toContain('keepInOutput');
});

test.each([
  ['no manifest', () => put('thesis.docx')],
  ['a manifest of another program', () => put('manifest.json', '{"name":"my web app"}')],
  ['a manifest that is damaged', () => put('manifest.json', '{"generator":"selfeval","files":[null]}')],
])('nothing in a folder with %s is taken for ours', (_what, fill) => {
  mkdirSync(out);
  fill();
  expect(why({ keep: ['web.config', 'manifest.json'] })).toContain('which would be lost: `');
});

test('what is to be kept stays, and nothing else', () => {
  built('index.html');
  put('web.config', 'of the administrator');
  const keep = ['web.config', 'not-there.txt'];
  expect(why({ keep })).toBeNull();
  const made = join(out, '..', 'made');
  mkdirSync(made);
  carryOver(out, made, keep);
  expect([existsSync(join(made, 'web.config')), existsSync(join(made, 'index.html'))]).toEqual([true, false]);
  put('other.txt');
  expect(why({ keep })).toContain('`other.txt`');
});

test('what the build makes itself cannot be kept', () => {
  const files: Manifest['files'] = [fileEntry({ path: 'index.html', content: Buffer.from('') })];
  expect(madeAndKept(['web.config', 'Index.html', 'manifest.json'], files)).toEqual(['Index.html', 'manifest.json']);
});

test.each(['internal', 'authors'] as const)('an edition for others takes its place only when that is said: %s', (audience) => {
  built('index.html');
  expect(why({ audience })).toMatch(/^`dist` holds the public edition; .* would take its place\. .*--out, or say --replace/);
  expect(why({ audience, replace: true })).toBeNull();
  put('web.config');
  expect(why({ audience, replace: true })).toContain('web.config');
});

test('one output is told from another', () => {
  built('index.html');
  const before = signOf(out);
  built('index.html', 'about.html');
  expect(signOf(out)).not.toBe(before);
  expect(signOf(join(out, 'nowhere'))).toBe('');
});
