import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { arrange, type Arranged } from '../diagnostics/arrange.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { presentText } from '../diagnostics/present-text.ts';
import { createLiveReport } from '../preview/live-report.ts';
import { notThere, pathOf, serveAssets } from '../preview/serve-assets.ts';
import { watchReport, type ReportWatch } from '../preview/watch-report.ts';
import { assetsOf, writeAssets } from '../publish/assets.ts';
import { fingerprint } from '../publish/fingerprint.ts';
import { manifestName, manifestOf, noteOf } from '../publish/manifest.ts';
import type { Pictures } from '../read/pictures/pictures.ts';
import { openReport, sourcesOf } from '../read/open-report.ts';
import { today } from '../publish/today.ts';
import { verifyOutput } from '../publish/verify-output.ts';
import { createReportMaker } from '../report.ts';
import { currentReport, holdReport, type SiteInput } from '../site/load-report.ts';
import { compile } from './compile.ts';
import { isRaw } from './raw-files.ts';
import { isCompiled } from './sources.ts';

/** A report whose pages are made, and its images. */
interface Held {
  input: SiteInput;
  pictures: Pictures;
}

/** Gives Astro's own commands the worked example, in its public edition, for those who change its pages. */
export function selfeval(root: string): AstroIntegration {
  let held: Held | null = null;
  let watching: ReportWatch | undefined;
  return {
    name: 'selfeval',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        // Styles and scripts are not Astro's.
        if (!isCompiled()) await compile();
        if (command === 'build') held = await holdGoodReport(root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const asset = serveAssets(() => ({ input: held?.input ?? null, pictures: held?.pictures ?? new Map(), earlier: [] }));
        server.middlewares.use((request, response, next) => {
          const path = pathOf(request);
          if (asset(path, response)) return;
          if (isRaw(path, root)) notThere(response);
          else next();
        });
        const read = createLiveReport(root, 'public', ({ good, pictures, diagnostics, sources }) => {
          if (good) {
            held = { input: ownPages(good), pictures };
            holdReport(held.input);
          }
          logger.info(presentText(diagnostics, { sources }));
          reload(server);
        });
        await read();
        watching = watchReport(root, () => void read(), (why) => logger.error(why));
      },
      'astro:server:done': async () => {
        await watching?.stop();
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const report = currentReport();
        await writeAssets(assetsOf({ report }), report, held?.pictures ?? new Map(), site);
        const verified = await verifyOutput(site);
        refuse(arrange(verified.diagnostics), new Map());
        await writeFile(join(site, manifestName), `${JSON.stringify(manifestOf(held?.input.contentHash ?? '', verified.files, noteOf(report)), null, 1)}\n`);
      },
    },
  };
}

async function holdGoodReport(root: string): Promise<Held | null> {
  const input = await openReport(root);
  const { value: report, earlier, diagnostics, checklist } = createReportMaker().make(input, { audience: 'public', today: today() });
  refuse(diagnostics, sourcesOf(input));
  if (!report) return null;
  const held = { input: ownPages({ report, checklist, contentHash: fingerprint({ report, earlier }, input.pictures) }), pictures: input.pictures };
  holdReport(held.input);
  return held;
}

/** Astro makes the pages of the present edition alone, so that nothing may lead to others. */
function ownPages(input: SiteInput): SiteInput {
  return { ...input, report: { ...input.report, editions: [] } };
}

function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}

/** Astro stops at a throw and shows its message. */
function refuse(diagnostics: Arranged, sources: ReadonlyMap<string, string>): void {
  if (hasErrors(diagnostics)) throw new Error(`The report has mistakes.\n\n${presentText(diagnostics, { sources })}`);
}
