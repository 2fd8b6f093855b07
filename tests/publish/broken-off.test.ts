import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildReport, type BuildOutcome } from '../../src/publish/build-report.ts';
import { long } from '../how-long.ts';
import { packageFolder } from '../run-selfeval.ts';
import { filesIn, type Files } from './files-in.ts';

const place = mkdtempSync(join(tmpdir(), 'selfeval broken '));
const [report, old, out] = [join(place, 'report'), join(place, 'old'), join(place, 'sites', 'dist')];
const secret = 'zebra-crossings-are-blue';

/** The module object itself: what is put into it is what every import of it sees. */
const disk = createRequire(import.meta.url)('node:fs') as Record<string, (...args: unknown[]) => unknown> & { promises: Record<string, (...args: unknown[]) => unknown> };
const changing = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'copyFileSync'];
const changingLater = ['mkdir', 'writeFile', 'rename', 'rm', 'copyFile'];
const kept = new Map([...changing.map((name) => [name, disk[name]!] as const), ...changingLater.map((name) => [`promises.${name}`, disk.promises[name]!] as const)]);

/** What was done to the disk, in turn. */
let done: { name: string; args: readonly unknown[] }[];

/** From then on every operation that changes something on the disk is noted, and those that `refuses` names do not happen. */
function watchDisk(refuses: (turn: number) => string | null): void {
  done = [];
  const turn = (name: string, args: readonly unknown[]): string | null => refuses(done.push({ name, args }));
  const refusal = (code: string): Error => Object.assign(new Error(code), { code, path: out });
  for (const name of changing) {
    disk[name] = (...args) => {
      const code = turn(name, args);
      if (code !== null) throw refusal(code);
      return kept.get(name)!(...args);
    };
  }
  for (const name of changingLater) {
    disk.promises[name] = (...args) => {
      const code = turn(name, args);
      return code === null ? kept.get(`promises.${name}`)!(...args) : Promise.reject(refusal(code));
    };
  }
  syncBuiltinESMExports();
}

function leaveDisk(): void {
  for (const name of changing) disk[name] = kept.get(name)!;
  for (const name of changingLater) disk.promises[name] = kept.get(`promises.${name}`)!;
  syncBuiltinESMExports();
}

const build = (): Promise<BuildOutcome> => buildReport({ root: report, out, audience: 'public', cores: 1, onProgress: () => undefined });

/** What the next start of any command does first, in a process that knows of none before it; then what one does that knows the output. Gives what is left. */
async function nextStart(): Promise<{ stands: string; beside: string[] }> {
  vi.resetModules();
  const { restoreOutputs } = await import('../../src/publish/swap-notes.ts');
  restoreOutputs([]);
  const stands = whole();
  restoreOutputs([out]);
  const beside = readdirSync(join(place, 'sites')).filter((name) => name !== 'dist');
  return { stands, beside };
}

let before: Files;
let after: Files;
let operations: string[];
beforeAll(async () => {
  vi.stubEnv('TMPDIR', join(place, 'temporary'));
  cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), report, { recursive: true });
  disk['mkdirSync']!(join(place, 'temporary'));
  const section = join(report, 'content', '10-front-door.md');
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n:::internal\n${secret}\n:::\n`);
  expect((await build()).kind).toBe('published');
  cpSync(out, old, { recursive: true });
  before = filesIn(out);
  const settings = join(report, 'data', 'report.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('Self-evaluation 2024', 'Self-evaluation, anew'));
  watchDisk(() => null);
  expect((await build()).kind).toBe('published');
  leaveDisk();
  operations = done.map(({ name }) => name);
  after = filesIn(out);
  expect(after).not.toEqual(before);
});
afterEach(leaveDisk);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

function standOld(): void {
  rmSync(join(place, 'sites'), { recursive: true, force: true });
  cpSync(old, out, { recursive: true });
}

const whole = (): 'old' | 'new' | 'neither' => {
  const standing = JSON.stringify(existsSync(out) ? filesIn(out) : {});
  return standing === JSON.stringify(before) ? 'old' : standing === JSON.stringify(after) ? 'new' : 'neither';
};

test('nothing that a public build writes, for a moment or for good, holds what is internal', async () => {
  standOld();
  watchDisk(() => null);
  await build();
  leaveDisk();
  const written = done.flatMap(({ args }) => args.map((each) => (typeof each === 'string' ? each : each instanceof Uint8Array ? Buffer.from(each).toString('latin1') : '')));
  expect(written.some((text) => text.includes('Front door'))).toBe(true);
  expect(written.filter((text) => text.includes(secret))).toEqual([]);
});

describe('whatever operation of a build', () => {
  /** The first of its kind, and all from the one before the first that touches what stands. */
  const some = (): number[] => operations.flatMap((name, index) => (index >= operations.indexOf('renameSync') - 1 || operations.indexOf(name) === index ? [index + 1] : []));
  const turns = (): number[] => (long ? operations.map((_, index) => index + 1) : some());

  // Each of them with one refusal; what the others are called changes only the words.
  test.each(long ? ['ENOSPC', 'EACCES', 'ENOENT', 'EIO'] : ['ENOSPC'])('is refused with %s, the output is the old one or the new one, and it is said in words', async (code) => {
    for (const turn of code === 'ENOSPC' ? turns() : some()) {
      standOld();
      watchDisk((each) => (each === turn ? code : null));
      const outcome = await build();
      leaveDisk();
      expect([turn, outcome.kind === 'failed' ? 'old' : 'new']).toEqual([turn, whole()]);
      if (outcome.kind === 'failed') expect(outcome.message).toMatch(/^What was made could not be put in/);
      expect([turn, await nextStart()]).toEqual([turn, { stands: whole(), beside: [] }]);
    }
  }, 600_000);

  test('is the last before it is killed, the output is the old one or the new one at the next start', async () => {
    const found = new Set<string>();
    for (const turn of turns()) {
      standOld();
      watchDisk((each) => (each > turn ? 'EIO' : null));
      await build().catch(() => undefined);
      leaveDisk();
      const { stands, beside } = await nextStart();
      expect([turn, stands, beside]).toEqual([turn, expect.stringMatching(/old|new/), []]);
      found.add(stands);
    }
    expect([...found].sort()).toEqual(['new', 'old']);
  }, 600_000);
});
