import { ExportProblem } from '../exporter.ts';
import { openBrowser, type Browser } from './browser.ts';
import { beginDraft, endDraft } from './draft.ts';
import { divideWideTables } from './wide-tables.ts';

/** A page that is open in the browser. */
export interface OpenPage {
  /** Prints it as it stands; a draft has as many pages and the places that the contents lead to, and nothing is written on it. */
  print(kind: 'draft' | 'document'): Promise<Buffer>;
  /** Writes into the element of each contents entry, by where it leads, the page on which that is; says whether that is another than stood there. */
  writePageNumbers(numbers: ReadonlyMap<string, number>): Promise<boolean>;
}

/** A page that needs nothing beside it. */
export interface Printable {
  html: string;
  /** What the caption of a part of a table says: `{title} (part {part} of {parts})`. */
  partOfTable: string;
}

/** Opens the page that `make` makes while the browser starts, and closes that when `use` has done with it. */
export async function withPage<Result>(program: string, make: () => Promise<Printable>, use: (page: OpenPage) => Promise<Result>): Promise<Result> {
  const browser = openBrowser(program);
  try {
    return await use(await openPage(browser, await make()));
  } finally {
    await browser.close();
  }
}

/** What stands between the margins of an upright page, in pixels. */
const paperWidth = 657;

async function openPage(browser: Browser, { html, partOfTable }: Printable): Promise<OpenPage> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: object): Promise<Record<string, unknown>> => browser.send(method, params, sessionId as string);
  await send('Network.enable');
  await send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', { expression, awaitPromise: true })) as { result: { value?: unknown }; exceptionDetails?: object };
    if (exceptionDetails !== undefined) throw new ExportProblem(`The browser could not lay the report out: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  };
  // Said before it has words, so that they are laid out for nothing else.
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  await send('Emulation.setDeviceMetricsOverride', { width: paperWidth, height: 1000, deviceScaleFactor: 1, mobile: false });
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await run('Promise.all([...[...document.fonts].map((face) => face.load()), ...[...document.images].map((image) => image.decode().catch(() => null))]).then(() => null)');
  await run(`(${divideWideTables.toString()})(${JSON.stringify(partOfTable)})`);
  return {
    async print(kind) {
      const [generateTaggedPDF, generateDocumentOutline] = [kind === 'document', kind === 'document'];
      if (kind === 'draft') await run(`(${beginDraft.toString()})()`);
      const { stream } = await send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true, generateTaggedPDF, generateDocumentOutline, transferMode: 'ReturnAsStream' });
      const parts: Buffer[] = [];
      for (let end = false; !end; ) {
        const { data, base64Encoded, eof } = (await send('IO.read', { handle: stream, size: 1 << 20 })) as { data: string; base64Encoded: boolean; eof: boolean };
        parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'));
        end = eof;
      }
      await send('IO.close', { handle: stream });
      if (kind === 'draft') await run(`(${endDraft.toString()})()`);
      return Buffer.concat(parts);
    },
    async writePageNumbers(numbers) {
      return (await run(`(${writeNumbers.toString()})(${JSON.stringify([...numbers])})`)) === true;
    },
  };
}

/** Runs in the page. */
function writeNumbers(numbers: readonly [string, number][]): boolean {
  const pages = new Map(numbers);
  let changed = false;
  for (const link of document.querySelectorAll('[data-contents]')) {
    const page = pages.get(link.getAttribute('href')!);
    const written = link.querySelector('.contents-page')!;
    if (page === undefined || written.textContent === String(page)) continue;
    written.textContent = String(page);
    changed = true;
  }
  return changed;
}
