import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { restoreOutputs } from '../../src/publish/swap-notes.ts';
import { long } from '../how-long.ts';
import { packageFolder, runSelfeval, startSelfeval } from '../run-selfeval.ts';
import { filesIn, type Files } from './files-in.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval killed '));
const [report, old] = [join(place, 'report'), join(place, 'old')];
const outs = ['sites', 'others'].map((folder) => join(place, folder, 'dist'));
const building = (out: string): string[] => ['build', '--report', report, '--out', out];

describe.runIf(long)('a program that is killed', () => {
  let before: Files;
  let after: Files;
  /** How long a build takes, in milliseconds. */
  let usual: number;

  beforeAll(async () => {
    vi.stubEnv('TMPDIR', join(place, 'temporary'));
    mkdirSync(join(place, 'temporary'));
    cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
    await runSelfeval(building(old));
    before = filesIn(old);
    const settings = join(report, 'data', 'report.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('Self-evaluation 2024', 'Self-evaluation, anew'));
    const started = performance.now();
    expect((await Promise.all(outs.map((out) => runSelfeval(building(out))))).map(({ code }) => code)).toEqual([0, 0]);
    usual = performance.now() - started;
    after = filesIn(outs[0]!);
    expect(after).not.toEqual(before);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(place, { recursive: true, force: true });
  });

  function standOld(): void {
    for (const out of outs) {
      rmSync(dirname(out), { recursive: true, force: true });
      cpSync(old, out, { recursive: true });
    }
  }

  function whole(out: string): 'old' | 'new' | 'neither' {
    const standing = JSON.stringify(existsSync(out) ? filesIn(out) : {});
    return standing === JSON.stringify(before) ? 'old' : standing === JSON.stringify(after) ? 'new' : 'neither';
  }

  test('at any moment, two at once, leaves each output the old one or the new one at the next start of any command, and nothing beside it at one that knows it', async () => {
    for (let trial = 0; trial < 50; trial += 1) {
      standOld();
      await Promise.all(outs.map(async (out) => {
        const child = startSelfeval(building(out));
        const ended = new Promise((resolve) => void child.once('close', resolve));
        const started = performance.now();
        await wait(Math.random() * usual);
        // One that has ended already is not killed, and tells how long a build takes.
        if (child.exitCode !== null) usual = Math.min(usual, performance.now() - started);
        child.kill('SIGKILL');
        await ended;
      }));
      await runSelfeval(['--version']);
      const stands = outs.map(whole);
      expect([trial, stands.includes('neither')]).toEqual([trial, false]);
      restoreOutputs(outs);
      expect([trial, ...outs.map(whole)]).toEqual([trial, ...stands]);
      expect(outs.map((out) => readdirSync(dirname(out)))).toEqual(outs.map(() => ['dist']));
    }
  }, 1_800_000);

  test('is no worry to several builds into one folder at once, which leave one of them, whole', async () => {
    const [out = ''] = outs;
    for (let trial = 0; trial < 5; trial += 1) {
      standOld();
      const ran = await Promise.all([1, 2, 3].map(() => runSelfeval(building(out))));
      expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, ''], [0, '']]);
      expect([whole(out), readdirSync(dirname(out))]).toEqual(['new', ['dist']]);
    }
  }, 600_000);

  test('or stopped, leaves the old output or the new one at once, of one report and of many, and nothing beside it at the next start of a command that knows it', async () => {
    const councils = join(place, 'councils');
    for (const name of ['east', 'west']) cpSync(report, join(councils, name), { recursive: true });
    const commands = [...outs.map(building), ['build-all', councils, '--out', join(place, 'all')]];
    const temporary = (): string[] => readdirSync(join(place, 'temporary'));
    const kept = temporary();
    for (let trial = 0; trial < 6; trial += 1) {
      standOld();
      rmSync(join(place, 'all'), { recursive: true, force: true });
      const codes = await Promise.all(commands.map(async (command) => {
        const child = startSelfeval(command);
        const ended = new Promise((resolve) => void child.once('close', resolve));
        await wait(Math.random() * usual);
        child.kill('SIGINT');
        return ended;
      }));
      for (const code of codes) expect([0, 130, null]).toContain(code);
      expect([trial, ...outs.map(whole)]).not.toContain('neither');
      // Those who build for many are told, and are at it until they hear it.
      await expect.poll(() => {
        restoreOutputs([...outs, join(place, 'all', 'east')]);
        return [...outs.map((out) => readdirSync(dirname(out))), existsSync(join(place, 'all')) ? readdirSync(join(place, 'all')).filter((name) => name.startsWith('.selfeval-')) : []];
      }).toEqual([...outs.map(() => ['dist']), []]);
      expect(temporary()).toEqual(kept);
    }
  }, 600_000);
});
