import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { runSelfeval, type Ran } from '../run-selfeval.ts';

let report: string;
beforeEach(() => {
  report = mkdtempSync(join(tmpdir(), 'selfeval bad '));
});
afterEach(() => {
  rmSync(report, { recursive: true, force: true });
});

type Files = Record<string, string | Uint8Array>;

const settings = `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;

const section = (know = 'Families say that help comes quickly.'): string => `---
title: Early help
judgements: [help-and-protection]
---

## What we know

${know}

## How we know it

From the register of early help assessments.

## What next

We shall look at this again in the spring.
`;

const indicators = (lines: string): string => `theme: Early help
indicators:
  - id: seen
    title: Families seen in time
    unit: percent
    polarity: higher
    period: month
${lines}`;

const good: Files = { 'data/report.yaml': settings, 'content/10-early-help.md': section() };

function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(report, path)), { recursive: true });
    writeFileSync(join(report, path), content);
  }
}

const check = (): Promise<Ran> => runCommand(['check', '--report', report]);

const stackTrace = /^\s+at .+:\d+:\d+\)?$|ZodError|YAMLParseError|TypeError|node:internal/m;

test('a good report may be published', async () => {
  write(good);
  const { code, stdout } = await check();
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/error/);
});

const observation = (figures: string): string => indicators(`    observations:\n      - { at: 2022-09-30, ${figures} }\n`);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string): Uint8Array => Buffer.concat([bytes(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
terms: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`;

