import { performance } from 'node:perf_hooks';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Audience } from '../../model/audience.ts';
import { createReportMaker } from '../../report.ts';
import { holdReport } from '../../site/load-report.ts';
import { fingerprint } from '../fingerprint.ts';
import { openReport, sourcesOf } from '../open-report.ts';
import { today } from '../today.ts';

/** How a report came out of being read again. */
export interface Reading {
  good: boolean;
  diagnostics: Diagnostic[];
  sources: Map<string, string>;
  milliseconds: number;
}

export interface LiveReport {
  /** Reads the report again; a good one takes the place of the one before. Calls that come meanwhile are one more reading. */
  read(): Promise<void>;
}

/** A report that is being edited: the last good state of it is held for the pages. */
export function createLiveReport(root: string, audience: Audience, onReading: (reading: Reading) => void): LiveReport {
  const maker = createReportMaker();
  let running: Promise<void> | null = null;
  let wanted = 0;

  async function readOnce(): Promise<void> {
    const start = performance.now();
    const input = await openReport(root);
    const { value: report, diagnostics, checklist } = maker.make(input, { audience, today: today() });
    if (report !== null) holdReport({ report, checklist, contentHash: fingerprint(input, audience) });
    onReading({ good: report !== null, diagnostics, sources: sourcesOf(input), milliseconds: performance.now() - start });
  }

  async function readUntilCurrent(): Promise<void> {
    let begun: number;
    do {
      begun = wanted;
      await readOnce();
    } while (begun !== wanted);
  }

  return {
    read() {
      wanted += 1;
      running ??= readUntilCurrent().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
