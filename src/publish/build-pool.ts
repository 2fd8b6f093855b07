import { Tinypool } from 'tinypool';
import type { Readership } from '../model/audience.ts';
import { buildWorker } from './compiled.ts';
import { whenStopped } from './when-stopped.ts';

/** One report of many; everything in it can be sent to another process. */
export interface BuildTask {
  /** The report folder. */
  root: string;
  out: string;
  audience: Readership;
  /** Whether it may take the place of an edition for others. */
  replace: boolean;
  /** Formats of the files beside its pages, as they are typed; null for pages alone. */
  beside: string | null;
}

/** How the build of one report ended, in what another process can be told of it. */
export type BuildResult =
  | { kind: 'published'; pages: number; warnings: number }
  | { kind: 'refused'; errors: number; first: string }
  | { kind: 'failed'; message: string };

export interface PoolOptions {
  /** How many reports are built at the same time, each in a process of its own. */
  jobs: number;
  onDone: (index: number, result: BuildResult) => void;
  worker?: URL;
}

/** A process that has built many reports and kept more than this is replaced by a new one. */
const mostKept = 400_000_000;

/** Milliseconds; what is longer is none to Node. */
const longestTimer = 2 ** 31 - 1;

/** Builds reports side by side, each whole or not at all; what becomes of one changes nothing for the others. */
export async function buildEach(tasks: readonly BuildTask[], { jobs, onDone, worker = buildWorker }: PoolOptions): Promise<void> {
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: worker.href,
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(jobs, tasks.length)),
    idleTimeout: longestTimer,
    maxMemoryLimitBeforeRecycle: mostKept,
    env: process.env as Record<string, string>,
  });
  const stopListening = whenStopped(() => void pool.destroy());
  try {
    await Promise.all(tasks.map(async (task, index) => onDone(index, await resultOf(pool, task))));
  } finally {
    await pool.destroy();
    stopListening();
  }
}

async function resultOf(pool: Tinypool, task: BuildTask): Promise<BuildResult> {
  try {
    return (await pool.run(task)) as BuildResult;
  } catch (error) {
    return { kind: 'failed', message: `The program that built it ended before it was done: ${reasonIn(error)}` };
  }
}

/** A throw in another process comes back as a plain object. */
function reasonIn(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
