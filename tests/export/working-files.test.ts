import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/publish/manifest.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder } from '../run-selfeval.ts';

const report = join(packageFolder, 'tests', 'reports', 'some-internal');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval working files '));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const make = (format: string, ...more: string[]) => runCommand(['export', '--report', report, '--format', format, '--section', 'front-door', ...more], { cwd: place });
const kinds = { 'data-xlsx': 'figures-to-fill-in.xlsx', 'edit-docx': 'front-door-to-edit.docx' } as const;
const marking = "Authors' copy: not to be sent on";

describe.each(['data-xlsx', 'edit-docx'] as const)('what authors work on: %s', (format) => {
  const file = (folder = 'exports-authors'): string => join(place, folder, `example-2024-${kinds[format]}`);

  test('lies in the folder of the authors, is told from what goes out, and is marked on every page', async () => {
    expect(await make(format)).toMatchObject({ code: 0 });
    const { files } = JSON.parse(readFileSync(join(place, 'exports-authors', 'exports.json'), 'utf8')) as Manifest;
    expect(files.find(({ path }) => file().endsWith(path))?.audience).toBe('authors');
    const parts = Object.entries(unzipSync(readFileSync(file())));
    const printed = parts.filter(([name]) => /footer\d*\.xml$|sheet\d+\.xml$/.test(name)).map(([name, content]) => [name, strFromU8(content).replaceAll(/&(?:apos|#39);/g, "'").includes(marking)]);
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter(([, isMarked]) => isMarked !== true)).toEqual([]);
  });

  test('is not put beside what everybody may have, nor that beside it', async () => {
    const public_ = ['--out', `public ${format}`];
    expect(await runCommand(['export', '--report', report, '--format', 'json', ...public_], { cwd: place })).toMatchObject({ code: 0 });
    expect(await make(format, ...public_)).toMatchObject({ code: 1, stderr: expect.stringContaining("holds files of the public edition (`example-2024-report.json`); those of the authors' copy would lie beside them") as string });
    expect(readdirSync(join(place, `public ${format}`)).toSorted()).toEqual(['example-2024-report.json', 'exports.json']);
    expect(await runCommand(['export', '--report', report, '--format', 'json', '--out', 'exports-authors'], { cwd: place })).toMatchObject({ code: 1, stderr: expect.stringContaining("holds files of the authors' copy") as string });
  });

  test('is not replaced where somebody has worked on it, unless that is said', async () => {
    expect(await make(format)).toMatchObject({ code: 0 });
    appendFileSync(file(), 'edited');
    const edited = readFileSync(file());
    expect(await make(format)).toMatchObject({ code: 1, stderr: expect.stringContaining('was changed since it was exported') as string });
    expect(readFileSync(file()).equals(edited)).toBe(true);
    expect(await make(format, '--replace')).toMatchObject({ code: 0 });
    expect(readFileSync(file()).equals(edited)).toBe(false);
  });
});

test('a file that was changed since it was exported stays, and the others are made', async () => {
  const out = join(place, 'changed');
  const run = (...more: string[]) => runCommand(['export', '--report', report, '--format', 'json,csv', '--out', out, ...more], { cwd: place });
  expect((await run()).code).toBe(0);
  const json = join(out, 'example-2024-report.json');
  appendFileSync(json, ' ');
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Not made: the report as JSON \(json\)\. `.*report\.json` was changed since it was exported, .*--replace/) as string });
  expect([readFileSync(json, 'utf8').endsWith(' '), existsSync(out)]).toEqual([true, true]);
  expect((await run('--replace')).code).toBe(0);
  expect(readFileSync(json, 'utf8').endsWith(' ')).toBe(false);
});
