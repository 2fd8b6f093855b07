import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import type { Measurement } from './measure.ts';

/** What was seen of a process and of all that it started, which a browser does for each page. */
export interface FamilySeen extends Omit<Measurement, 'seconds'> {
  stop(): void;
}

const everyMilliseconds = 250;
/** A hundredth of a second, on every Linux. */
const tick = 0.01;

/**
 * Looks at the processes again and again, where the system says in `/proc` what they need: `bytes` is the most that all had at
 * one moment, what they share counted once; `processorSeconds` are those of all but Node's, which tell of themselves. Elsewhere both stay 0.
 */
export function watchFamily(first: number): FamilySeen {
  const worked = new Map<number, number>();
  const seen: FamilySeen = { bytes: 0, processorSeconds: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    let bytes = 0;
    for (const { id, seconds } of familyOf(first)) {
      bytes += memoryOf(id);
      if (!isNode(id)) worked.set(id, seconds);
    }
    seen.bytes = Math.max(seen.bytes, bytes);
    seen.processorSeconds = [...worked.values()].reduce((sum, each) => sum + each, 0);
  }, everyMilliseconds);
  return seen;
}

interface Process {
  id: number;
  parent: number;
  seconds: number;
}

function familyOf(first: number): Process[] {
  const all = processes();
  const family = all.filter(({ id }) => id === first);
  for (const { id } of family) family.push(...all.filter(({ parent }) => parent === id));
  return family;
}

function processes(): Process[] {
  return said(() => readdirSync('/proc'), []).filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    // The name of the program, in brackets, may hold anything.
    const fields = said(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '').replace(/^.*\) /s, '').split(' ');
    return fields.length < 13 ? [] : [{ id: Number(name), parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) * tick }];
  });
}

function memoryOf(id: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(said(() => readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'), ''))?.[1] ?? 0) * 1024;
}

const node = realpathSync(process.execPath);

function isNode(id: number): boolean {
  return said(() => readlinkSync(`/proc/${id}/exe`), '') === node;
}

/** A process may end while it is looked at. */
function said<Value>(look: () => Value, otherwise: Value): Value {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
