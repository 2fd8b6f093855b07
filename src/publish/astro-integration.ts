import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { presentText } from '../diagnostics/present-text.ts';
import type { Audience } from '../model/audience.ts';
import { createReportMaker } from '../report.ts';
import { currentReport, holdReport } from '../site/load-report.ts';
import { makeAssets, writeAssets } from './assets.ts';
import { fingerprint } from './fingerprint.ts';
import { openReport, sourcesOf } from './open-report.ts';
import { attachPreview } from './preview/attach-preview.ts';
import { createLiveReport, type Reading } from './preview/live-report.ts';
import { watchReport } from './preview/watch-report.ts';
import { today } from './today.ts';
import { verifyOutput } from './verify-output.ts';

export interface IntegrationOptions {
  /** The report folder. */
  root: string;
  audience: Audience;
  /** Told how each reading of the report came out while it is previewed; otherwise it is logged. */
  onReading?: (reading: Reading) => void;
}

/** Gives Astro's own commands the report: `astro dev` with live changes and a panel of mistakes, `astro build` with its checks. */
export function selfeval({ root, audience, onReading }: IntegrationOptions): AstroIntegration {
  let stopWatching = (): void => undefined;
  return {
    name: 'selfeval',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command === 'build') await holdGoodReport(root, audience);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const show = await attachPreview(server, root);
        const tell = onReading ?? (({ diagnostics, sources }) => logger.info(presentText(diagnostics, { sources, colour: false })));
        const live = createLiveReport(root, audience, (reading) => {
          show(reading);
          tell(reading);
        });
        await live.read();
        stopWatching = watchReport(root, () => void live.read());
      },
      'astro:server:done': () => {
        stopWatching();
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const report = currentReport();
        await writeAssets(await makeAssets(report), report, root, site);
        refuse((await verifyOutput(site)).diagnostics, new Map());
      },
    },
  };
}

async function holdGoodReport(root: string, audience: Audience): Promise<void> {
  const input = await openReport(root);
  const { value: report, diagnostics, checklist } = createReportMaker().make(input, { audience, today: today() });
  refuse(diagnostics, sourcesOf(input));
  if (report !== null) holdReport({ report, checklist, contentHash: fingerprint(input, audience) });
}

/** Astro stops at a throw and shows its message. */
function refuse(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
  if (hasErrors(diagnostics)) throw new Error(`The report has mistakes.\n\n${presentText(diagnostics, { sources, colour: false })}`);
}
