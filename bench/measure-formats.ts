import { rmSync } from 'node:fs';
import { formats, type Format } from '../src/export/formats.ts';
import { measureFamily, middleOf, type Measurement } from './measure.ts';

/** What it takes to make one format of a report: from the start of the program to its end, and beyond what every format takes. */
export interface FormatCost {
  format: Format;
  /** Null where it cannot be made here, with what the program says of it. */
  whole: Measurement | null;
  said: string;
}

/** Each format made by itself, as a person would. */
export async function measureFormats(report: string, out: string, { times, leftOut }: { times: number; leftOut: readonly Format[] }): Promise<FormatCost[]> {
  const costs: FormatCost[] = [];
  for (const format of formats.filter((each) => !leftOut.includes(each))) {
    try {
      const runs: Measurement[] = [];
      while (runs.length < times) runs.push(await measureFamily(['export', '--report', report, '--format', format, '--out', out]));
      costs.push({ format, whole: middleOf(runs), said: '' });
    } catch (error) {
      costs.push({ format, whole: null, said: error instanceof Error ? error.message.split('\n')[1] ?? error.message : String(error) });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }
  return costs;
}
