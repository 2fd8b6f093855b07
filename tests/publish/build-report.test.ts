import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isManifest } from '../../src/publish/manifest.ts';
import { runCommand } from '../run-command.ts';
import { long } from '../how-long.ts';
import { packageFolder, runSelfeval, type Ran } from '../run-selfeval.ts';

let place: string;
let first: Map<string, string>;
const reports = join(packageFolder, 'tests', 'reports');
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'selfeval build '));
  first = await built(join(reports, 'tower-hamlets-2023'), 'a site');
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
  const second = await built(copy, 'another site');
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([path, content]) => second.get(path) !== content).map(([path]) => path)).toEqual([]);
});

test('a build writes nothing into the folder of the program, which may be read-only', () => {
  const out = join(place, 'from a read-only program');
  const allowed = ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-child-process', `--allow-fs-write=${place}`];
  const program = join(packageFolder, 'compiled', 'program', 'selfeval.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...allowed, program, 'build', '--report', join(reports, 'minimal'), '--out', out], { cwd: packageFolder, encoding: 'utf8', env: { ...process.env, TMPDIR: place } });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  const refused = spawnSync(process.execPath, [...allowed, '-e', `require('node:fs').writeFileSync(${JSON.stringify(join(packageFolder, 'compiled', 'written'))}, '')`], { encoding: 'utf8' });
  expect(refused.stderr).toContain('ERR_ACCESS_DENIED');
});

describe('a build in the place of another', () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await built(join(reports, 'minimal'), 'a site');
  });

  test('leaves nothing of the other', () => {
    expect([...first.keys()]).toContain('leaving-care.html');
    expect([...files.keys()]).not.toContain('leaving-care.html');
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('lists every file but the manifest in its manifest, with its size', () => {
    const manifest: unknown = JSON.parse(files.get('manifest.json') ?? '');
    expect(isManifest(manifest)).toBe(true);
    const listed = isManifest(manifest) ? manifest.files.map(({ path, bytes }) => [path, bytes]) : [];
    const found = [...files].filter(([path]) => path !== 'manifest.json').map(([path, content]) => [path.replaceAll('\\', '/'), content.length]);
    expect(listed).toEqual(found.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  });
});

test.runIf(long)('an edition for others, and what an administrator has added, stay where they are until something else is said', async () => {
  const [report, out] = [join(place, 'with a setting'), join(place, 'served')];
  cpSync(join(reports, 'minimal'), report, { recursive: true });
  const built = (...options: string[]): Promise<Ran> => runCommand(['build', '--report', report, '--out', out, ...options], { cwd: place });
  expect((await built()).code).toBe(0);
  const before = readFileSync(join(out, 'index.html'), 'utf8');
  expect(await built('--audience', 'internal')).toMatchObject({ code: 1, stderr: expect.stringContaining('holds the public edition') as string });
  writeFileSync(join(out, 'web.config'), 'of an administrator');
  expect(await built()).toMatchObject({ code: 1, stderr: expect.stringMatching(/would be lost: `web\.config`/) as string });
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(before);
  const settings = join(report, 'data', 'report.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}keepInOutput: [web.config]\n`);
  expect(await built('--audience', 'internal', '--replace')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(out, 'web.config'), 'utf8')).toBe('of an administrator');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('noindex');
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('the two editions of a report', () => {
  let edition: Record<'public' | 'internal' | 'authors', Map<string, string>>;
  beforeAll(async () => {
    const report = join(place, 'with secrets and a finding');
    cpSync(join(reports, 'tower-hamlets-2023'), report, { recursive: true });
    const path = join(report, 'content', '20-leadership.md');
    const added = '## What we know\n\nThe ZQXW meets every week.\n\n:::internal\nZebra crossings are painted blue.\n:::\n';
    writeFileSync(path, readFileSync(path, 'utf8').replace('## What we know\n', added));
    edition = { public: await built(report, 'public edition'), internal: await built(report, 'internal edition', '--audience', 'internal'), authors: await built(report, 'authors copy', '--audience', 'authors') };
  });
  const filesWith = (pattern: RegExp, files: Map<string, string>): string[] => [...files].filter(([name, content]) => pattern.test(name + content)).map(([name]) => name);

  test('have what is only for the council in the internal one, and in no file of the public one', () => {
    expect(filesWith(/Zebra/, edition.public)).toEqual([]);
    expect(filesWith(/Zebra/, edition.internal)).toContain('leadership.html');
  });

  test('say twice on every page and on paper whom they are for, and the public one says neither', () => {
    const pagesOf = (files: Map<string, string>): [string, string][] => [...files].filter(([name]) => name.endsWith('.html'));
    const said = { internal: 'Internal: council and Ofsted only', authors: "Authors' copy: not to be sent on" };
    for (const [kind, words] of Object.entries(said) as [keyof typeof said, string][]) {
      const marks = pagesOf(edition[kind]).map(([name, html]) => [name, html.replaceAll('&#39;', "'").split(words).length - 1] as const);
      expect(marks.filter(([, times]) => times < 2)).toEqual([]);
      expect(edition[kind].get('assets/site.css')).toContain(words.split("'").at(-1));
      expect(filesWith(new RegExp(words), edition.public)).toEqual([]);
    }
  });

  test('have the checklist as a page of the authors’ one, linked from every page, and nowhere else', () => {
    expect(filesWith(/checklist/i, edition.public)).toEqual([]);
    expect(filesWith(/checklist/i, edition.internal)).toEqual([]);
    const mentions = filesWith(/checklist/i, edition.authors);
    expect([...edition.authors.keys()].filter((name) => name.endsWith('.html') && !mentions.includes(name))).toEqual([]);
    const page = edition.authors.get('checklist.html') ?? '';
    expect(page).toMatch(/Must mend[\s\S]*Please look[\s\S]*content\/20-leadership\.md:\d+:\d+[\s\S]*ZQXW[\s\S]*acronym-defined[\s\S]*Waived/);
    expect(page).toContain('Why it stays');
  });
});
