import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { watchFamily } from './process-family.ts';

export interface Measurement {
  seconds: number;
  /** The most memory that one process had, or all of them together where that is said. */
  bytes: number;
  /** Time that processors worked for it; unlike `seconds` it is nearly the same on a busy machine. */
  processorSeconds: number;
}

const home = new URL('..', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { scripts: { selfeval: string } };
/** The options of Node and the program, as `npm run selfeval` runs them. */
const program = scripts.selfeval.split(' ').slice(1);
const usageReporter = new URL('./report-usage.ts', import.meta.url).href;

/** Runs the command line as a process of its own, from start to end. */
export function measure(args: readonly string[]): Measurement {
  return measureProgram([...program, ...args], fileURLToPath(home));
}

/** Runs a program of Node, given by its arguments, in a folder; its worker threads and the processes of its pool are counted with it, and the memory is that of the largest process. */
export function measureProgram(args: readonly string[], cwd: string): Measurement {
  const run = prepareRun(args, cwd);
  const { status, stderr, stdout } = spawnSync(...run.command, { ...run.options, encoding: 'utf8', maxBuffer: 100_000_000 });
  return run.ended(status, stderr + stdout);
}

/** Runs the command line with all that it starts: the processes of a browser are counted, and the memory is that of all at once, where the system tells. */
export async function measureFamily(args: readonly string[]): Promise<Measurement> {
  const run = prepareRun([...program, ...args], fileURLToPath(home));
  const child = spawn(...run.command, { ...run.options, stdio: ['ignore', 'pipe', 'pipe'] });
  const family = watchFamily(child.pid!);
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once('exit', resolve))]);
  family.stop();
  const { seconds, bytes, processorSeconds } = run.ended(status, stderr + stdout);
  return { seconds, bytes: Math.max(bytes, family.bytes), processorSeconds: processorSeconds + family.processorSeconds };
}

interface Run {
  command: [string, string[]];
  options: { cwd: string; env: NodeJS.ProcessEnv };
  /** What it took, which every process of Node in it has told. */
  ended(status: number | null, said: string): Measurement;
}

function prepareRun(args: readonly string[], cwd: string): Run {
  const folder = mkdtempSync(join(tmpdir(), 'selfeval-measure-'));
  const start = performance.now();
  return {
    command: [process.execPath, ['--import', usageReporter, ...args]],
    options: { cwd, env: { ...process.env, SELFEVAL_BENCH_USAGE: join(folder, 'usage.json'), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' } },
    ended(status, said) {
      const seconds = (performance.now() - start) / 1000;
      const usages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Measurement, 'seconds'>);
      rmSync(folder, { recursive: true });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${said.slice(0, 4000)}`);
      return { seconds, bytes: Math.max(...usages.map(({ bytes }) => bytes)), processorSeconds: usages.reduce((sum, each) => sum + each.processorSeconds, 0) };
    },
  };
}

/** The middle one of several runs. */
export function middleOf(runs: readonly Measurement[]): Measurement {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
}

export function measureOften(args: readonly string[], times: number): Measurement {
  return middleOf(Array.from({ length: times }, () => measure(args)));
}
