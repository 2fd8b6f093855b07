import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
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
const old = new Date(Date.now() - 2 * 3_600_000);

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

test('the remains of a build that was broken off long ago are cleared away, those of a running one are not', () => {
  const [stale, running] = [join(place, '.dist-selfeval-aaa'), join(place, '.dist-selfeval-bbb')];
  leave(stale, 'half');
  leave(running, 'half');
  utimesSync(stale, old, old);
  openWorkspace(out).close();
  expect([existsSync(stale), existsSync(running)]).toEqual([false, true]);
});

test('an output that a broken-off build had put aside is saved', () => {
  const stale = join(place, '.dist-selfeval-aaa');
  leave(join(stale, 'old'), 'good');
  utimesSync(stale, old, old);
  openWorkspace(out).close();
  expect(standing()).toBe('good');
});

test('folders of others beside the output are left alone', () => {
  const theirs = join(place, '.dist-of-somebody');
  leave(theirs, 'theirs');
  utimesSync(theirs, old, old);
  openWorkspace(out).close();
  expect(existsSync(theirs)).toBe(true);
});
