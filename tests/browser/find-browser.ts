import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser as findInstalled, installedBrowser } from '../../src/export/pdf/find-browser.ts';
import { long } from '../how-long.ts';

/**
 * The program of a Chromium-like browser; throws with what to do when there is none. Every day it is the one that npm
 * installs, which has no window to draw and takes a third of the work; the long tests run in one that readers have.
 */
export async function findBrowser(): Promise<string> {
  const named = (process.env['SELFEVAL_BROWSER'] ?? '') !== '';
  const packaged = named || (long && installedBrowser() !== null) ? null : await packagedBrowser();
  return packaged ?? findInstalled();
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
