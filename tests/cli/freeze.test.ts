import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionFile } from '../../src/model/edition-file.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder, type Ran } from '../run-selfeval.ts';

const reports = join(packageFolder, 'tests', 'reports');
let place: string;
let report: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval freeze '));
  report = copied('every-kind');
});
afterEach(() => rmSync(place, { recursive: true }));

function copied(name: string, as = name): string {
  const folder = join(place, as);
  cpSync(join(reports, name), folder, { recursive: true });
  return folder;
}

function change(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

const freeze = (...args: string[]) => runCommand(['freeze', '--report', report, ...args], { cwd: place });
const said = ({ code, stdout, stderr }: Ran): unknown[] => [code, stdout + stderr];
const frozen = () => readFileSync(join(report, 'data', 'editions', '2024.json'), 'utf8');

describe('freeze', () => {
  it('keeps the public edition with the checks that it passed, which check then takes', async () => {
    const { code, stdout } = await freeze();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Self-evaluation 2024, as at 31 March 2024, is frozen in every-kind\/data\/editions\/2024\.json\. It passed \d+ rules without an error, with no warnings and no notes; 2 findings waived\./)]);
    expect(editionFile.parse(JSON.parse(frozen()))).toMatchObject({ id: '2024', asAt: '2024-03-31', report: { audience: 'public' } });
    expect(Object.keys(editionFile.parse(JSON.parse(frozen())).checks)).toEqual(['version', 'rules', 'errors']);
    expect((await runCommand(['check', '--report', report])).code).toBe(0);
  });

  it('writes the same file whatever is found in what is internal', async () => {
    const other = copied('every-kind', 'other');
    change(other, 'content/30-plans.md', '## How we know it\n', '## How we know it\n\n:::internal\nThis is a robust and innovative service.\n:::\n');
    const [first, second] = await Promise.all([freeze(), runCommand(['freeze', '--report', other])]);
    expect(second.stdout.replace('other/', 'every-kind/').split(', with ')[1]).not.toBe(first.stdout.split(', with ')[1]);
    expect(readFileSync(join(other, 'data/editions/2024.json'), 'utf8')).toBe(frozen());
  });

  it('says that nothing would change when it is frozen already, and refuses when something would', async () => {
    await freeze();
    const before = frozen();
    expect(said(await freeze())).toEqual([0, expect.stringContaining('is frozen already, in every-kind/data/editions/2024.json, and nothing in it would change.')]);
    change(report, 'data/report.yaml', 'title: ', 'title: Another ');
    expect(said(await freeze())).toEqual([1, expect.stringContaining('is frozen already, in data/editions/2024.json, and what would be frozen differs from it.')]);
    expect(frozen()).toBe(before);
  });

  it('gives the same bytes from the same source, wherever it lies', async () => {
    const again = copied('every-kind', 'again');
    await Promise.all([freeze(), runCommand(['freeze', '--report', again])]);
    expect(readFileSync(join(again, 'data/editions/2024.json')).equals(readFileSync(join(report, 'data/editions/2024.json')))).toBe(true);
  });

  it('is held to: one changed sign is an error of check that names the file, and nothing is written over it', async () => {
    await freeze();
    change(report, 'data/editions/2024.json', 'Self-evaluation 2024', 'Self-evaluation 2025');
    const { code, stdout } = await runCommand(['check', '--report', report], { cwd: place });
    expect([code, stdout]).toEqual([1, expect.stringContaining('every-kind/data/editions/2024.json:1:1  error  `data/editions/2024.json` is not as `selfeval freeze` wrote it')]);
    expect(said(await freeze())).toEqual([1, expect.stringContaining('Nothing was frozen')]);
  });

  it('takes a file that was copied with the line ends of Windows', async () => {
    await freeze();
    writeFileSync(join(report, 'data/editions/2024.json'), frozen().replaceAll('\n', '\r\n'));
    expect((await runCommand(['check', '--report', report])).code).toBe(0);
    expect((await freeze()).stdout).toContain('is frozen already');
  });

  it('refuses a draft, and a report with errors', async () => {
    change(report, 'data/report.yaml', 'status: agreed', 'status: draft');
    expect(said(await freeze())).toEqual([1, expect.stringMatching(/^The edition `2024` is a draft, and only what is agreed is frozen\. .*\nNothing was frozen\.$/m)]);
    appendFileSync(join(report, 'data/report.yaml'), 'colour: red\n');
    expect(said(await freeze())).toEqual([1, expect.stringMatching(/field-unknown[^]*Nothing was frozen: an edition with errors is not published\./)]);
    expect(existsSync(join(report, 'data/editions'))).toBe(false);
  });

  it('refuses an id with which a page of it would have too long an address in a later site', async () => {
    const text = readFileSync(join(report, 'data/report.yaml'), 'utf8');
    writeFileSync(join(report, 'data/report.yaml'), text.replaceAll('"2024"', 'self-evaluation-of-the-year-to-march-2024-for-the-assembly'));
    expect(said(await freeze())).toEqual([1, expect.stringMatching(/is too long: in the site of a later edition one of its pages would be at `editions\/self-evaluation-.*\.html`, which has 1\d\d characters; 100 are possible\./)]);
  });

  it('registers an edition that was written anew in another folder', async () => {
    const earlier = copied('every-kind', 'earlier');
    writeFileSync(join(earlier, 'data/report.yaml'), readFileSync(join(earlier, 'data/report.yaml'), 'utf8').replaceAll('"2024"', '"2024-early"'));
    expect(said(await freeze('--from', 'earlier'))).toEqual([1, expect.stringContaining('The edition `2024-early` stands as at 31 March 2024, which is not before that of this report (2024-03-31).')]);
    change(report, 'data/report.yaml', 'asAt: 2024-03-31', 'asAt: 2024-04-30');
    expect(said(await freeze('--from', 'earlier'))).toEqual([0, expect.stringContaining('every-kind/data/editions/2024-early.json')]);
    expect(readdirSync(join(report, 'data/editions'))).toEqual(['2024-early.json']);
    expect(existsSync(join(earlier, 'data/editions'))).toBe(false);
    expect(said(await freeze('--from', 'earlier/data/report.yaml'))).toEqual([0, expect.stringContaining('is frozen already')]);
    expect(await freeze('--from', 'nowhere')).toMatchObject({ code: 1 });
  });

  it('says plainly where nothing of the report is for everybody', async () => {
    change(report, 'data/report.yaml', 'framework:', 'defaultAudience: internal\nchecks: { severities: { public-edition-is-true: "off" } }\nframework:');
    expect(said(await freeze())).toEqual([0, expect.stringContaining('Nothing of this report is for everybody, so that the frozen edition has no section and no figure')]);
  });

  it('holds nothing that is for the council and Ofsted only', async () => {
    report = copied('some-internal');
    expect((await freeze()).code).toBe(0);
    expect(frozen()).not.toMatch(/sealed|"internal": true/i);
  });
});
