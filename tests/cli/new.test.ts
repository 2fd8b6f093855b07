import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newReport } from '../../src/cli/new.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { runCommand } from '../run-command.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'selfeval new '));
});
afterAll(() => rmSync(place, { recursive: true }));

describe('selfeval new', () => {
  test('makes a folder that checks without an error, is set up for an editor, and says how old its figures are', async () => {
    const folder = join(place, 'our report');
    const made = await runCommand(['new', 'our report', '--council', 'Norfolk'], { cwd: place });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('official statistics as they stood on 1 April 2026');
    expect(readdirSync(folder).sort()).toEqual(['.vscode', 'READ ME.txt', 'content', 'data', 'public', 'schemas']);
    expect(readFileSync(join(folder, 'READ ME.txt'), 'utf8')).toContain('THE SELF-EVALUATION OF NORFOLK');
    expect(readFileSync(join(folder, '.vscode', 'tasks.json'), 'utf8')).toContain('check --watch');
    expect(JSON.parse(readFileSync(join(folder, 'schemas', 'report.json'), 'utf8'))).toBeTypeOf('object');
    const checked = await runCommand(['check', '--report', folder], { cwd: place });
    expect([checked.code, checked.stdout + checked.stderr]).toEqual([0, expect.not.stringMatching(/\berrors?\b {2}/)]);
  });

  test('takes the structure of another report, and says how many of its indicators have figures of the council', async () => {
    const example = join(import.meta.dirname, '..', 'reports', 'tower-hamlets-2023');
    const made = await runCommand(['new', 'from another', '--council', 'Norfolk', '--from', example], { cwd: place });
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('Sections, headings, indicators and terms are those of the other report, without its words.')]);
    const names = (folder: string): string[] => readdirSync(join(folder, 'data', 'indicators')).sort();
    expect(names(join(place, 'from another'))).toEqual(names(example));
    const checked = await runCommand(['check', '--report', join(place, 'from another')], { cwd: place });
    expect([checked.code, checked.stdout + checked.stderr]).toEqual([0, expect.not.stringMatching(/\berrors?\b {2}/)]);
    const none = await runCommand(['new', 'from nothing', '--council', 'Norfolk', '--from', 'nowhere'], { cwd: place });
    expect([none.code, none.stderr, existsSync(join(place, 'from nothing'))]).toEqual([1, expect.stringContaining('There is no report in `nowhere` that can be read'), false]);
  });

  test('writes nothing into a folder that has files, and says which', async () => {
    const folder = join(place, 'full');
    mkdirSync(folder);
    writeFileSync(join(folder, 'minutes.docx'), '');
    const made = await runCommand(['new', 'full', '--council', 'Norfolk'], { cwd: place });
    expect(made.code).toBe(1);
    expect(made.stderr).toContain('has files in it (minutes.docx)');
    expect(readdirSync(folder)).toEqual(['minutes.docx']);
  });

  test.each([
    [['new', 'a', '--council', 'Norflok'], 1, 'There is no council `Norflok`. Did you mean `Norfolk`?'],
    [['new', 'a', '--council', 'Yorkshire'], 1, 'Did you mean `East Riding of Yorkshire` or `North Yorkshire`?'],
    [['new', 'a', '--council', 'Atlantis'], 1, 'new --list'],
    [['new', 'a'], 2, 'Say which council it is about'],
  ])('%j says what is meant and makes nothing', async (args, code, words) => {
    const made = await runCommand(args, { cwd: place });
    expect([made.code, made.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(existsSync(join(place, 'a'))).toBe(false);
  });

  test('lists all councils with their codes', async () => {
    const { stdout } = await runCommand(['new', '--list'], { cwd: place });
    expect(stdout.trim().split('\n')).toHaveLength(153);
    expect(stdout).toMatch(/^Norfolk +E10000020 {2}926$/m);
  });

  test('asks for what is missing where somebody sits at the terminal', async () => {
    const asked: string[] = [];
    const answers = ['Norfolk', 'asked for'];
    const quiet = { write: () => true };
    const terminal = { ...openTerminal({ stdout: quiet, stderr: quiet, env: {}, folder: place }), ask: (question: string) => Promise.resolve((asked.push(question), answers.shift()!)) };
    expect(await newReport({ empty: 'yes' }, terminal)).toBe(0);
    expect(asked).toEqual(['Which council is the report about? ', 'In which folder? ']);
    expect(readdirSync(join(place, 'asked for', 'data'))).not.toContain('indicators');
  });
});
