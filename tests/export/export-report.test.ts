import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatsIn } from '../../src/cli/format-list.ts';
import { ExportProblem } from '../../src/export/exporter.ts';
import { exporters, formats } from '../../src/export/formats.ts';
import { moveIn } from '../../src/export/move-in.ts';
import { report as form } from '../../src/model/report.ts';
import { manifestName, manifestOf, type Manifest } from '../../src/publish/manifest.ts';
import { worked } from '../reports/worked-examples.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';
import { readCsv } from './read-csv.ts';

const minimal = join(packageFolder, 'tests', 'reports', 'minimal');
const towerHamlets = join(packageFolder, 'tests', 'reports', 'tower-hamlets-2023');
/** Those that need nothing but this program, no committee to go to and no meeting with Ofsted. */
const ownFormats = formats.filter((format) => !['pdf', 'report', 'brief'].includes(format));
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval exports '));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

describe('exporting every format', () => {
  let [here, there]: Map<string, Buffer>[] = [];

  beforeAll(async () => {
    const [one, other] = [join(place, 'one'), join(place, 'another folder')];
    const list = ownFormats.join(',');
    const runs = await Promise.all([
      runSelfeval(['export', '--report', towerHamlets, '--format', list, '--out', one], { env: { TZ: 'Pacific/Auckland', LANG: 'en_GB.UTF-8' } }),
      runSelfeval(['export', '--report', towerHamlets, '--format', list, '--out', other], { env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }),
    ]);
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, '']]);
    [here, there] = [filesIn(one), filesIn(other)];
  });

  test('gives the same bytes in another folder, time zone and language', () => {
    expect([...there!].map(([path, content]) => [path, sha256(content)])).toEqual([...here!].map(([path, content]) => [path, sha256(content)]));
  });

  test('names every file by council, edition and what it is, and leaves nothing else', () => {
    const names = new Set([...here!.keys()].map((path) => path.split('/')[0]!));
    names.delete('exports.json');
    expect([...names].filter((name) => !name.startsWith('tower-hamlets-2023-'))).toEqual([]);
  });

  test('notes the size and checksum of every file', () => {
    const { files } = JSON.parse(here!.get('exports.json')!.toString()) as Manifest;
    expect(files.map(({ path, bytes, sha256: sum }) => [path, bytes, sum])).toEqual(
      [...here!].filter(([path]) => path !== 'exports.json').map(([path, content]) => [path, content.length, sha256(content)]),
    );
  });

  test('names neither this machine nor who made it', () => {
    const secrets = [packageFolder.replace(/[\\/]$/, ''), tmpdir(), process.env['HOME'] ?? '/nobody', 'exceljs', 'PptxGenJS', 'Un-named'];
    for (const [path, content] of here!) {
      const texts = /\.(?:xlsx|docx|pptx|zip)$/.test(path) ? Object.values(unzipSync(content)).map((part) => strFromU8(part, true)) : [content.toString('latin1')];
      expect(secrets.filter((secret) => texts.some((text) => text.includes(secret))), path).toEqual([]);
    }
  });

  test('the JSON is the released report, in its published form', async () => {
    const read: unknown = JSON.parse(here!.get('tower-hamlets-2023-report.json')!.toString());
    expect(form.parse(read)).toEqual(form.parse(await worked('Tower Hamlets', 'public')));
  });

  test('the tables of CSV have every figure as a number, and a word on every column', async () => {
    const report = await worked('Tower Hamlets', 'public');
    const table = (name: string): Record<string, string>[] => readCsv(here!.get(`tower-hamlets-2023-data-csv/${name}.csv`)!.toString());
    expect(table('figures').map((row) => [row['indicator_id'], row['date'], row['value'], row['shown']])).toEqual(
      report.indicators.flatMap(({ id, observations }) => observations.map(({ at, figure }) => [id, at, figure.status === 'known' ? String(figure.value) : figure.status, figure.text])));
    const said = table('data-dictionary');
    for (const path of [...here!.keys()].filter((each) => each.endsWith('.csv') && !each.endsWith('dictionary.csv'))) {
      const [columns] = here!.get(path)!.toString().replace('\ufeff', '').split('\r\n');
      expect(said.filter((row) => path.endsWith(`/${row['File']}`)).map((row) => row['Column']), path).toEqual(columns!.split(','));
    }
    expect(said.every((row) => row['Meaning'] !== '')).toBe(true);
  });

  test('the zip holds the whole site, its manifest, and what to do first', () => {
    const files = unzipSync(here!.get('tower-hamlets-2023-site.zip')!);
    const within = new Map(Object.entries(files).map(([path, content]) => [path.replace('tower-hamlets-2023-site/', ''), content]));
    const { files: listed } = JSON.parse(strFromU8(within.get(manifestName)!)) as Manifest;
    expect(listed.map(({ path }) => path)).toContain('index.html');
    for (const { path, sha256: sum } of listed) expect([path, sha256(within.get(path)!)]).toEqual([path, sum]);
    expect([...within.keys()].filter((path) => !listed.some((file) => file.path === path)).sort()).toEqual(['READ ME FIRST.txt', manifestName]);
    expect(strFromU8(within.get('READ ME FIRST.txt')!)).toMatch(/Tower Hamlets[\s\S]*Extract All[\s\S]*index\.html/);
  });
});

