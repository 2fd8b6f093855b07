import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExportProblem } from '../exporter.ts';

/** Where browsers stand on a kind of computer, and how one gets there. */
interface System {
  places(env: NodeJS.ProcessEnv): string[];
  advice: string;
}

const windows: System = {
  // Edge before Chrome, since Windows always has it.
  places: (env) =>
    ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'].flatMap((program) =>
      ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name];
        return folder === undefined ? [] : [join(folder, program)];
      }),
    ),
  advice: 'Install Microsoft Edge or Google Chrome',
};

const mac: System = {
  places: ({ HOME = '' }) => ['Microsoft Edge', 'Google Chrome', 'Chromium'].flatMap((name) => ['', HOME].map((folder) => `${folder}/Applications/${name}.app/Contents/MacOS/${name}`)),
  advice: windows.advice,
};

const linux: System = {
  places: () => ['/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  advice: 'Install Chromium with the packages of your system, such as `sudo apt-get install chromium`',
};

/** A computer, as far as a browser is looked for on it. */
export interface Computer {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

const here = (): Computer => ({ platform: process.platform, env: process.env, exists: existsSync });

function systemOf({ platform }: Computer): System {
  return platform === 'win32' ? windows : platform === 'darwin' ? mac : linux;
}

/** The program of an installed Edge, Chrome or Chromium; null where there is none. */
export function installedBrowser(computer: Computer = here()): string | null {
  return systemOf(computer).places(computer.env).find((path) => computer.exists(path)) ?? null;
}

/** The browser that prints: the one that `SELFEVAL_BROWSER` names, or one that is installed. */
export function findBrowser(computer: Computer = here()): string {
  const named = computer.env['SELFEVAL_BROWSER'] ?? '';
  if (named !== '' && !computer.exists(named)) throw new ExportProblem(`SELFEVAL_BROWSER is \`${named}\`, but there is no such file. Give the full path of Edge, Chrome or Chromium.`);
  const found = named === '' ? installedBrowser(computer) : named;
  if (found === null) {
    throw new ExportProblem(
      `It is printed by a browser, and Microsoft Edge, Google Chrome and Chromium stand in none of their usual places. ${systemOf(computer).advice}, or set SELFEVAL_BROWSER to the full path of one, and try again.`,
    );
  }
  return found;
}
