import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isManifest } from '../../src/publish/manifest.ts';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';

let place: string;
const reports = join(packageFolder, 'tests', 'reports');
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval build '));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

async function built(report: string, name: string, ...options: string[]): Promise<Map<string, string>> {
  const out = join(place, name);
  const { code, stderr } = await runSelfeval(['build', '--report', report, '--out', out, ...options], { cwd: place });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => [relative(out, join(entry.parentPath, entry.name)), readFileSync(join(entry.parentPath, entry.name), 'latin1')]));
}

test('two builds are the same, byte for byte, wherever the report lies and whenever they are made', async () => {
  const copy = join(place, 'a copy elsewhere');
  cpSync(join(reports, 'tower-hamlets-2023'), copy, { recursive: true });
  const first = await built(join(reports, 'tower-hamlets-2023'), 'first');
  const second = await built(copy, 'second');
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([path, content]) => second.get(path) !== content).map(([path]) => path)).toEqual([]);
});

test('the manifest lists every file but itself with its size', async () => {
  const files = await built(join(reports, 'minimal'), 'listed');
  const manifest: unknown = JSON.parse(files.get('manifest.json') ?? '');
  expect(isManifest(manifest)).toBe(true);
  const listed = isManifest(manifest) ? manifest.files.map(({ path, bytes }) => [path, bytes]) : [];
  const found = [...files].filter(([path]) => path !== 'manifest.json').map(([path, content]) => [path.replaceAll('\\', '/'), content.length]);
  expect(listed).toEqual(found.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
});

test('what is only for the council is in no file of a public site, and in the internal one', async () => {
  const report = join(place, 'with secrets');
  cpSync(join(reports, 'minimal'), report, { recursive: true });
  const path = join(report, 'content', '10-front-door.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('## What we know\n', '## What we know\n\n:::internal\nZebra crossings are painted blue.\n:::\n'));
  const inside = (files: Map<string, string>): string[] => [...files].filter(([, content]) => content.includes('Zebra')).map(([name]) => name);
  expect(inside(await built(report, 'public site'))).toEqual([]);
  expect(inside(await built(report, 'internal site', '--audience', 'internal'))).toContain('front-door.html');
});

test('a second build takes the place of the first, with nothing of it left', async () => {
  await built(join(reports, 'tower-hamlets-2023'), 'same place');
  const files = await built(join(reports, 'minimal'), 'same place');
  expect([...files.keys()].some((path) => path.startsWith('leaving-care'))).toBe(false);
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('the checklist is a page of the internal edition, linked from every page, and nowhere in a public one', async () => {
  const report = join(place, 'with a finding');
  cpSync(join(reports, 'tower-hamlets-2023'), report, { recursive: true });
  const path = join(report, 'content', '20-leadership.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('## What we know\n', '## What we know\n\nThe ZQXW meets every week.\n'));
  const mentions = (files: Map<string, string>): string[] => [...files].filter(([name, content]) => /checklist/i.test(name + content)).map(([name]) => name);
  expect(mentions(await built(report, 'public edition'))).toEqual([]);
  const internal = await built(report, 'internal edition', '--audience', 'internal');
  const pages = [...internal.keys()].filter((name) => name.endsWith('.html'));
  expect(pages.filter((name) => !mentions(internal).includes(name))).toEqual([]);
  const page = internal.get('checklist.html') ?? '';
  expect(page).toMatch(/Must mend[\s\S]*Please look[\s\S]*content\/20-leadership\.md:\d+:\d+[\s\S]*ZQXW[\s\S]*acronym-defined[\s\S]*Waived/);
  expect(page).toContain('Why it stays');
});
