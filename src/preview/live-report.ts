import { performance } from 'node:perf_hooks';
import type { Arranged } from '../diagnostics/arrange.ts';
import type { EditionFile } from '../model/edition-file.ts';
import type { Readership } from '../model/audience.ts';
import { fingerprint } from '../publish/fingerprint.ts';
import type { PictureMemory } from '../read/pictures/picture-problems.ts';
import type { Pictures } from '../read/pictures/pictures.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { today } from '../publish/today.ts';
import { createReportMaker } from '../report.ts';
import type { SiteInput } from '../site/load-report.ts';

/** How a report came out of being read again. */
export interface Reading {
  /** The report for its pages; null when it has mistakes. */
  good: SiteInput | null;
  /** The editions before it, as they were frozen. */
  earlier: readonly EditionFile[];
  /** The images of the report folder that may be published. */
  pictures: Pictures;
  diagnostics: Arranged;
  sources: Map<string, string>;
  milliseconds: number;
}

/** Reads a report that is being edited, each time that it is asked to; calls that come meanwhile are one more reading. */
export function createLiveReport(root: string, audience: Readership, onReading: (reading: Reading) => void): () => Promise<void> {
  const maker = createReportMaker();
  const pictures: PictureMemory = new Map();
  return oneAtATime(async () => {
    const start = performance.now();
    const input = await openReport(root, pictures);
    const { value: report, earlier, diagnostics, checklist } = maker.make(input, { audience, today: today() });
    const good = report && { report, checklist, contentHash: fingerprint({ report, earlier }, input.pictures) };
    onReading({ good, earlier, pictures: input.pictures, diagnostics, sources: sourcesOf(input), milliseconds: performance.now() - start });
  });
}

/** Runs `work` again after it has ended when it was wanted while it ran, however often. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let wanted = 0;

  async function untilCurrent(): Promise<void> {
    let begun: number;
    do {
      begun = wanted;
      await work();
    } while (begun !== wanted);
  }

  return () => {
    wanted += 1;
    running ??= untilCurrent().finally(() => {
      running = null;
    });
    return running;
  };
}
