import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { long } from '../how-long.ts';
import { packageFolder, runSelfeval, startSelfeval, type Ran } from '../run-selfeval.ts';

let place: string;
let report: string;
let built: Ran;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'selfeval program '));
  report = join(place, 'my report');
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
  built = await runSelfeval(['build', '--report', 'my report', '--out', 'a site'], { cwd: place });
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

test.each([[[]], [['--help']], [['help']]])('%j tells how it is used', async (args) => {
  const { code, stdout, stderr } = await runCommand(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['build', 'check', 'dev']) expect(stdout).toContain(`  ${command}`);
});

test.each(['build', 'check', 'dev'])('%s --help tells its options', async (command) => {
  const { code, stdout } = await runCommand([command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('--report DIR');
});

test('a misspelt command is said on standard error, with exit code 2', async () => {
  const { code, stdout, stderr } = await runSelfeval(['biuld']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Did you mean `build`?');
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  expect(await runSelfeval(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('check answers as JSON for other programs', async () => {
  const { code, stdout } = await runSelfeval(['check', '--report', report, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0 } });
});

test('a build ends with pages, sizes, links and time, and says where to open it', () => {
  const { code, stdout } = built;
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+ pages, [\d.]+ (?:kB|MB) in \d+ files; largest: \S+\.html/);
  expect(stdout).toMatch(/\d+ links followed, every one leads somewhere/);
  expect(stdout).toMatch(/Made in [\d.]+ s\./);
  expect(stdout).toContain(join('a site', 'index.html'));
  expect(readdirSync(place).toSorted()).toEqual(['a site', 'my report']);
});

test('nothing is coloured and no progress is written when nobody watches', () => {
  expect(built.stdout + built.stderr).not.toContain('\u001B');
});

test('a folder with files of others is not overwritten', async () => {
  const theirs = join(place, 'theirs');
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'thesis.txt'), 'years of work');
  const { code, stderr } = await runCommand(['build', '--report', report, '--out', theirs]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/has a file in it that selfeval did not make.*would be lost: `thesis\.txt`/);
  expect(readdirSync(theirs)).toEqual(['thesis.txt']);
  rmSync(theirs, { recursive: true });
});

test.skipIf(process.platform === 'win32')('a build that is stopped leaves nothing behind and the last site as it was', async () => {
  const out = join(place, 'a site');
  const before = readFileSync(join(out, 'manifest.json'), 'utf8');
  const child = startSelfeval(['build', '--report', report, '--out', out]);
  const workspaces = (): string[] => readdirSync(place).filter((name) => name.startsWith('.selfeval-'));
  await expect.poll(() => workspaces().length, { interval: 5, timeout: 30_000 }).toBe(1);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(workspaces()).toEqual([]);
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
});

test('a preview of a folder that is not there says so', async () => {
  const { code, stderr } = await runCommand(['dev', '--report', join(place, 'nowhere')]);
  expect(code).toBe(1);
  expect(stderr).toContain('There is no folder');
});

test.runIf(long)('a build loads nothing of what the site was compiled with', async () => {
  const loaded = join(place, 'loaded.txt');
  const { code } = await runSelfeval(['build', '--report', report, '--out', join(place, 'a lean site')], {
    env: { NODE_OPTIONS: `--import=${new URL('./list-loaded.ts', import.meta.url).href}`, SELFEVAL_LOADED: loaded },
  });
  expect(code).toBe(0);
  const modules = readFileSync(loaded, 'utf8');
  expect(modules).toContain('compiled/pages/entry.mjs');
  const libraries = [...modules.matchAll(/node_modules[\\/]([^\\/]+)/g)].map(([, name]) => name);
  expect([...new Set(libraries)]).toEqual(['tinypool']);
});
