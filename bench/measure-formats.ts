import { rmSync } from 'node:fs';
import { formats, type Format } from '../src/export/formats.ts';
import { measureOften, type Measurement } from './measure.ts';

/** What it takes to make one format of a report: from the start of the program to its end, and beyond what every format takes. */
export interface FormatCost {
  format: Format;
  /** Null where it cannot be made here, with what the program says of it. */
  whole: Measurement | null;
  said: string;
}

/** Each format made by itself, as a person would. */
export function measureFormats(report: string, out: string, { times, leftOut }: { times: number; leftOut: readonly Format[] }): FormatCost[] {
  return formats.filter((format) => !leftOut.includes(format)).map((format): FormatCost => {
    try {
      return { format, whole: measureOften(['export', '--report', report, '--format', format, '--out', out], times), said: '' };
    } catch (error) {
      return { format, whole: null, said: error instanceof Error ? error.message.split('\n')[1] ?? error.message : String(error) };
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
}
