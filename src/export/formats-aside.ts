import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { formatWorker } from '../publish/compiled.ts';
import { ExportProblem } from './exporter.ts';
import type { FormatTask, Handed, MadeAside } from './format-worker.ts';
import { asideFormats, type AsideFormat, type Format } from './formats.ts';

export type Files = Extract<MadeAside, { problem: null }>;

/** Makes formats in a thread beside this one, which meanwhile asks the rules whether they may go out. */
export interface FormatsAside {
  /** Begins with those of these formats that need nothing but the report, in their order. */
  start(handed: Handed, formats: readonly Format[]): void;
  /** The files of a format that was begun; null for one that is to be made here. */
  made(format: Format): Promise<Files> | null;
  close(): Promise<void>;
}

/** A thread that loads what writes the formats while the report is still read; with one core, or nothing for it to do, there is none. */
export function openFormatsAside(wanted: readonly Format[], cores = availableParallelism()): FormatsAside {
  const [first] = ownOf(wanted);
  const pool = cores === 1 || first === undefined ? null : new Tinypool({ filename: formatWorker.href, minThreads: 1, maxThreads: 1, idleTimeout: Number.MAX_SAFE_INTEGER });
  const run = (task: FormatTask): Promise<MadeAside> => pool!.run(task) as Promise<MadeAside>;
  const begun = new Map<Format, Promise<Files>>();
  if (pool && first) void quietly(run({ format: first, handed: null }));

  return {
    start(handed, formats) {
      if (pool) for (const format of ownOf(formats)) begun.set(format, quietly(run({ format, handed }).then(filesOf)));
    },
    made: (format) => begun.get(format) ?? null,
    async close() {
      await pool?.destroy();
    },
  };
}

function ownOf(formats: readonly Format[]): AsideFormat[] {
  return asideFormats.filter((format) => formats.includes(format));
}

/** Whoever stops before asking for them must not be told that they failed. */
function quietly<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function filesOf(made: MadeAside): Files {
  if (made.problem === null) return made;
  throw new ExportProblem(made.problem);
}
