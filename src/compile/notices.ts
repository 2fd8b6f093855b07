import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of libraries that went into what was compiled. */
export interface SeenModules {
  add(files: readonly string[]): void;
  /** The licences of the libraries, each with its name and version. */
  notices(): string;
}

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const inLibrary = /^((?:[/\\]|[a-z]:).*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/i;

export function noModulesYet(): SeenModules {
  const folders = new Set<string>();
  return {
    add(files) {
      for (const file of files) {
        const folder = inLibrary.exec(file.replace(/^\0/, ''))?.[1];
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
    },
    notices: () => `selfeval contains the libraries below, under their own licences.\n\n${[...folders].map(noticeOf).sort().join('\n')}`,
  };
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((each) => licenceFile.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license ?? 'see below'})\n${'='.repeat(72)}\n${text === '' ? `Licence: ${license ?? 'not stated'}` : text}\n`;
}
