import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ExportProblem } from '../../src/export/exporter.ts';
import { formatsBeside } from '../../src/export/formats.ts';
import { findBrowser, installedBrowser, type Computer } from '../../src/export/pdf/find-browser.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';
import { readPdf } from './read-pdf.ts';

const minimal = join(packageFolder, 'tests', 'reports', 'minimal');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval pdf '));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const computer = (platform: NodeJS.Platform, there: readonly string[], env: NodeJS.ProcessEnv = {}): Computer => ({ platform, env, exists: (path) => there.includes(path.replaceAll('\\', '/')) });

test.each([
  ['win32', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe', { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }],
  ['win32', 'C:/Users/pat/AppData/Local/Google/Chrome/Application/chrome.exe', { LOCALAPPDATA: 'C:/Users/pat/AppData/Local' }],
  ['darwin', '/Users/pat/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', { HOME: '/Users/pat' }],
  ['linux', '/usr/bin/chromium', {}],
] as const)('a browser on %s is found at %s', (platform, path, env) => {
  expect(installedBrowser(computer(platform, [path], env))?.replaceAll('\\', '/')).toBe(path);
  expect(installedBrowser(computer(platform, [], env))).toBeNull();
});

test('the browser that is named is taken, whatever else is there', () => {
  expect(findBrowser(computer('linux', ['/usr/bin/chromium', '/opt/edge'], { SELFEVAL_BROWSER: '/opt/edge' }))).toBe('/opt/edge');
});

test.each([
  ['win32', /Install Microsoft Edge or Google Chrome, or set SELFEVAL_BROWSER/],
  ['linux', /sudo apt-get install chromium`, or set SELFEVAL_BROWSER/],
] as const)('where there is none on %s, it says what to do', (platform, message) => {
  expect(() => findBrowser(computer(platform, []))).toThrow(ExportProblem);
  expect(() => findBrowser(computer(platform, []))).toThrow(message);
});

describe('an export', () => {
  /** A program that is no browser. */
  function script(name: string, words: string): string {
    const path = join(place, `${name}.cjs`);
    writeFileSync(path, `#!${process.execPath}\n${words}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  test('of a PDF and more makes the others when there is no browser, and says why', async () => {
    const { code, stdout, stderr } = await runCommand(['export', '--report', minimal, '--format', 'pdf,json', '--out', join(place, 'none')], { env: { SELFEVAL_BROWSER: '/nowhere/edge' } });
    expect(code).toBe(1);
    expect(stdout).toContain('report.json');
    expect(stderr).toBe('Not made: the report on paper (pdf). SELFEVAL_BROWSER is `/nowhere/edge`, but there is no such file. Give the full path of Edge, Chrome or Chromium.\n');
  });

  test.skipIf(process.platform === 'win32').each([
    ['ends at once', 'process.exit(1)', /ended before the report was printed/],
    ['answers with a refusal', `const { createReadStream, createWriteStream } = require('node:fs'); createReadStream('', { fd: 3 }).once('data', () => createWriteStream('', { fd: 4 }).write(JSON.stringify({ id: 1, error: { message: 'no room' } }) + '\\0'))`, /could not print the report: no room/],
  ])('with a browser that %s says so, and goes on', async (what, words, message) => {
    const { code, stdout, stderr } = await runCommand(['export', '--report', minimal, '--format', 'pdf,json', '--out', join(place, `out of one that ${what}`)], { env: { SELFEVAL_BROWSER: script(what, words) } });
    expect([code, message.test(stderr)], stderr).toEqual([1, true]);
    expect(stdout).toContain('report.json');
    expect(stderr).not.toContain('fault of its own');
  });

  test('with a file that cannot be started says so', async () => {
    const path = join(place, 'no program');
    writeFileSync(path, 'words');
    const { code, stderr } = await runCommand(['export', '--report', minimal, '--format', 'pdf', '--out', join(place, 'out of words')], { env: { SELFEVAL_BROWSER: path } });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/could not be started. Set SELFEVAL_BROWSER to the full path of another/)]);
  });

  test.skipIf(process.platform === 'win32')('that is stopped takes its browser with it, and its profile', async () => {
    const temporary = mkdtempSync(join(place, 'temporary '));
    const [note, waiting] = [join(place, 'process'), join(place, 'waiting')];
    const browser = script('never answers', `require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000)`);
    const child = spawn(process.execPath, [join(packageFolder, 'compiled', 'program', 'selfeval.js'), 'export', '--report', minimal, '--format', 'pdf', '--out', waiting], { env: { ...process.env, SELFEVAL_BROWSER: browser, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' }, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8') !== '').toBe(true);
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    await expect.poll(() => isRunning(Number(readFileSync(note, 'utf8')))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(waiting)).toEqual([]);
  });
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

test('the same report gives the same bytes in another folder, time zone and language, and leaves nothing in the folder of temporary files', async () => {
  const temporary = mkdtempSync(join(place, 'temporary '));
  const files = await Promise.all(
    [['Pacific/Auckland', 'en_GB.UTF-8'], ['America/Los_Angeles', 'tr_TR.UTF-8']].map(async ([TZ = '', LC_ALL = ''], index) => {
      const out = join(place, `twice ${index}`);
      const { code, stderr } = await runSelfeval(['export', '--report', minimal, '--format', 'pdf', '--out', out], { env: { TZ, LC_ALL, LANG: LC_ALL, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1', SELFEVAL_BROWSER: inject('readersBrowser') } });
      expect([code, stderr]).toEqual([0, '']);
      return readFileSync(join(out, readdirSync(out).find((name) => name.endsWith('.pdf'))!));
    }),
  );
  expect(files[1]!.equals(files[0]!)).toBe(true);
  expect(readdirSync(temporary)).toEqual([]);
});

describe('beside a site', () => {
  const build = (out: string, browser: string) => runCommand(['build', '--report', minimal, '--out', out, '--with', 'all'], { env: { SELFEVAL_BROWSER: browser } });

  test('--with all makes every format but a covering report for no committee and a brief that is not for everyone, and first the PDF', async () => {
    const out = join(place, 'all');
    const { code, stderr } = await build(out, inject('readersBrowser'));
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('committee')]);
    const names = readdirSync(join(out, 'files'));
    expect([...new Set(names.map((name) => name.replace(/^.*[.-]/, '')))].sort()).toEqual(formatsBeside.filter((format) => format !== 'report' && format !== 'brief').sort());
    const { pages } = await readPdf(readFileSync(join(out, 'files', names.find((name) => name.endsWith('.pdf'))!)));
    expect(pages.length).toBeGreaterThan(4);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/\.pdf"[^>]*>[^<]*\(PDF, \d+ kB\)/);
  });

  test('--with all without a browser makes no site, and says how to have the others', async () => {
    const { code, stderr } = await build(join(place, 'nothing'), '/nowhere/edge');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/the report on paper \(pdf\) could not be made: SELFEVAL_BROWSER is .* The others: --with docx,pptx,xlsx,csv,json,html/)]);
    expect(existsSync(join(place, 'nothing'))).toBe(false);
  });
});
