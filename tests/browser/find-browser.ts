import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { long } from '../how-long.ts';

/** Where browsers stand that can make and test pages: Edge before Chrome, since Windows always has it. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, () => string[]>>> = {
  win32: () =>
    ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'].flatMap((program) =>
      ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined ? [] : [join(folder, program)];
      }),
    ),
  darwin: () => ['Microsoft Edge', 'Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  linux: () => ['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
};

const advice: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'Install Microsoft Edge or Google Chrome',
  darwin: 'Install Google Chrome or Microsoft Edge',
  linux: 'Install Chromium with `sudo apt-get update && sudo apt-get install -y chromium`',
};

/**
 * The program of a Chromium-like browser; throws with what to do when there is none. Every day it is the one that npm
 * installs, which has no window to draw and takes a third of the work; the long tests run in one that readers have.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env['SELFEVAL_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`SELFEVAL_BROWSER is \`${chosen}\`, but there is no such file. Give the full path of Edge, Chrome or Chromium.`);
    return chosen;
  }
  const found = long ? (installedBrowser() ?? (await packagedBrowser())) : ((await packagedBrowser()) ?? installedBrowser());
  if (found === null) {
    throw new Error(
      `No browser was found to test the pages in. ${advice[process.platform] ?? 'Install Chromium'}, or set SELFEVAL_BROWSER to the full path of one, and run the tests again.`,
    );
  }
  return found;
}

function installedBrowser(): string | null {
  return (usualPlaces[process.platform]?.() ?? []).find((path) => existsSync(path)) ?? null;
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
