import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import type { PageRef } from '../site/links.ts';
import { renderWorker } from './compiled.ts';
import type { RenderTask, SharedReport } from './render-worker.ts';
import type { SeenPages } from './verify-output.ts';

/** Threads that make the pages of one report. */
export interface RenderPool {
  /** Hands out the pages; they are being made when this comes back, however busy this thread is afterwards. */
  start(shared: SharedReport, refs: readonly PageRef[]): Promise<Rendering>;
  /** Nothing more is written. */
  stop(): void;
  close(): Promise<void>;
}

export interface Rendering {
  /** What was seen of all pages, when they are made; in the order of the threads. */
  seen(): Promise<SeenPages[]>;
  /** Makes the pages that show what was found in the report. */
  finish(refs: readonly PageRef[], checklist: PublishingChecklist): Promise<SeenPages>;
}

/** A thread takes a moment to start, in which it could be making a good many pages. */
const textForEachThread = 600_000;

/** Starts as many threads as a report with so many characters is worth. */
export function openRenderPool(characters: number): RenderPool {
  const threads = Math.min(availableParallelism(), 1 + Math.floor(characters / textForEachThread));
  const pool = new Tinypool({
    filename: renderWorker.href,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.MAX_SAFE_INTEGER,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const stopped = new SharedArrayBuffer(4);
  const run = (task: RenderTask | null): Promise<SeenPages | null> => pool.run(task) as Promise<SeenPages | null>;
  const ready = Promise.all(Array.from({ length: threads }, () => run(null)));

  async function start(shared: SharedReport, refs: readonly PageRef[]): Promise<Rendering> {
    const memory = sharedMemory(serialize(shared));
    await ready;
    const parts = Array.from({ length: threads }, (_, thread) => refs.filter((__, index) => index % threads === thread));
    const running = Promise.all(parts.map((part) => made(run({ shared: memory, refs: part, stopped }))));
    // Whoever stops before asking for them must not be told that they failed.
    running.catch(() => undefined);
    return { seen: () => running, finish: (late, checklist) => made(run({ shared: memory, refs: late, checklist, stopped })) };
  }

  const stop = (): void => {
    Atomics.store(new Int32Array(stopped), 0, 1);
  };
  return {
    start,
    stop,
    async close() {
      stop();
      await ready.catch(() => undefined);
      await pool.destroy();
    },
  };
}

async function made(task: Promise<SeenPages | null>): Promise<SeenPages> {
  const seen = await task;
  if (seen === null) throw new Error('A thread that was asked for pages made none.');
  return seen;
}

function sharedMemory(bytes: Buffer): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(memory).set(bytes);
  return memory;
}
