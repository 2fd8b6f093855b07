import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { previewFolder } from '../publish/compiled.ts';
import { outputPages, pageFile, type PageRef } from '../site/links.ts';
import { earlierSite } from '../publish/earlier-sites.ts';
import type { SiteInput } from '../site/load-report.ts';
import type { Renderer } from '../site/renderer.ts';
import { changesPath, clientAddress, previewPath } from './addresses.ts';
import { Changes, type PreviewState } from './changes.ts';
import type { Reading } from './live-report.ts';
import { pageWithoutReport } from './page-without-report.ts';
import { passTo, pathOf, send, serveAssets, type Served } from './serve-assets.ts';

/** A report as its preview serves it: pages are made when they are asked for. */
export interface ServedReport {
  answer: RequestListener;
  /** Puts a good report in the place of the one before (null: it stays), and tells every open page. */
  show(reading: Pick<Reading, 'good' | 'earlier' | 'pictures'>, panel: PreviewState['panel']): void;
}

interface ServedPage {
  of: SiteInput;
  ref: PageRef;
}

export function serveReport(renderer: Renderer): ServedReport {
  const started = Date.now().toString(36);
  const own = sirv(previewFolder, { dev: true });
  const changes = new Changes();
  let count = 0;
  let state: PreviewState = { version: `${started}-0`, panel: { html: '', styles: '' } };
  let now: Served = { input: null, pictures: new Map(), earlier: [] };
  let pages = new Map<string, ServedPage>();
  const asset = serveAssets(() => now);
  let held: SiteInput | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, since the pages of another edition need that one held. */
  function rendered({ of, ref }: ServedPage): Promise<Buffer> {
    const made = last.then(() => {
      if (held !== of) renderer.hold({ ...of, preview: clientAddress(state.version) });
      held = of;
      return renderer.renderPage(ref);
    });
    last = made.catch(() => undefined);
    return made;
  }

  async function page(path: string, response: ServerResponse): Promise<void> {
    const found = pages.get(path === '' ? 'index.html' : path);
    if (found !== undefined) send(response, 200, 'text/html', await rendered(found));
    else if (now.input === null) send(response, 200, 'text/html', pageWithoutReport(clientAddress(state.version)));
    else send(response, 404, 'text/plain', 'The report has no such page.');
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    if (path === changesPath) changes.listen(response, state);
    else if (path.startsWith(previewPath)) passTo(own, `/${path.slice(previewPath.length)}`, request, response);
    else if (!asset(path, response)) {
      page(path, response).catch((fault: unknown) => send(response, 500, 'text/plain', `This page could not be made: ${String(fault)}`));
    }
  }

  return {
    answer: (request, response) => {
      if (isForThisComputer(request)) answer(request, response);
      else send(response, 403, 'text/plain', 'This preview is for the computer that it runs on.');
    },
    show({ good, earlier, pictures }, panel) {
      if (good) {
        count += 1;
        now = { input: good, pictures, earlier };
        const own = { input: good, refs: outputPages(good.report), at: '' };
        pages = new Map([own, ...earlier.map((edition) => earlierSite(edition, good.report))].flatMap(({ input: of, refs, at }) => refs.map((ref) => [at + pageFile(ref), { of, ref }])));
      }
      state = { version: `${started}-${count}`, panel };
      changes.tell(state);
    },
  };
}

/** Another site's page can name this server by a name of its own, but cannot lie about that name. */
function isForThisComputer({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}
