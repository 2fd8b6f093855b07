import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readership } from '../model/audience.ts';
import { loadRenderer } from '../publish/compiled.ts';
import { panelHtml, panelStyles } from './panel.ts';
import { pleaseLookHtml, pleaseLookStyles } from './please-look.ts';
import type { PreviewState } from './changes.ts';
import { createLiveReport, type Reading } from './live-report.ts';
import { serveReport } from './serve-report.ts';
import { watchReport } from './watch-report.ts';

export interface PreviewRequest {
  /** The report folder. */
  root: string;
  audience: Readership;
  /** The port to serve on, or the next that is free. */
  port: number;
  onReading: (reading: Reading) => void;
  /** Told, in words, when changes can no longer be seen. */
  onTrouble: (why: string) => void;
}

export interface Preview {
  address: string;
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';
const portsTried = 20;

/** Serves the report to this computer, made again whenever its folder changes. */
export async function startPreview({ root, audience, port, onReading, onTrouble }: PreviewRequest): Promise<Preview> {
  const served = serveReport(await loadRenderer());
  const read = createLiveReport(root, audience, (reading) => {
    served.show(reading, panelOf(reading));
    onReading(reading);
  });
  const watching = watchReport(root, () => void read(), onTrouble);
  await watching.ready;
  await read();
  const server = createServer(served.answer);
  await listen(server, port);
  return {
    address: `http://${loopback}:${(server.address() as AddressInfo).port}/`,
    async stop() {
      await watching.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}

function panelOf({ good, diagnostics, sources }: Reading): PreviewState['panel'] {
  return good ? { html: pleaseLookHtml(diagnostics), styles: pleaseLookStyles } : { html: panelHtml(diagnostics, sources), styles: panelStyles };
}

async function listen(server: Server, from: number): Promise<void> {
  for (let port = from; ; port += 1) {
    try {
      server.listen(port, loopback);
      await once(server, 'listening');
      return;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === from + portsTried || port === 65_535) throw error;
    }
  }
}