describe('an export', () => {
  const exportTo = (out: string, ...more: string[]) => runCommand(['export', '--report', minimal, '--out', out, ...more], { cwd: place });

  test('leaves what is in the folder besides, and keeps earlier exports in its manifest', async () => {
    const out = join(place, 'kept');
    mkdirSync(out);
    writeFileSync(join(out, 'minutes.txt'), 'mine');
    expect((await exportTo(out, '--format', 'json')).code).toBe(0);
    expect((await exportTo(out, '--format', 'xlsx')).code).toBe(0);
    const { files } = JSON.parse(readFileSync(join(out, 'exports.json'), 'utf8')) as Manifest;
    expect(files.map(({ path }) => path.replace(/.*-/, ''))).toEqual(['data.xlsx', 'report.json']);
    expect(readFileSync(join(out, 'minutes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('makes the others when one cannot be put in place, names that one and how to mend it', async () => {
    const out = join(place, 'taken');
    await exportTo(out, '--format', 'json');
    const name = readdirSync(out).find((each) => each.endsWith('report.json'))!;
    rmSync(join(out, name));
    mkdirSync(join(out, name, 'in the way'), { recursive: true });
    const { code, stdout, stderr } = await exportTo(out, '--format', 'json,xlsx');
    expect(code).toBe(1);
    expect(stdout).toContain('data.xlsx');
    expect(stderr).toMatch(/Not made: the report as JSON \(json\)\. `.*report\.json` is a folder\. Move it away or rename it\./);
  });

  test('says of the internal edition for whom it is, in its name', async () => {
    const out = join(place, 'internal');
    await exportTo(out, '--format', 'json', '--audience', 'internal');
    expect(readdirSync(out).filter((name) => name.endsWith('-report-internal.json'))).toHaveLength(1);
  });

  test('for others is not put beside what everybody may have, unless that is said, nor into the folder of a site', async () => {
    const out = join(place, 'mixed');
    await exportTo(out, '--format', 'json');
    const mixed = await exportTo(out, '--format', 'json', '--audience', 'internal');
    expect([mixed.code, mixed.stderr]).toEqual([1, expect.stringMatching(/holds files of the public edition \(`[\w-]+-report\.json`\); those of the internal edition .* say --replace/)]);
    expect((await exportTo(out, '--format', 'json', '--audience', 'internal', '--replace')).code).toBe(0);
    writeFileSync(join(out, manifestName), JSON.stringify(manifestOf('x', [])));
    expect((await exportTo(join(out, 'within'), '--format', 'json')).stderr).toContain('is the folder of a site');
  });

  test.each([
    ['a file', () => writeFileSync(join(place, 'a file'), ''), () => join(place, 'a file'), /is a file/],
    ["a folder of the report's own", () => undefined, () => join(minimal, 'data', 'exports'), /lies in the report's own data folder/],
  ])('is not put into %s', async (_what, prepare, out, message) => {
    prepare();
    const { code, stderr } = await exportTo(out(), '--format', 'json');
    expect([code, message.test(stderr)]).toEqual([1, true]);
    expect(existsSync(join(minimal, 'data', 'exports'))).toBe(false);
  });

  test('of a report with errors makes nothing, and says them all', async () => {
    const broken = join(place, 'broken');
    mkdirSync(join(broken, 'data'), { recursive: true });
    writeFileSync(join(broken, 'data', 'report.yaml'), 'council: { name: X\n');
    const { code, stderr } = await runCommand(['export', '--report', broken, '--format', 'json', '--out', join(place, 'none')], { cwd: place });
    expect(code).toBe(1);
    expect(stderr).toContain('No file was made');
    expect(existsSync(join(place, 'none'))).toBe(false);
  });
});

test('a file that another program has open stays, and the reason is told', async () => {
  const busy = (): never => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  await expect(moveIn('made', 'report.docx', busy)).rejects.toThrow(ExportProblem);
  await expect(moveIn('made', 'report.docx', busy)).rejects.toThrow('`report.docx` may not be replaced; it is probably open in another program. Close it there and export again.');
  let tries = 0;
  await moveIn('made', 'report.docx', () => {
    tries += 1;
    if (tries < 3) busy();
  });
  expect(tries).toBe(3);
});

test.each([
  ['json', { every: false, formats: ['json'] }],
  ['ZIP, xlsx', { every: false, formats: ['xlsx', 'zip'] }],
  ['all', { every: true, formats: [...formats] }],
  ['', expect.stringMatching(/^Say with --format what is wanted\. It can be .*json.* or all/)],
  ['xls,json', expect.stringMatching(/^There is no format `xls`\. It can be /)],
])('--format %j is understood', (list, expected) => {
  expect(formatsIn('format', list)).toEqual(expected);
});

test('a fault of ours in one format takes no other with it', async () => {
  const out = join(place, 'fault');
  vi.spyOn(exporters, 'json').mockImplementation(() => Promise.reject(new Error('out of ink')));
  const { code, stdout, stderr } = await runCommand(['export', '--report', minimal, '--out', out, '--format', 'xlsx,json,csv'], { cwd: place });
  vi.restoreAllMocks();
  expect(code).toBe(1);
  expect(stdout).toMatch(/data\.xlsx[\s\S]*figures\.csv|data\.xlsx[\s\S]*data-dictionary\.csv/);
  expect(stderr).toBe('Not made: the report as JSON (json). selfeval stopped on it because of a fault of its own, not of the report: out of ink. Please report this.\n');
});
