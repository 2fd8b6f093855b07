import type { ServerResponse } from 'node:http';

/** What an open page is told about the report. */
export interface PreviewState {
  /** The last good state of the report; a page that shows another is out of date. */
  version: string;
  /** What was found, as HTML with its styles; empty when there is nothing to say. */
  panel: { html: string; styles: string };
}

/** Tells every open page what there is to know, when it opens and after every reading (server-sent events). */
export class Changes {
  readonly #listeners = new Set<ServerResponse>();

  listen(response: ServerResponse, state: PreviewState): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(event(state));
    this.#listeners.add(response);
    response.once('close', () => this.#listeners.delete(response));
  }

  tell(state: PreviewState): void {
    for (const listener of this.#listeners) listener.write(event(state));
  }
}

function event(state: PreviewState): string {
  return `retry: 500\ndata: ${JSON.stringify(state)}\n\n`;
}
