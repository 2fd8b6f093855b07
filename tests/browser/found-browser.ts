import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program of the browser in which the pages are tried. */
    browser: string;
  }
}

/** Finds a browser once for all tests: one that npm installs must be unpacked before anybody starts it. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
