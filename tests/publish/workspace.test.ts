import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { clearRemnants } from '../../src/publish/remnants.ts';
import { noteSwap, restoreOutputs } from '../../src/publish/swap-notes.ts';
import { openWorkspace } from '../../src/publish/workspace.ts';

let place: string;
let out: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval workspace '));
  out = join(place, 'dist');
});

function leave(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const standing = (): string => readFileSync(join(out, 'index.html'), 'utf8');
const old = new Date(Date.now() - 25 * 3_600_000);
/** No process has it: Linux gives none above 4,194,304. */
const nobody = 2 ** 30;

test('what was made stands in the place of the old output, and nothing is left beside it', async () => {
  leave(out, 'old');
  const workspace = openWorkspace(out);
  leave(workspace.site, 'new');
  await workspace.publish();
  workspace.close();
  expect(standing()).toBe('new');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('a workspace that is closed unpublished leaves the old output as it was', () => {
  leave(out, 'old');
  const workspace = openWorkspace(out);
  leave(workspace.site, 'half');
  workspace.close();
  expect(standing()).toBe('old');
  expect(readdirSync(place)).toEqual(['dist']);
});

/** As a build leaves it that was killed, of a process that is no more. */
function broken(what: Partial<Record<'out' | 'pid' | 'host' | 'id', unknown>> = {}): string {
  const id = randomBytes(8).toString('hex');
  const folder = join(place, `.selfeval-${id}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'selfeval-workspace.json'), JSON.stringify({ generator: 'selfeval', id, out: 'dist', host: hostname(), pid: nobody, ...what }));
  leave(join(folder, 'site'), 'half');
  return folder;
}

test('the remains of a build that is no more are cleared away, those of a running one are not', () => {
  const [stale, running, elsewhere, longAgo] = [broken(), broken({ pid: process.ppid }), broken({ host: 'another' }), broken({ host: 'another' })];
  utimesSync(join(longAgo, 'selfeval-workspace.json'), old, old);
  expect(clearRemnants(place)).toBe(true);
  expect([stale, running, elsewhere, longAgo].map((each) => existsSync(each))).toEqual([false, true, true, false]);
});

test('a number that has come to this very process is of a build that is no more', () => {
  expect([clearRemnants(place), existsSync(broken({ pid: process.pid })), clearRemnants(place), readdirSync(place)]).toEqual([false, true, false, []]);
});

test('the last output that a broken-off build had put aside is put back', () => {
  const stale = broken();
  leave(join(stale, 'old-1'), 'before');
  leave(join(stale, 'old-2'), 'good');
  leave(join(stale, 'old-1-away'), 'half removed');
  clearRemnants(place);
  expect(standing()).toBe('good');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('an output that stands is not replaced by one that was put aside', () => {
  leave(out, 'new');
  leave(join(broken(), 'old-1'), 'before');
  clearRemnants(place);
  expect([standing(), readdirSync(place)]).toEqual(['new', ['dist']]);
});

test('the next start finds what was broken off, wherever it lies, and forgets it', () => {
  vi.stubEnv('TMPDIR', join(place, 'temporary'));
  mkdirSync(join(place, 'temporary'));
  noteSwap(place);
  leave(join(broken(), 'old-1'), 'good');
  restoreOutputs([]);
  expect(standing()).toBe('good');
  rmSync(out, { recursive: true });
  leave(join(broken(), 'old-1'), 'forgotten');
  restoreOutputs([]);
  expect(existsSync(out)).toBe(false);
  restoreOutputs([out]);
  expect(standing()).toBe('forgotten');
  vi.unstubAllEnvs();
});

test('what was broken off before it was marked is cleared away: an empty folder, and one whose mark has no word, but for that of a moment ago', () => {
  const [empty, begun, beginning] = [broken(), broken(), broken()];
  for (const folder of [empty, begun, beginning]) rmSync(join(folder, 'site'), { recursive: true });
  const markOf = (folder: string): string => join(folder, 'selfeval-workspace.json');
  rmSync(markOf(empty));
  for (const folder of [begun, beginning]) writeFileSync(markOf(folder), '');
  utimesSync(markOf(begun), old, old);
  clearRemnants(place);
  expect([empty, begun, beginning].map((each) => existsSync(each))).toEqual([false, false, true]);
});

test.each([
  ['of such a name without a mark', (folder: string) => rmSync(join(folder, 'selfeval-workspace.json'))],
  ['whose mark is that of another', (folder: string) => cpSync(join(broken({ pid: process.ppid }), 'selfeval-workspace.json'), join(folder, 'selfeval-workspace.json'))],
  ['whose mark names an output elsewhere', (folder: string) => writeFileSync(join(folder, 'selfeval-workspace.json'), JSON.stringify({ generator: 'selfeval', id: folder.slice(-16), out: '../dist', host: hostname(), pid: nobody }))],
])('a folder %s is left alone', (_what, change) => {
  const theirs = broken();
  change(theirs);
  clearRemnants(place);
  expect(readFileSync(join(theirs, 'site', 'index.html'), 'utf8')).toBe('half');
});
