import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

/** The program of a Chromium-like browser; throws with what to do when there is none. */
export async function findBrowser(): Promise<string> {
  const chosen = process.env['SELFEVAL_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`SELFEVAL_BROWSER is \`${chosen}\`, but there is no such file. Give the full path of Edge, Chrome or Chromium.`);
    return chosen;
  }
  const found = (usualPlaces[process.platform]?.() ?? []).find((path) => existsSync(path)) ?? (await packagedBrowser());
  if (found === null) {
    throw new Error(
      `No browser was found to test the pages in. ${advice[process.platform] ?? 'Install Chromium'}, or set SELFEVAL_BROWSER to the full path of one, and run the tests again.`,
    );
  }
  return found;
}

/** The browser that npm installs with us on 64-bit Linux, where its own needs are met. */
async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const name = '@sparticuz/chromium';
  try {
    const { default: chromium } = (await import(name)) as { default: { executablePath(): Promise<string> } };
    return await chromium.executablePath();
  } catch {
    return null;
  }
}
