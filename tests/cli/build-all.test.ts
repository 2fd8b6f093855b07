import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { long } from '../how-long.ts';
import { packageFolder, type Ran } from '../run-selfeval.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval many '));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const smallest = join(packageFolder, 'tests', 'reports', 'minimal');

function putReport(path: string, change: (settings: string) => string = (settings) => settings): void {
  const folder = join(place, 'reports', path);
  cpSync(smallest, folder, { recursive: true });
  const settings = join(folder, 'data', 'report.yaml');
  writeFileSync(settings, change(readFileSync(settings, 'utf8')));
}

const council = (name: string) => (settings: string): string => settings.replace(/(?<=council:\s+name: ).+/, name);
const nobody = (settings: string): string => settings.replace(/(?<=framework: ).+/, 'no-such-framework');
const run = (...args: string[]): Promise<Ran> => runCommand(['build-all', ...args], { cwd: place });
const indexOf = (out: string): string => readFileSync(join(place, out, 'index.html'), 'utf8');
const linksOf = (out: string): string[] => [...indexOf(out).matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, text]) => `${href} ${text}`);

describe('every report below a folder', () => {
  let first: Ran;
  beforeAll(async () => {
    putReport('b', council("Zed & Ö's Council"));
    putReport('a/deep one', council('Ash Council'));
    putReport('broken', nobody);
    mkdirSync(join(place, 'reports', 'nothing', 'here'), { recursive: true });
    first = await run('reports', '--out', 'sites');
  });

  test('is built where it lies below the output, and the one with mistakes is named with the first of them', () => {
    expect(first.code).toBe(1);
    expect(existsSync(join(place, 'sites', 'a', 'deep one', 'index.html'))).toBe(true);
    expect(existsSync(join(place, 'sites', 'broken'))).toBe(false);
    expect(first.stderr).toMatch(/^Not made: reports\/broken\. data\/report\.yaml:\d+ {2}.*`no-such-framework`/m);
    expect(first.stderr).toContain('check --report "reports/broken"');
    expect(first.stdout).toMatch(/^2 sites, \d+ pages, \d+ warnings?; made in [\d.]+ s$/m);
    expect(first.stdout).toContain('1 report could not be built');
  });

  test('is led to by a page, by the name of its council, and by no other', () => {
    expect(linksOf('sites')).toEqual(['a/deep%20one/index.html Ash Council', 'b/index.html Zed &amp; Ö&#39;s Council']);
    const { results } = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'] }).validateStringSync(indexOf('sites'));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(first.stdout).toContain('which leads to 2 sites; 1 report has none.');
  });

  test('keeps its last good site when it has mistakes later', async () => {
    const before = readFileSync(join(place, 'sites', 'b', 'index.html'), 'utf8');
    putReport('b', nobody);
    const { code, stderr } = await run('reports', '--out', 'sites', '--jobs', '1');
    putReport('b', council("Zed & Ö's Council"));
    expect({ code, named: stderr.match(/Not made: reports\/\w+/g) }).toEqual({ code: 1, named: ['Not made: reports/b', 'Not made: reports/broken'] });
    expect(readFileSync(join(place, 'sites', 'b', 'index.html'), 'utf8')).toBe(before);
    expect(linksOf('sites')).toHaveLength(2);
  });

  test.runIf(long)('is built in parts by several machines, whose sites together have the same page', async () => {
    const parts = [await run('reports', '--out', 'parts', '--shard', '1/2'), await run('reports', '--out', 'parts', '--shard', '2/2')];
    expect(parts.map(({ stdout }) => /^\d+ sites?/.exec(stdout)?.[0])).toEqual(['1 site', '1 site']);
    expect(existsSync(join(place, 'parts', 'index.html'))).toBe(false);
    expect((await run('reports', '--out', 'parts', '--index')).code).toBe(0);
    expect(indexOf('parts')).toBe(indexOf('sites'));
  });

  test.runIf(long)('that is gone is no longer led to, and its site is named and left', async () => {
    putReport('gone');
    await run('reports', '--out', 'parts', '--shard', '4/4', '--jobs', '1');
    rmSync(join(place, 'reports', 'gone'), { recursive: true });
    const { stderr } = await run('reports', '--out', 'parts', '--index');
    expect(stderr).toContain('No report is there any more for parts/gone;');
    expect(linksOf('parts')).toHaveLength(2);
    expect(existsSync(join(place, 'parts', 'gone', 'index.html'))).toBe(true);
  });

  test.runIf(long)('may be for the council and Ofsted, and then no search engine lists the page', async () => {
    await run('reports/a', '--out', 'internal', '--audience', 'internal');
    expect(indexOf('sites')).not.toContain('noindex');
    expect(indexOf('internal')).toContain('<meta name="robots" content="noindex">');
    expect(indexOf('internal')).toContain('Internal');
  });
});

test.each([
  [['nowhere'], /There is no folder `.*nowhere`/],
  [['empty'], /There is no report below `.*empty`/],
  [[], /Say below which folder/],
  [[smallest], /is itself a report\. To make its site: .*build --report/],
  [['reports', '--shard', '3/2'], /`--shard` is `3\/2`/],
  [['reports', '--shard', 'half'], /`--shard` is `half`/],
  [['reports', '--jobs', 'many'], /`--jobs` is `many`/],
  [['reports', '--with', 'docs'], /There is no format `docs`/],
  [['reports', '--out', 'theirs'], /index\.html` is a page that selfeval did not make/],
])('%j is refused before anything is built', async (args, message) => {
  mkdirSync(join(place, 'empty'), { recursive: true });
  mkdirSync(join(place, 'theirs'), { recursive: true });
  writeFileSync(join(place, 'theirs', 'index.html'), '<p>The page of somebody</p>');
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(readdirSync(join(place, 'theirs'))).toEqual(['index.html']);
});
