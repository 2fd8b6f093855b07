import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { item, para, picture, png, styled, wordFile } from '../import/words/word-file.ts';
import { importFiles } from '../../src/cli/import.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { runCommand } from '../run-command.ts';

const example = new URL('../reports/tower-hamlets-2023/', import.meta.url);
const table = readFileSync(new URL('../reports/tower-hamlets-2023-03.csv', import.meta.url), 'utf8');

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval import '));
});
afterAll(() => rmSync(place, { recursive: true }));

const visits = 'data/indicators/visits.yaml';
const original = readFileSync(new URL(visits, example), 'utf8');
const read = (path: string): string => readFileSync(join(place, path), 'utf8');

function run(csv: string | Uint8Array, ...options: string[]) {
  writeFileSync(join(place, 'scorecard.csv'), csv);
  return runCommand(['import', 'scorecard.csv', ...options], { cwd: place });
}

/** Imports with somebody at the terminal who gives these answers. */
async function atTerminal(files: readonly string[], answers: readonly string[]): Promise<{ code: number; asked: string[]; said: string }> {
  const [asked, left] = [[] as string[], [...answers]];
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const terminal = { ...openTerminal({ stdout: stream, stderr: stream, env: {}, folder: place }), ask: (question: string) => Promise.resolve((asked.push(question), left.shift() ?? '')) };
  const code = await importFiles({ files: files.join('\0') }, terminal);
  return { code, asked, said };
}

