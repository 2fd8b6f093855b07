import type { TestProject } from 'vitest/node';
import { findBrowsers, type Browsers } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: Browsers['browser'];
    readersBrowser: Browsers['readersBrowser'];
  }
}

/** Finds the browsers once for all tests: one that npm installs must be unpacked before anybody starts it. */
export default async function setup(project: TestProject): Promise<void> {
  const { browser, readersBrowser } = await findBrowsers();
  project.provide('browser', browser);
  project.provide('readersBrowser', readersBrowser);
}
