import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export interface Measurement {
  seconds: number;
  /** The most memory that one process had. */
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
  const folder = mkdtempSync(join(tmpdir(), 'selfeval-measure-'));
  const usageFile = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', usageReporter, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SELFEVAL_BENCH_USAGE: usageFile, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 100_000_000,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${(stderr + stdout).slice(0, 4000)}`);
  const usages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Measurement, 'seconds'>);
  rmSync(folder, { recursive: true });
  return { seconds, bytes: Math.max(...usages.map(({ bytes }) => bytes)), processorSeconds: usages.reduce((sum, each) => sum + each.processorSeconds, 0) };
}

/** The middle one of several runs. */
export function middleOf(runs: readonly Measurement[]): Measurement {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
}

export function measureOften(args: readonly string[], times: number): Measurement {
  return middleOf(Array.from({ length: times }, () => measure(args)));
}