describe('selfeval import', () => {
  beforeEach(() => cpSync(example, place, { recursive: true }));

  test('finds nothing to change in a report that says what the table says', async () => {
    const ran = await run(table, '--yes');
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('There is nothing to change.')]);
    expect(ran.stderr).toContain('135 same');
    expect(read(visits)).toBe(original);
  });

  test('puts figures back that were taken out, and shows what was changed', async () => {
    const older = original.replace("      - { at: 2023-02-28, value: 88.5 }\n", '').replace('numerator: 620', 'numerator: 602').replaceAll('\n', '\r\n');
    writeFileSync(join(place, visits), older);
    const ran = await run(table, '--yes');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/changed +Children in need visited in the past four weeks, 31 March 2023 +81\.6% \(602 of 738\) → 84\.0% \(620 of 738\) +cell G9/);
    expect(ran.stderr).toMatch(/new +Children in need visited in the past four weeks, 28 February 2023 +88\.5% +cell M9/);
    expect(ran.stdout).toBe(`Written: ${visits}.\n`);
    expect(read(visits)).toBe(original.replaceAll('\n', '\r\n'));
  });

  test('says once that figures are later than the day at which the report stands', async () => {
    const ran = await run(table.replace('Mar 23,', 'Apr 23,'), '--dry-run');
    expect(ran.stderr).toContain('\nSome figures are after the day at which the report stands: where they belong in it, move `asAt` in data/report.yaml.\n');
    expect((await run(table, '--dry-run')).stderr).not.toContain('after the day');
  });

  test('writes nothing where nobody can be asked, and nothing as a try', async () => {
    const changed = table.replace('84.0%,Snapshot', '84.1%,Snapshot').replace('620,738', '621,738').replace('88.5%,84.0%', '88.5%,84.1%');
    const unasked = await run(changed);
    expect([unasked.code, unasked.stderr]).toEqual([1, expect.stringContaining('nobody could be asked')]);
    const tried = await run(changed, '--dry-run', '--yes');
    expect([tried.code, tried.stderr]).toEqual([0, expect.stringContaining('this was a try')]);
    expect(read(visits)).toBe(original);
  });

  test('writes nothing of a file with a row that is not understood, but with --partial', async () => {
    const strange = table.replace('3.3,% of CIN children visited within the past four weeks', ',Children in need visitd in the past four weeks').replace('204,214,95.3%', '203,214,94.9%').replace('92.1%,95.3%', '92.1%,94.9%');
    const whole = await run(strange, '--yes');
    expect([whole.code, whole.stderr]).toEqual([1, expect.stringMatching(/Not understood\n +cell C9: Children in need visitd in the past four weeks\n +perhaps cin-visits-4wk or /)]);
    expect(read(visits)).toBe(original);
    const partly = await run(strange, '--yes', '--partial');
    expect(partly.code).toBe(0);
    expect(read(visits)).toBe(original.replace('numerator: 204', 'numerator: 203'));
  });

  test.each([
    ['a list of children', 'Child Unique ID,Gender,Ethnicity,Date of Birth\n4711,Female,WBRI,01/02/2012\n', /list of single children[^]*`Child Unique ID`/],
    ['an empty file', '', /The file is empty/],
    ['a letter', 'Dear all,\nplease find attached.\n', /not known what this file is/],
  ])('refuses %s, and repeats nothing of it', async (_what, text, words) => {
    const ran = await run(text, '--yes');
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(ran.stderr).not.toContain('4711');
  });

  test('makes sections of a Word document, with pictures and a list of what stayed over, and says what check finds', async () => {
    const sections = readdirSync(join(place, 'content'));
    writeFileSync(join(place, 'last year.docx'), wordFile(styled('T', 'Our year') + styled('H1', 'Adoption') + styled('H2', 'Strengths') + item('Carers are found quickly.') + para(picture('Carers by year')), { 'word/media/image1.png': png }));
    const ran = await runCommand(['import', 'last year.docx', '--yes'], { cwd: place });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/new +“Strengths” \(heading 2\) +content\/\d+-adoption\.md, “Strengths”, under “What we know” +paragraph 3/);
    expect(ran.stderr).toMatch(/Stayed over \(1\)\n +paragraph 1: “Our year”/);
    expect(ran.stderr).toMatch(/Checked: .*\d+ warnings? in what would be written/);
    const added = readdirSync(join(place, 'content')).filter((name) => !sections.includes(name));
    expect(added).toEqual([expect.stringMatching(/^\d+-adoption\.md$/)]);
    expect(read(`content/${added[0]}`)).toContain('### Strengths\n\n- Carers are found quickly.\n\n![Carers by year](adoption-picture.png)\n\n## How we know it\n\n## What next\n');
    expect([...readFileSync(join(place, 'public', 'adoption-picture.png'))]).toEqual([...png]);
    expect(readdirSync(join(place, 'imported'))).toEqual([expect.stringMatching(/^last-year-\d{4}-\d{2}-\d{2}\.txt$/)]);
    const again = await runCommand(['import', 'last year.docx', '--yes'], { cwd: place });
    expect(again.stderr).toContain(`There is a section of that name already, content/${added[0]}`);
    expect(readdirSync(join(place, 'content'))).toHaveLength(sections.length + 2);
  });

  test('asks at a terminal what only a person can say, keeps it, and does not ask again', async () => {
    const strange = table.replace('1.4,Number of LAC', ',LAC open at month end').replace('301,Snapshot', '302,Snapshot').replace('291,301', '291,302');
    writeFileSync(join(place, 'scorecard.csv'), strange);
    const first = await atTerminal(['scorecard.csv'], ['7', '1', 'yes']);
    expect(first.asked[0]).toContain('Which indicator is the row `LAC open at month end` (cell C5) about?\n  1  Children in care (cla-number: number, snapshot)\n');
    expect(first.asked[1]).toMatch(/^\n`7` is no answer to this\.\nWhich indicator/);
    expect(first.asked).toHaveLength(3);
    expect(first.asked[2]).toMatch(/Write this into data\/indicators\/cohorts\.yaml, data\/imports\.yaml\? \(yes or no\)/);
    expect([first.code, read('data/imports.yaml')]).toEqual([0, expect.stringContaining('  - row: LAC open at month end\n    indicator: cla-number\n')]);
    expect(read('data/indicators/cohorts.yaml')).toContain('{ at: 2023-03-31, value: 302 }');
    const second = await atTerminal(['scorecard.csv'], []);
    expect([second.code, second.asked, second.said]).toEqual([0, [], expect.stringContaining('There is nothing to change.')]);
    expect((await runCommand(['check', '--rule', 'reference-exists'], { cwd: place })).code).toBe(0);
    rmSync(join(place, 'data/imports.yaml'));
  });

  test('writes nothing where the answer is no', async () => {
    const changed = table.replace('620,738,84.0%', '621,738,84.1%').replace('88.5%,84.0%', '88.5%,84.1%');
    writeFileSync(join(place, 'scorecard.csv'), changed);
    const { code, said } = await atTerminal(['scorecard.csv'], ['no']);
    expect([code, said, read(visits)]).toEqual([1, expect.stringContaining('Nothing was written.'), original]);
  });

  test('opens nothing of 100 MB', async () => {
    truncateSync(join(place, 'scorecard.csv'), 100_000_000);
    expect(await runCommand(['import', 'scorecard.csv'], { cwd: place })).toMatchObject({ code: 1, stderr: expect.stringContaining('The file is 100 MB; up to 50 MB are read.') as string });
  });

  test('says which file is meant where none is named or the named one is not there', async () => {
    expect(await runCommand(['import'], { cwd: place })).toMatchObject({ code: 2, stderr: expect.stringContaining('Say which file to import') as string });
    expect(await runCommand(['import', 'gone.csv'], { cwd: place })).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no such file') as string });
  });
});

describe('the workbook for new figures', () => {
  beforeEach(() => cpSync(example, place, { recursive: true }));

  test('is made, taken back without a change, and is no part of all formats', async () => {
    const made = await runCommand(['export', '--format', 'data-xlsx', '--out', 'out'], { cwd: place });
    expect([made.code, made.stdout, made.stderr]).toEqual([0, expect.stringMatching(/^out\/tower-hamlets-2023-figures-to-fill-in\.xlsx, \d+ kB\n$/), expect.stringContaining('not for publication')]);
    const back = await runCommand(['import', 'out/tower-hamlets-2023-figures-to-fill-in.xlsx', '--yes'], { cwd: place });
    expect([back.code, back.stderr]).toEqual([0, expect.stringContaining('There is nothing to change.')]);
    expect(read(visits)).toBe(original);
    const { stderr } = await runCommand(['export', '--format', 'data'], { cwd: place });
    expect(stderr).toContain('There is no format `data`.');
  });

  test('is not made of a report with a file that cannot be read: its figures would be missing', async () => {
    writeFileSync(join(place, visits), original.replace('unit: percent', 'unit: percents'));
    const made = await runCommand(['export', '--format', 'data-xlsx', '--out', 'other'], { cwd: place });
    expect([made.code, made.stderr]).toEqual([1, expect.stringContaining(visits)]);
    expect(existsSync(join(place, 'other'))).toBe(false);
  });
});
