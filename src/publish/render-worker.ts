import { mkdirSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import type { PublishingChecklist } from '../model/publishing-checklist.ts';
import { pageFile, type PageRef } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import type { Renderer } from '../site/renderer.ts';
import { loadRenderer } from './compiled.ts';
import { LinkCheck } from './link-check.ts';
import { checkFile, type SeenPages } from './verify-output.ts';

/** What every thread is given of a report, written once into memory that they share. */
export interface SharedReport {
  input: SiteInput;
  /** Every file that the output will have, for following links to pages that others make. */
  files: readonly string[];
  /** The folder in which the site grows. */
  site: string;
}

export interface RenderTask {
  shared: SharedArrayBuffer;
  refs: readonly PageRef[];
  /** What was found in the report, once it is known: only the page about it needs it. */
  checklist?: PublishingChecklist | null;
  /** Not zero when nobody wants the pages any more. */
  stopped: SharedArrayBuffer;
}

/** A thread does not have that of the program. */
enableCompileCache();

let renderer: Renderer | undefined;
let held: (Omit<SharedReport, 'files'> & { files: ReadonlySet<string> }) | undefined;

/** Makes the pages that it is told to and follows their links; with no task it only makes itself ready. */
export default async function renderPages(task: RenderTask | null): Promise<SeenPages | null> {
  renderer ??= await loadRenderer();
  return task && (await make(task, renderer));
}

async function make({ shared, refs, checklist = null, stopped }: RenderTask, { hold, renderPage }: Renderer): Promise<SeenPages> {
  held ??= take(shared);
  const { input, files, site } = held;
  hold({ ...input, checklist });
  const check = new LinkCheck(files);
  const entries: SeenPages['files'] = [];
  const stop = new Int32Array(stopped);
  for (const ref of refs) {
    if (Atomics.load(stop, 0) !== 0) break;
    const path = pageFile(ref);
    const content = await renderPage(ref);
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
    entries.push(checkFile(path, content, check));
  }
  return { files: entries, links: check.seen };
}

function take(shared: SharedArrayBuffer): NonNullable<typeof held> {
  const { files, ...rest } = deserialize(Buffer.from(shared)) as SharedReport;
  return { ...rest, files: new Set(files) };
}
