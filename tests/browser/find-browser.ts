import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser as findInstalled, installedBrowser } from '../../src/export/pdf/find-browser.ts';
import { long } from '../how-long.ts';

/** Programs of Chromium-like browsers. */
export interface Browsers {
  /** One that has no window to draw and takes half of the work: what looks at many pages looks with it. */
  browser: string;
  /** In the long tests one that readers have; every day the other. */
  readersBrowser: string;
}

/** Finds both, which are one where only one is there; throws with what to do when there is none. */
export async function findBrowsers(): Promise<Browsers> {
  const named = (process.env['SELFEVAL_BROWSER'] ?? '') !== '';
  const browser = (named ? null : await packagedBrowser()) ?? findInstalled();
  return { browser, readersBrowser: long && (named || installedBrowser() !== null) ? findInstalled() : browser };
}

/** The browser that npm installs with us on 64-bit Linux, where it finds the libraries that it needs. */
async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const name = '@sparticuz/chromium';
  try {
    const { default: chromium } = (await import(name)) as { default: { executablePath(): Promise<string> } };
    const path = await chromium.executablePath();
    await promisify(execFile)(path, ['--version']);
    return path;
  } catch {
    return null;
  }
}
