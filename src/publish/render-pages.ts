import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { PageRef } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import { loadRenderer, renderWorker } from './compiled.ts';
import { createPageMaker, createTurn, endTurn, type SharedOutput } from './page-maker.ts';
import type { RenderTask } from './render-worker.ts';
import type { SeenPages } from './verify-output.ts';

/** Makes the pages of one output, in this thread and in others beside it. */
export interface RenderPool {
  /** Shares out the pages; other threads are making them when this comes back, however busy this one is afterwards. */
  start(shared: SharedOutput): Promise<Rendering>;
  /** No page is begun any more. */
  stop(): void;
  close(): Promise<void>;
}

export interface Rendering {
  /** Makes what nobody has taken yet, and when all of it is there the pages that show what is known only then; says what was seen of all pages. */
  finish(late: () => Promise<LatePages>): Promise<SeenPages[]>;
}

/** Pages that cannot be made before others are, and what they show. */
export interface LatePages extends Required<Pick<SiteInput, 'checklist' | 'downloads'>> {
  refs: readonly PageRef[];
}

/** A thread takes a moment to start, in which it could be making a good many pages. */
const textForEachThread = 600_000;

/** Starts as many threads as a report with so many characters is worth, while this one has other work; with one core there are none. */
export function openRenderPool(characters: number, cores = availableParallelism()): RenderPool {
  const threads = Math.min(cores - 1, 1 + Math.floor(characters / textForEachThread));
  const pool = threads === 0 ? null : new Tinypool({
    filename: renderWorker.href,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.MAX_SAFE_INTEGER,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const turn = createTurn();
  const onAll = async (task: RenderTask | null): Promise<unknown[]> => (pool ? Promise.all(Array.from({ length: threads }, () => pool.run(task))) : []);
  const ready = onAll(null);

  async function start(shared: SharedOutput): Promise<Rendering> {
    const memory = sharedMemory(serialize(shared));
    await ready;
    const others = onAll({ shared: memory, turn }) as Promise<SeenPages[]>;
    // Whoever stops before asking for them must not be told that they failed.
    others.catch(() => undefined);
    return {
      async finish(late) {
        const maker = createPageMaker(await loadRenderer(), shared);
        await maker.makeInTurn(turn);
        const seen = await others;
        const { refs, checklist, downloads } = await late();
        for (const { path } of downloads) maker.know(path);
        maker.hold({ checklist, downloads });
        for (const ref of refs) await maker.make(ref);
        return [...seen, maker.seen];
      },
    };
  }

  return {
    start,
    stop: () => endTurn(turn),
    async close() {
      endTurn(turn);
      await ready.catch(() => undefined);
      await pool?.destroy();
    },
  };
}

function sharedMemory(bytes: Buffer): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(memory).set(bytes);
  return memory;
}
