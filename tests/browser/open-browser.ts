import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Browsers } from './find-browser.ts';

/** Opens a browser that was found, so that it does nothing but what a test asks. */
export function openBrowser(which: keyof Browsers = 'browser'): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: inject(which),
    args: [
      '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-default-apps',
      '--disable-dev-shm-usage', '--disable-extensions', '--disable-sync', '--no-first-run', '--no-default-browser-check',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
}

/** A page, with everything that it complained about and everything that it asked for. */
export interface Watched {
  page: Page;
  complaints: string[];
  requests: string[];
}

export async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

/** The kinds of screen that pages are tried on. */
export const screens = {
  desk: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 320, height: 640 } },
} as const satisfies Record<string, BrowserContextOptions>;
