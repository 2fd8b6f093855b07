import type { ViteDevServer, WebSocketClient } from 'vite';
import { assetFinder } from './asset-finder.ts';
import { changePages } from './change-pages.ts';
import type { Reading } from './live-report.ts';
import { panelHtml } from './panel.ts';
import { pleaseLookHtml } from './please-look.ts';
import { pageWithoutReport, previewPage, type PreviewState } from './preview-pages.ts';
import { pathOf, serveFiles, type Handler } from './serve-files.ts';

/** Puts a preview's own pages and scripts into a server; gives back what shows the next reading of the report. */
export async function attachPreview(vite: ViteDevServer, root: string): Promise<(reading: Reading) => void> {
  const state: PreviewState = { version: 0, panel: '' };
  let everGood = false;

  const withoutReport: Handler = (request, response, next) => {
    if (everGood || !(request.headers.accept ?? '').includes('text/html') || pathOf(request).startsWith('@')) {
      next();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(pageWithoutReport(state));
  };
  const findAsset = await assetFinder(root);
  vite.middlewares.use(serveFiles(findAsset));
  vite.middlewares.use(withoutReport);
  vite.middlewares.use(changePages((html) => previewPage(html, state)));
  vite.ws.on('selfeval:seen', ({ version }: { version: number }, client: WebSocketClient) => {
    if (version !== state.version) client.send({ type: 'full-reload' });
  });

  function reload(): void {
    for (const environment of Object.values(vite.environments)) environment.hot.send('astro:content-changed', {});
    vite.ws.send({ type: 'full-reload' });
  }

  return ({ good, diagnostics, sources }) => {
    state.version += 1;
    state.panel = good ? pleaseLookHtml(diagnostics) : panelHtml(diagnostics, sources);
    if (good) {
      // Styles take a moment to be made: begin before the first page asks.
      if (!everGood) void findAsset('assets/site.css');
      everGood = true;
      reload();
    } else {
      vite.ws.send('selfeval:mistakes', { panel: state.panel });
    }
  };
}