/** What is wrong; the files of it; where it is said to be; words that are said of it. */
const cases: [name: string, files: Files, place: RegExp, words: RegExp][] = [
  ['broken YAML', { 'data/actions.yaml': 'actions:\n  - { id: a, title: x\n' }, /data\/actions\.yaml:\d+:\d+/, /\}/],
  ['a value of the wrong type', { 'data/glossary.yaml': 'terms: nothing\n' }, /data\/glossary\.yaml:1:8/, /list/],
  ['an unknown key', { 'data/actions.yaml': 'actions:\n  - { id: a, titel: x, title: x }\n' }, /data\/actions\.yaml:2:14/, /`titel`[\s\S]*Did you mean `title`\?/],
  ['a missing field', { 'data/actions.yaml': 'actions:\n  - { id: a }\n' }, /data\/actions\.yaml:2:/, /title/],
  ['a key that is given twice', { 'data/glossary.yaml': 'terms: []\nterms: []\n' }, /data\/glossary\.yaml:2:1/, /`terms`/],
  [
    'an id that two files use',
    { 'data/actions.yaml': 'actions:\n  - { id: same, title: x }\n', 'data/evidence.yaml': 'evidence:\n  - { id: same, title: x, kind: audit }\n' },
    /data\/(?:actions|evidence)\.yaml:2:/,
    /`same`/,
  ],
  ['a citation of nothing', { 'content/10-early-help.md': section('Help comes quickly. [@nowhere]') }, /content\/10-early-help\.md:8:\d+/, /`nowhere`/],
  [
    'a grade that the framework does not have',
    { 'data/inspections/2022.yaml': 'id: i\nframework: ilacs-2018\ntitle: x\nstart: 2022-03\njudgements:\n  - { judgement: overall, grade: Splendid }\n' },
    /data\/inspections\/2022\.yaml:6:/,
    /`Splendid`/,
  ],
  ['an impossible date', { 'data/report.yaml': settings.replace('2022-09-30', '2022-09-31') }, /data\/report\.yaml:3:/, /`2022-09-31`/],
  ['a denominator of zero', { 'data/indicators/a.yaml': observation('numerator: 0, denominator: 0') }, /data\/indicators\/a\.yaml:9:/, /denominator/],
  ['a numerator over its denominator', { 'data/indicators/a.yaml': observation('numerator: 9, denominator: 3') }, /data\/indicators\/a\.yaml:9:/, /`9`/],
  ['a stated value that disagrees', { 'data/indicators/a.yaml': observation('value: 50, numerator: 9, denominator: 10') }, /data\/indicators\/a\.yaml:9:/, /`50/],
  [
    'targets that contradict the polarity',
    { 'data/indicators/a.yaml': indicators('    target: { minimum: 90, upper: 80 }\n    observations: []\n') },
    /data\/indicators\/a\.yaml:8:/,
    /higher/,
  ],
  ['an unknown directive', { 'content/10-early-help.md': section('::charts[x]') }, /content\/10-early-help\.md:8:1/, /`::?charts`/],
  ['a missing question of a report that is agreed', { 'data/report.yaml': settings.replace('status: draft', 'status: agreed\nsignOff: { role: Director, date: 2022-12-01 }'), 'content/10-early-help.md': section().replace('## How we know it', '### Numbers') }, /content\/10-early-help\.md:/, /How we know it/],
  ['raw HTML', { 'content/10-early-help.md': section('<b>Help</b>') }, /content\/10-early-help\.md:8:1/, /HTML/],
  ['front matter that is a program', { 'content/10-early-help.md': section().replace('---\n', '---js\n') }, /content\/10-early-help\.md:1:/, /---/],
  ['front matter that is not closed', { 'content/10-early-help.md': '---\ntitle: x\n\n## What we know\n' }, /content\/10-early-help\.md:\d/, /---/],
  ['a tab in YAML', { 'data/glossary.yaml': 'terms:\n\t- { term: x }\n' }, /data\/glossary\.yaml:2:1/, /tab/i],
  ['Windows-1252', { 'data/glossary.yaml': Buffer.concat([Buffer.from('terms:\n  - { term: caf'), bytes(0xe9), Buffer.from(' }\n')]) }, /data\/glossary\.yaml:2:/, /UTF-8/],
  ['UTF-16', { 'data/glossary.yaml': utf16('terms: []\n') }, /data\/glossary\.yaml/, /UTF-16/],
  ['a NUL byte', { 'content/10-early-help.md': section('Help\0') }, /content\/10-early-help\.md:8:5/, /NUL|binary|character/i],
  ['a YAML bomb', { 'data/glossary.yaml': bomb }, /data\/glossary\.yaml/, /alias|\*/i],
  ['a key that is no key', { 'data/actions.yaml': 'actions:\n  - { id: a, title: x, __proto__: { polluted: true } }\n' }, /data\/actions\.yaml:2:/, /`__proto__`/],
  ['a link that leaves the report', { 'content/10-early-help.md': section('[x](../../secrets.md)') }, /content\/10-early-help\.md:8:/, /secrets/],
  ['an image that leaves the report', { 'content/10-early-help.md': section('![A chart](../../secrets.png)') }, /content\/10-early-help\.md:8:/, /secrets/],
  ['an empty section', { 'content/10-early-help.md': '' }, /content\/10-early-help\.md/, /empty/i],
  ['an empty data file', { 'data/actions.yaml': '' }, /data\/actions\.yaml/, /empty/i],
  ['a file of 50 MB', { 'data/glossary.yaml': Buffer.alloc(50_000_000, 0x20) }, /data\/glossary\.yaml/, /50(?:\.0)? MB/],
];

describe.each(cases)('%s', (_name, files, place, words) => {
  test('is said with its place and in words, and ends with 1', async () => {
    write({ ...good, ...files });
    const { code, stdout } = await check();
    expect(stdout).toMatch(place);
    expect(stdout).toMatch(words);
    expect(stdout).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });
});

test.each([
  ['a byte order mark', Buffer.concat([bytes(0xef, 0xbb, 0xbf), Buffer.from(settings)])],
  ['the line ends of Windows', settings.replaceAll('\n', '\r\n')],
])('%s does no harm', async (_name, content) => {
  write({ ...good, 'data/report.yaml': content });
  const { code, stdout } = await check();
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/error/);
});

test('a symbolic link is refused', async () => {
  write({ ...good, 'secret.txt': 'secret' });
  symlinkSync(join(report, 'secret.txt'), join(report, 'content', '20-secret.md'));
  const { code, stdout } = await check();
  expect(code).toBe(1);
  expect(stdout).toMatch(/content\/20-secret\.md[\s\S]*link/);
  expect(stdout).not.toContain('secret\n');
});

test.each([
  ['a folder that is not there', {}, 'nowhere'],
  ['an empty folder', {}, '.'],
  ['a report without a section', { 'data/report.yaml': settings, 'content/notes.txt': '' }, '.'],
])('%s is said', async (_name, files, folder) => {
  write(files);
  const { code, stdout, stderr } = await runCommand(['check', '--report', join(report, folder)]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/error/);
  expect(stdout).not.toMatch(stackTrace);
});

test('all mistakes are said at once, and the last good site is left as it was', async () => {
  write(good);
  const out = join(report, 'site');
  expect((await runSelfeval(['build', '--report', report, '--out', out])).code).toBe(0);
  const before = await folderContents(out);

  const mistakes = cases.filter(([, files]) => Object.keys(files).every((path) => path !== 'data/report.yaml' && path !== 'content/10-early-help.md'));
  const names: string[] = [];
  for (const [index, [name, files]] of mistakes.entries()) {
    for (const [path, content] of Object.entries(files)) {
      if (path.startsWith('data/indicators/') || path.startsWith('data/inspections/')) {
        write({ [path.replace(/[^/]+$/, `case-${index}.yaml`)]: typeof content === 'string' ? content.replace('id: seen', `id: seen-${index}`) : content });
        names.push(name);
      }
    }
  }
  write({ 'data/report.yaml': settings.replace('status: draft', 'status: drafted'), 'content/10-early-help.md': section('<b>x</b> [@nothing]') });
  const { code, stderr, stdout } = await runCommand(['build', '--report', report, '--out', out]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('`drafted`');
  expect(stderr).toMatch(/HTML/);
  expect(names.length).toBeGreaterThan(3);
  for (const [index, [, files]] of mistakes.entries()) if (files['data/indicators/a.yaml']) expect(stderr).toContain(`case-${index}.yaml:`);
  expect(stderr).not.toMatch(stackTrace);
  expect(await folderContents(out)).toEqual(before);
});

async function folderContents(folder: string): Promise<Record<string, string>> {
  const { readFile, readdir } = await import('node:fs/promises');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (path) => [path, await readFile(path, 'base64')] as const)));
}
