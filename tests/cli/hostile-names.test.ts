import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { packageFolder, type Ran } from '../run-selfeval.ts';

/** Clears the screen, sets the title, turns the direction of writing and ends a line. */
const evil = '\u001B[2Ja\u001B]0;t\u0007b\u202Ec\u0085d';
const shown = '<U+001B>[2Ja<U+001B>]0;t<U+0007>b<U+202E>c<U+0085>d';
const obeyed = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;

let place: string;
let folder: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval names '));
  folder = join(place, evil);
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), join(folder, 'report'), { recursive: true });
  mkdirSync(join(folder, 'theirs'));
  writeFileSync(join(folder, 'theirs', 'thesis.txt'), 'years of work');
  writeFileSync(join(folder, `${evil}.txt`), 'Our practice is robust.');
  writeFileSync(join(folder, 'report', 'data', `${evil}.csv`), 'a,b');
  writeFileSync(join(folder, 'report', 'public', `${evil}.png`), 'no image');
  const broken = join(folder, 'broken');
  cpSync(join(folder, 'report'), broken, { recursive: true });
  rmSync(join(folder, 'report', 'public', `${evil}.png`));
  writeFileSync(join(broken, 'content', `${evil}.md`), '---\ntitle: T\n---\n\n## What we know\n\nSee [it](gone.md).\n');
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<Ran> => runCommand(args, { cwd: place });

describe('what a terminal would obey in the name of a file is shown to it, not sent', () => {
  test.each<[string, (root: string) => string[], number]>([
    ['build', (root) => ['build', '--report', join(root, 'report'), '--out', join(root, 'site')], 0],
    ['a build that is refused', (root) => ['build', '--report', join(root, 'broken'), '--out', join(root, 'other')], 1],
    ['a build over what others made', (root) => ['build', '--report', join(root, 'report'), '--out', join(root, 'theirs')], 1],
    ['check', (root) => ['check', '--report', join(root, 'report')], 0],
    ['check of a report with errors', (root) => ['check', '--report', join(root, 'broken')], 1],
    ['check of a document', (root) => ['check', join(root, `${evil}.txt`)], 0],
    ['check of a document that is not there', (root) => ['check', join(root, 'gone.txt')], 2],
    ['check of no document', (root) => ['check', join(root, `${evil}.xyz`)], 2],
    ['check for other programs', (root) => ['check', '--report', join(root, 'broken'), '--format', 'json'], 1],
    ['check for GitHub', (root) => ['check', '--report', join(root, 'broken'), '--format', 'github'], 1],
    ['check for code scanning', (root) => ['check', '--report', join(root, 'broken'), '--format', 'sarif'], 1],
    ['check --fix', (root) => ['check', '--report', join(root, 'broken'), '--fix'], 1],
    ['schemas', (root) => ['schemas', '--report', join(root, 'report')], 0],
    ['schemas of nothing', (root) => ['schemas', '--report', join(root, 'gone')], 1],
    ['a preview of nothing', (root) => ['dev', '--report', join(root, 'gone')], 1],
    ['a rule that there is not', () => ['check', '--rule', evil], 2],
    ['a command that there is not', () => [evil], 2],
    ['an option that there is not', () => ['check', `--${evil}`], 2],
  ])('%s', async (_, args, code) => {
    const ran = await run(...args(folder));
    expect(ran.code).toBe(code);
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(obeyed);
  });

  test('and is told by its number', async () => {
    const { stdout } = await run('build', '--report', join(folder, 'report'), '--out', join(folder, 'site'));
    expect(stdout).toContain(`Open ${join(place, shown, 'site', 'index.html')}`);
  });

  test('and other programs read the name as it is', async () => {
    const { stdout } = await run('check', '--report', join(folder, 'broken'), '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { place?: { path: string } }[] };
    expect(diagnostics.map((each) => each.place?.path)).toContain(`public/${evil}.png`);
  });
});

describe('a report', () => {
  test('in the folder one is in has short paths, one elsewhere whole ones', async () => {
    const [inside, elsewhere] = [join(place, 'reports', 'one'), mkdtempSync(join(tmpdir(), 'selfeval elsewhere '))];
    for (const root of [inside, elsewhere]) {
      cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), root, { recursive: true });
      const section = join(root, 'content', '10-front-door.md');
      writeFileSync(section, readFileSync(section, 'utf8').replace('[@audit-2024-02] {#', '[@audit-2024-03] {#'));
    }
    expect((await run('check', '--report', inside)).stdout).toContain('  reports/one/content/10-front-door.md:14:');
    expect((await run('check', '--report', elsewhere)).stdout).toContain(`  ${elsewhere}/content/10-front-door.md:14:`);
    expect((await run('build', '--report', elsewhere, '--out', join(place, 'site'))).stderr).toContain(`  ${elsewhere}/content/10-front-door.md:14:`);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('before its result a build says', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `Plan ${'abcdefgh'[index] ?? ''} is [here](https://example.org/${index}).`).join('\n\n');
  const notes = 'This is 2021/22 and then 2022/23.';

  async function built(text: string): Promise<string> {
    const root = mkdtempSync(join(place, 'brief '));
    cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), root, { recursive: true });
    const section = join(root, 'content', '10-front-door.md');
    writeFileSync(section, readFileSync(section, 'utf8').replace('## How we know it\n', `## How we know it\n\n${text}\n`));
    return (await runCommand(['build', '--report', root, '--out', `${root} site`], { cwd: place, env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 3, 2) / 1000) } })).stderr;
  }

  test('nothing where nothing was found', async () => {
    expect(await built('We keep a register.')).toBe('');
  });

  test('a few warnings in full, and counts notes', async () => {
    const said = await built(`${words(1)}\n\n${notes}`);
    expect(said).toContain('How to mend it: Name what the reader will find there');
    expect(said).not.toContain('house-style');
    expect(said).toMatch(/^1 warning, \d notes\ncheck tells more of each, and how to mend it\.\n$/m);
  });

  test('many warnings as a list', async () => {
    const said = await built(words(8));
    expect(said).toMatch(/^Before publishing\nPlease look \(\d+\)\n {2}\[ \] /);
    expect(said).not.toContain('How to mend it');
  });
});
