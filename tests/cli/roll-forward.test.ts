import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { rollForwardReport } from '../../src/cli/roll-forward.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { runCommand } from '../run-command.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval next year '));
beforeEach(() => {
  rmSync(place, { recursive: true });
  cpSync(new URL('../reports/every-kind/', import.meta.url), place, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

const read = (path: string): string => readFileSync(join(place, path), 'utf8');
const next = ['roll-forward', '2025', '--as-at', '2025-03-31'];
const run = (...options: string[]) => runCommand([...next, ...options], { cwd: place });

test('says what is missing on the command line', async () => {
  const ran = await runCommand(['roll-forward', '2025'], { cwd: place });
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('Say which edition is next, and on which day its figures stand')]);
});

test('goes on from the frozen edition, shows what it does before it does it, and is done once', async () => {
  const before = { report: read('data/report.yaml'), section: read('content/20-front-door.md') };
  expect((await run('--yes')).stderr).toContain('Agree it and freeze it first: npm run selfeval -- freeze.');
  expect((await runCommand(['freeze'], { cwd: place })).code).toBe(0);
  writeFileSync(join(place, 'content/20-front-door.md'), before.section.replaceAll('\n', '\r\n'));

  const tried = await run('--dry-run');
  expect([tried.code, read('data/report.yaml')]).toEqual([0, before.report]);
  expect(tried.stderr).toMatch(/changed +edition\.asAt +2024-03-31 → 2025-03-31 +data\/report\.yaml/);
  expect(tried.stderr).toMatch(/moved +action move-office \(stopped\) +Move the team to the Town Hall → data\/editions\/2024\.json +data\/actions\.yaml/);
  const unasked = await run();
  expect([unasked.code, unasked.stderr]).toEqual([1, expect.stringContaining('With --yes it is written without asking.')]);
  expect(read('data/report.yaml')).toBe(before.report);

  const asked: string[] = [];
  const stream = { write: () => true };
  const terminal = { ...openTerminal({ stdout: stream, stderr: stream, env: {}, folder: place }), ask: (question: string) => Promise.resolve((asked.push(question), 'yes')) };
  expect(await rollForwardReport({ edition: '2025', 'as-at': '2025-03-31' }, terminal)).toBe(0);
  expect(asked).toEqual([expect.stringMatching(/^\nWrite this into data\/report\.yaml, content\//)]);
  expect(read('data/report.yaml')).toContain('id: "2025"');
  expect(read('earlier/2024/data/report.yaml')).toBe(before.report);
  expect(read('content/20-front-door.md').replaceAll('\r\n', '').includes('\n')).toBe(false);
  const checked = await runCommand(['check'], { cwd: place });
  const foretold = /Checked: (.*) in what would be written/.exec(tried.stderr)![1]!;
  expect((checked.stdout + checked.stderr).split('\n')).toContain(foretold);
  expect([checked.code, checked.stdout + checked.stderr]).toEqual([0, expect.stringContaining('What follows `[check again]` is what the edition before said.')]);
  expect((await run('--yes')).stderr).toContain('The report is of the edition `2025` already.');
});

test('writes nothing where one of the files cannot be written, and nothing of a report that has errors', async () => {
  const before = read('data/report.yaml');
  mkdirSync(join(place, 'earlier', '2024', 'data'), { recursive: true });
  const taken = await run('--yes', '--without-freezing');
  expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('earlier/2024: This folder is there already')]);
  rmSync(join(place, 'earlier'), { recursive: true });
  writeFileSync(join(place, 'earlier'), 'A file where the folder should be.');
  const failed = await run('--yes', '--without-freezing');
  expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('Nothing was written: earlier/2024/')]);
  expect(read('data/report.yaml')).toBe(before);
  writeFileSync(join(place, 'data', 'actions.yaml'), 'actions:\n  - id: 1 2\n');
  const faulty = await run('--yes');
  expect([faulty.code, faulty.stderr]).toEqual([1, expect.stringMatching(/data\/actions\.yaml: It has errors\.[^]*is not frozen[^]*Nothing was changed\./)]);
  expect(existsSync(join(place, 'earlier', '2024'))).toBe(false);
});
