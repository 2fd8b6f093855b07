import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';
import { filesIn, type Files } from './files-in.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval full '));
const [report, disk] = [join(place, 'report'), join(place, 'disk')];
mkdirSync(disk);
/** Room for one site of the smallest report, in kilobytes, and not for another beside it. */
const room = 700;
/** A disk of so little room can be made by an administrator of Linux alone. */
const isMade = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${room}k`, 'tmpfs', disk]).status === 0;

afterAll(() => {
  if (isMade) spawnSync('umount', [disk]);
  rmSync(place, { recursive: true, force: true });
});

describe.runIf(isMade)('on a disk that is full', () => {
  let before: Files;
  beforeAll(async () => {
    cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
    const { code, stderr } = await runSelfeval(['build', '--report', report, '--out', join(disk, 'site')]);
    expect([code, stderr]).toEqual([0, '']);
    before = filesIn(disk);
    const settings = join(report, 'data', 'report.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('Self-evaluation 2024', 'Self-evaluation, anew'));
  });

  test('a build says so in words, and leaves the last site as it was and nothing beside it', async () => {
    const { code, stderr } = await runSelfeval(['build', '--report', report, '--out', join(disk, 'site')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/the disk is full/);
    expect(stderr).toContain('What was there before is still there.');
    expect(stderr).not.toMatch(/ENOSPC|\n\s+at /);
    expect(filesIn(disk)).toEqual(before);
  });

  test('an export says so in words, and leaves no part of a file', async () => {
    const { code, stderr } = await runSelfeval(['export', '--report', report, '--format', 'zip,html', '--out', join(disk, 'files')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/the disk is full/);
    expect(stderr).not.toMatch(/ENOSPC|\n\s+at /);
    const left = filesIn(disk);
    expect(Object.fromEntries(Object.entries(left).filter(([path]) => path in before))).toEqual(before);
    expect(Object.keys(left).filter((path) => !(path in before) && !/\.(?:zip|html)$|manifest\.json$/.test(path))).toEqual([]);
  });
});
