import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp, platforms, type Platform } from '../../src/compile/app.ts';
import { home } from '../../src/compile/sources.ts';
import { long } from '../how-long.ts';

let place: string;
let report: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval carried '));
  report = join(place, 'my report');
  cpSync(join(home, 'tests', 'reports', 'minimal'), report, { recursive: true });
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Nothing of npm or of this repository, so that only what was carried away is found. */
const bare = (path: string): Record<string, string> => ({ PATH: path, HOME: process.env['HOME'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '' });

function run(file: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  return spawnSync(file, args, { cwd, encoding: 'utf8', env: bare(`${dirname(process.execPath)}:/usr/bin:/bin`) });
}

function npm(args: readonly string[], cwd: string): string {
  const command = process.env['npm_execpath'];
  const { status, stdout, stderr } = command === undefined
    ? spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
  return stdout;
}

/** Asks npm to keep whole what `npm ci` keeps only in part: an install from the cache alone looks a library up by its name. */
function keepInCache(library: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  try {
    npm(['cache', 'add', `${library}@${dependencies[library] ?? ''}`, '--fetch-retries=0'], home);
  } catch {
    // Without a network it may be there all the same; the install says what it lacks.
  }
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]));
}

test.runIf(long)('what npm packs is installed from the package cache alone, brings one library, and builds a report without writing beside itself', () => {
  const folder = join(place, 'installed');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true }');
  const packed = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', place], home).trim().split('\n').at(-1) ?? '';
  const install = (): string => npm(['install', '--offline', '--no-audit', '--no-fund', join(place, packed)], folder);
  try {
    install();
  } catch {
    keepInCache('tinypool');
    install();
  }
  const modules = join(folder, 'node_modules');
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['selfeval', 'tinypool']);
  const before = filesOf(modules);
  const program = join(modules, 'selfeval', 'compiled', 'program', 'selfeval.js');
  const begun = join(place, 'a first report');
  expect(run(process.execPath, [program, 'new', begun, '--council', 'Norfolk'], place)).toMatchObject({ status: 0, stderr: '' });
  expect(run(process.execPath, [program, 'build'], begun).stdout).toMatch(/every one leads somewhere/);
  expect(readFileSync(join(begun, '.vscode', 'tasks.json'), 'utf8')).toContain('"selfeval check"');
  expect(run(process.execPath, [program, 'export', '--format', 'data-xlsx', '--out', '.'], begun).stdout).toMatch(/^norfolk-\d{4}-figures-to-fill-in\.xlsx/);
  const [toFillIn] = readdirSync(begun).filter((name) => name.endsWith('.xlsx'));
  expect(run(process.execPath, [program, 'import', toFillIn!], begun)).toMatchObject({ status: 0, stderr: expect.stringContaining('There is nothing to change.') as string });
  const { status, stdout, stderr } = run(process.execPath, [program, 'build'], report);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/every one leads somewhere/);
  expect(existsSync(join(report, 'dist', 'index.html'))).toBe(true);
  expect([...filesOf(modules)].filter(([path, content]) => before.get(path) !== content).map(([path]) => path)).toEqual([]);
  expect(run(process.execPath, [program, 'biuld'], report).stderr).toContain('For help: selfeval --help');
});

function appFor(platform: Platform, node: string): { files: Record<string, Uint8Array>; modes: Map<string, number> } {
  const nodeLicence = join(place, 'LICENSE');
  writeFileSync(nodeLicence, 'The licence of Node.');
  const file = makeApp({ platform, node, nodeLicence, folder: place });
  expect(file).toBe(join(place, `selfeval-app-${platform}.zip`));
  const bytes = readFileSync(file);
  return { files: unzipSync(bytes), modes: modesIn(bytes) };
}

/** The permissions of each file, which stand in the list at the end of a zip. */
function modesIn(zip: Buffer): Map<string, number> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const modes = new Map<string, number>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    modes.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt32LE(at + 38) >>> 16);
    at += 46 + name + extra + comment;
  }
  return modes;
}

test.runIf(long && process.platform !== 'win32')('the app of this computer is unzipped into a folder with a space and builds a report with its own Node', () => {
  const here = (Object.keys(platforms) as Platform[]).find((name) => platforms[name].os === process.platform && platforms[name].cpu === process.arch)!;
  const { files, modes } = appFor(here, process.execPath);
  const folder = join(place, 'un zipped');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    chmodSync(join(folder, path), (modes.get(path) ?? 0) & 0o777);
  }
  expect(statSync(join(folder, 'selfeval', 'selfeval')).mode & 0o111).toBe(0o111);
  const { status, stdout, stderr } = spawnSync(join(folder, 'selfeval', 'selfeval'), ['build', '--out', join(place, 'its site')], { cwd: report, encoding: 'utf8', env: bare('/usr/bin:/bin') });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('every one leads somewhere');
  expect(existsSync(join(place, 'its site', 'index.html'))).toBe(true);
  const example = join(folder, 'selfeval', 'example report');
  const begun = spawnSync(join(folder, 'selfeval', 'selfeval'), ['build'], { cwd: example, encoding: 'utf8', env: bare('/usr/bin:/bin') });
  expect({ status: begun.status, stderr: begun.stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(example, 'dist', 'index.html'))).toBe(true);
  const firsts = join(place, 'first reports');
  const bring = (...args: string[]): SpawnSyncReturns<string> => spawnSync(join(folder, 'selfeval', 'selfeval'), args, { cwd: place, encoding: 'utf8', env: bare('/usr/bin:/bin') });
  expect(bring('new', join(firsts, 'york'), '--council', 'York')).toMatchObject({ status: 0, stderr: '' });
  expect(bring('build-all', firsts, '--out', join(firsts, 'sites'))).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(firsts, 'sites', 'york', 'index.html'))).toBe(true);
});

test('the app for Windows starts its own Node with what was typed, waits where nothing was, and has words for who unzips it', () => {
  const stand = join(place, 'node.exe');
  writeFileSync(stand, 'a program for Windows');
  const { files } = appFor('win-x64', stand);
  const text = (path: string): string => Buffer.from(files[`selfeval/${path}`] ?? []).toString('utf8');
  expect(text('selfeval.cmd')).toBe('@echo off\r\n"%~dp0program\\node.exe" "%~dp0program\\compiled\\program\\selfeval.js" %*\r\nif "%~1"=="" pause\r\n');
  expect(text('program/node.exe')).toBe('a program for Windows');
  const words = text('READ ME.txt');
  expect(words).toMatch(/ {2}"PATH-TO-THIS-FOLDER\\selfeval\.cmd" build .*\r\n/);
  for (const said of ['type cmd in the address bar', 'press Ctrl and C', 'type Y', 'index.html with a double-click', 'only by check --fix', 'new my-report --council Norfolk']) expect(words).toContain(said);
  expect(text('program/LICENSE of Node')).toBe('The licence of Node.');
  const names = Object.keys(files);
  for (const path of ['program/compiled/pages/entry.mjs', 'program/compiled/assets/site.css', 'program/compiled/THIRD-PARTY-NOTICES.txt', 'program/node_modules/tinypool/package.json', 'program/schemas/report.json', 'example report/data/report.yaml', 'help/authoring.md', 'help/data.md']) {
    expect(names).toContain(`selfeval/${path}`);
  }
  expect(names.filter((name) => name.length > 120 || name.endsWith('.node') || name.endsWith('.ts') && !name.includes('node_modules'))).toEqual([]);
});
