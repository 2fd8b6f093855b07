import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { watchReport } from '../publish/preview/watch-report.ts';
import { createReportMaker } from '../report.ts';
import { checkReport, reportFolder } from './check-report.ts';
import type { OptionValues } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** Checks again after every save, until it is stopped; only files that have changed are parsed again. */
export async function watchChecks(options: OptionValues, terminal: Terminal): Promise<number> {
  const maker = createReportMaker();
  let running: Promise<void> | null = null;
  let wanted = 0;

  async function checkOnce(): Promise<void> {
    terminal.say('Checking.');
    const start = performance.now();
    await checkReport(options, terminal, maker);
    terminal.say(`Checked in ${Math.round(performance.now() - start)} ms. Waiting for the next save; stop with Ctrl+C.\n`);
  }

  async function checkUntilCurrent(): Promise<void> {
    let begun: number;
    do {
      begun = wanted;
      await checkOnce();
    } while (begun !== wanted);
  }

  function checkSoon(): void {
    wanted += 1;
    running ??= checkUntilCurrent().finally(() => {
      running = null;
    });
  }

  const stop = watchReport(reportFolder(options, terminal), checkSoon);
  checkSoon();
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  stop();
  return 0;
}
