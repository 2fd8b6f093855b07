import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { previewFolder } from '../publish/compiled.ts';
import { outputPages, pageFile, type PageRef } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import type { Renderer } from '../site/renderer.ts';
import { changesPath, clientAddress, previewPath } from './addresses.ts';
import { Changes, type PreviewState } from './changes.ts';
import { pageWithoutReport } from './page-without-report.ts';
import { passTo, pathOf, send, serveAssets } from './serve-assets.ts';

/** A report as its preview serves it: pages are made when they are asked for. */
export interface ServedReport {
  answer: RequestListener;
  /** Puts a good report in the place of the one before (null: it stays), and tells every open page. */
  show(good: SiteInput | null, panel: PreviewState['panel']): void;
}

export function serveReport(root: string, renderer: Renderer): ServedReport {
  const started = Date.now().toString(36);
  const own = sirv(previewFolder, { dev: true });
  const changes = new Changes();
  let count = 0;
  let state: PreviewState = { version: `${started}-0`, panel: { html: '', styles: '' } };
  let input: SiteInput | null = null;
  let pages = new Map<string, PageRef>();
  const asset = serveAssets(root, () => input?.report ?? null);

  async function page(path: string, response: ServerResponse): Promise<void> {
    const ref = pages.get(path === '' ? 'index.html' : path);
    if (ref !== undefined) send(response, 200, 'text/html', await renderer.renderPage(ref));
    else if (input === null) send(response, 200, 'text/html', pageWithoutReport(clientAddress(state.version)));
    else send(response, 404, 'text/plain', 'The report has no such page.');
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    if (path === changesPath) changes.listen(response, state);
    else if (path.startsWith(previewPath)) passTo(own, `/${path.slice(previewPath.length)}`, request, response);
    else if (!asset(path, request, response)) {
      page(path, response).catch((fault: unknown) => send(response, 500, 'text/plain', `This page could not be made: ${String(fault)}`));
    }
  }

  return {
    answer: (request, response) => {
      if (isForThisComputer(request)) answer(request, response);
      else send(response, 403, 'text/plain', 'This preview is for the computer that it runs on.');
    },
    show(good, panel) {
      if (good) {
        count += 1;
        input = good;
        pages = new Map(outputPages(good.report).map((ref) => [pageFile(ref), ref]));
      }
      state = { version: `${started}-${count}`, panel };
      if (good) renderer.hold({ ...good, preview: clientAddress(state.version) });
      changes.tell(state);
    },
  };
}

/** Another site's page can name this server by a name of its own, but cannot lie about that name. */
function isForThisComputer({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}
