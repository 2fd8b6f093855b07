import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFile, type PageRef } from '../site/links.ts';
import type { SiteInput } from '../site/load-report.ts';
import type { Renderer } from '../site/renderer.ts';
import { makeFoldersBelow } from './folders-below.ts';
import { LinkCheck } from './link-check.ts';
import { checkFile, type SeenPages } from './verify-output.ts';

/** What all that make pages of one output need to know of it. */
export interface SharedOutput {
  /** The site of the report, then those of its earlier editions. */
  sites: readonly [SharedSite, ...SharedSite[]];
  /** Every file that the output will have, for following links to pages that others make. */
  files: readonly string[];
  /** The folder in which it grows. */
  folder: string;
}

export interface SharedSite {
  input: SiteInput;
  /** The pages that are shared out, those that take longest first. */
  refs: readonly PageRef[];
  /** Its folder in the output, with a slash at its end; empty for the site of the report itself. */
  at: string;
}

/** Makes pages of one output and follows their links. */
export interface PageMaker {
  /** Puts what is known only now beside the report, for the pages that are made from then on. */
  hold(more: Pick<SiteInput, 'checklist' | 'downloads'>): void;
  /** A file that lies beside the pages, to which they may lead. */
  know(path: string): void;
  /** Makes a page of the report itself. */
  make(ref: PageRef): Promise<void>;
  /** Takes one page after the other until all are taken, by whomever. */
  makeInTurn(turn: Turn): Promise<void>;
  /** What was seen of the pages that it has made. */
  readonly seen: SeenPages;
}

/** The number of the next page that nobody has taken, in memory that threads share. */
export interface Turn {
  memory: SharedArrayBuffer;
}

const afterAll = 2 ** 30;

export function createTurn(): Turn {
  return { memory: new SharedArrayBuffer(4) };
}

/** Nobody takes a page any more. */
export function endTurn({ memory }: Turn): void {
  Atomics.store(new Int32Array(memory), 0, afterAll);
}

export function createPageMaker({ hold, renderPage }: Renderer, { sites, files, folder }: SharedOutput): PageMaker {
  const tasks = sites.flatMap((site) => site.refs.map((ref) => ({ site, ref })));
  let own = sites[0];
  let held: SharedSite | null = null;
  const known = new Set(files);
  const check = new LinkCheck(known);
  const seen: SeenPages = { files: [], links: check.seen };

  async function make(site: SharedSite, ref: PageRef): Promise<void> {
    if (held !== site) hold(site.input);
    held = site;
    const path = site.at + pageFile(ref);
    const content = await renderPage(ref);
    makeFoldersBelow(folder, path);
    writeFileSync(join(folder, path), content);
    seen.files.push(checkFile(path, content, check));
  }

  async function makeInTurn({ memory }: Turn): Promise<void> {
    const next = new Int32Array(memory);
    for (let task = tasks[Atomics.add(next, 0, 1)]; task !== undefined; task = tasks[Atomics.add(next, 0, 1)]) await make(task.site, task.ref);
  }

  return {
    hold: (more) => {
      own = { ...own, input: { ...own.input, ...more } };
    },
    know: (path) => known.add(path),
    make: (ref) => make(own, ref),
    makeInTurn,
    seen,
  };
}
