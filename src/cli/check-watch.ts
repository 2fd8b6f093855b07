import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { oneAtATime } from '../preview/live-report.ts';
import { watchReport } from '../preview/watch-report.ts';
import { createReportMaker } from '../report.ts';
import { checkReport } from './check-report.ts';
import type { OptionValues } from './commands.ts';
import { reportFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';

/** Checks again after every save, until it is stopped; only files that have changed are parsed again. */
export async function watchChecks(options: OptionValues, terminal: Terminal): Promise<number> {
  const maker = createReportMaker();
  async function checkOnce(): Promise<void> {
    terminal.say('Checking.');
    const start = performance.now();
    await checkReport(options, terminal, maker);
    terminal.say(`Checked in ${Math.round(performance.now() - start)} ms. Waiting for the next save; stop with Ctrl+C.\n`);
  }

  const checkSoon = oneAtATime(checkOnce);
  const watching = watchReport(reportFolder(options['report'], terminal.folder), () => void checkSoon(), (why) => {
    terminal.say(`Changes to the report can no longer be seen (${why}). Stop with Ctrl+C and start again.`);
  });
  await watching.ready;
  void checkSoon();
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await watching.stop();
  return 0;
}
