import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosurePolicy } from '../src/model/disclosure.ts';
import { generateReport } from './generate-report.ts';
import { measure, type Measurement } from './measure.ts';
import type { Size } from './sizes.ts';

type Method = DisclosurePolicy['method'];

const methods = ['none', 'round', 'suppress'] as const satisfies readonly Method[];
const rounds = 5;

/** Builds of the same report with many small counts, by how those are protected, turn by turn. */
export function measureGate(size: Size, folder: string): Record<Method, Measurement> {
  const runs: Record<Method, Measurement[]> = { none: [], round: [], suppress: [] };
  const site = join(folder, 'site');
  for (const method of methods) generateReport(join(folder, method), size, { smallCounts: method });
  for (let round = 0; round < rounds; round += 1) {
    for (const method of methods) {
      rmSync(site, { recursive: true, force: true });
      runs[method].push(measure(['build', '--report', join(folder, method), '--out', site]));
    }
  }
  return { none: middleWork(runs.none), round: middleWork(runs.round), suppress: middleWork(runs.suppress) };
}

/** The middle by the time of processors: what is added is less than builds differ by the clock on a busy machine. */
function middleWork(all: readonly Measurement[]): Measurement {
  return all.toSorted((a, b) => a.processorSeconds - b.processorSeconds)[Math.floor(all.length / 2)]!;
}
