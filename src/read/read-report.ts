import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts';
import { editionsFolder } from '../model/edition-file.ts';
import type { SourceFile } from '../model/project.ts';
import { decodeText } from './decode-text.ts';
import { dataFiles, isText, unexpectedFile, useOf } from './expected-files.ts';
import { nameProblems, sameNameProblems } from './file-names.ts';
import { changedEdition, frozenImageProblems } from './frozen-editions.ts';
import { diskErrorCode } from './disk-error.ts';
import { linkProblem, listFolder, unreadable, type Listing } from './list-folder.ts';
import { meantFiles } from './meant-files.ts';
import { readPictureAgain, type PictureMemory } from './pictures/picture-problems.ts';
import type { Pictures } from './pictures/pictures.ts';
import { fileProblem } from './read-rules.ts';

export interface ReadReport {
  files: SourceFile[];
  /** Paths below `public/`. */
  images: string[];
  /** Those of them that may be published, as they are published. */
  pictures: Pictures;
  /** Texts that nothing is made of; they lie in the folder all the same, so what they hold is looked at. */
  strays: SourceFile[];
  /** Files and folders that are there and could not be opened. */
  closed: string[];
}

const largestFile = 5_000_000;
/** An edition is a whole report in one file, with its images. */
const largestEdition = 50_000_000;

/** Everything that a report is made from, as it stands in its folder; nothing outside it is opened. */
export async function readReport(root: string, pictures: PictureMemory = new Map()): Promise<Staged<ReadReport>> {
  const wrongRoot = await checkRoot(root);
  if (wrongRoot) return { value: { files: [], images: [], pictures: new Map(), strays: [], closed: [] }, diagnostics: [wrongRoot] };
  const beside = await readdir(root);
  const folders = await Promise.all(['content', 'data', 'public'].map((folder) => listTop(root, folder)));
  const astray = dataFiles.filter((name) => beside.includes(name));
  const paths = [...folders.flatMap((folder) => folder.paths), ...astray];
  const read = await Promise.all(paths.map((path) => readOne(root, path, pictures)));
  const meant = meantFiles(read.flatMap(({ text }) => text ?? []), unexpectedFile);
  const strays = new Set(meant.strays.map(({ path }) => path));
  return {
    value: {
      files: meant.files.sort((a, b) => compareText(a.path, b.path)),
      images: read.flatMap(({ image }) => image ?? []),
      pictures: new Map(read.flatMap(({ image, picture }) => (image !== undefined && picture ? [[image, picture] as const] : []))),
      strays: meant.strays,
      closed: [...folders, ...read].flatMap(({ closed }) => closed),
    },
    diagnostics: [
      ...missingFolders(folders, beside, astray),
      ...folders.flatMap((folder) => folder.diagnostics),
      ...read.flatMap(({ text, diagnostics }) => (text && strays.has(text.path) ? [] : diagnostics)),
      ...meant.diagnostics,
      ...sameNameProblems(paths.filter((path) => useOf(path) === 'image')),
    ],
  };
}

async function checkRoot(root: string): Promise<Diagnostic | undefined> {
  try {
    if ((await stat(root)).isDirectory()) return undefined;
    return fileProblem('folder-missing', '.', 'The report folder is a file; expected a folder with `content` and `data` in it.', nameTheFolder);
  } catch (error) {
    if (diskErrorCode(error) !== 'ENOENT') return unreadable('.', error);
    return fileProblem('folder-missing', '.', 'The report folder is not there; expected a folder with `content` and `data` in it.', nameTheFolder);
  }
}

const nameTheFolder = 'Name the report folder with `--report`.';

interface TopFolder extends Listing {
  name: string;
  there: boolean;
}

async function listTop(root: string, name: string): Promise<TopFolder> {
  const none: TopFolder = { name, there: true, paths: [], closed: [name], diagnostics: [] };
  try {
    const stats = await lstat(join(root, name));
    if (stats.isSymbolicLink()) return { ...none, diagnostics: [linkProblem(name)] };
    return { ...none, ...(await listFolder(root, name)) };
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return { ...none, there: false, closed: purposes[name] === undefined ? [] : [name] };
    return { ...none, diagnostics: [unreadable(name, error)] };
  }
}

const purposes: Readonly<Record<string, string>> = {
  content: 'the sections, such as `content/10-early-help.md`',
  data: '`data/report.yaml` and the figures',
};

/** A report may do without images, but not without words or data. */
function missingFolders(folders: readonly TopFolder[], beside: readonly string[], astray: readonly string[]): Diagnostic[] {
  const needed = folders.filter(({ name }) => purposes[name] !== undefined);
  const otherwise = (name: string): string | undefined => beside.find((each) => each !== name && each.toLowerCase() === name);
  if (needed.every(({ name, paths, diagnostics }) => paths.length === 0 && diagnostics.length === 0 && otherwise(name) === undefined) && astray.length === 0) {
    return [fileProblem('report-empty', '.', 'The report folder has neither sections nor data in it.', 'Add `data/report.yaml` and a section such as `content/10-early-help.md`.')];
  }
  return needed
    .filter(({ there }) => !there)
    .map(({ name }) => {
      const hint = otherwise(name) === undefined ? `Add the folder \`${name}\`, or name another report folder with \`--report\`.` : `Rename the folder \`${otherwise(name)}\` to \`${name}\`.`;
      return fileProblem('folder-missing', name, `There is no folder \`${name}\`; it holds ${purposes[name]}.`, hint);
    });
}

interface ReadFile {
  text?: SourceFile;
  image?: string;
  picture?: Uint8Array | null;
  closed: readonly string[];
  diagnostics: Diagnostic[];
}

async function readOne(root: string, path: string, pictures: PictureMemory): Promise<ReadFile> {
  const use = useOf(path);
  if (use === 'ignored') return { closed: [], diagnostics: [] };
  if (use === 'unexpected' && !isText(path)) return { closed: [], diagnostics: [unexpectedFile(path)] };
  try {
    const place = join(root, ...path.split('/'));
    const { size } = await lstat(place);
    const isEdition = path.startsWith(editionsFolder) && path.endsWith('.json');
    const largest = path.startsWith(editionsFolder) ? largestEdition : largestFile;
    if (size > largest) return { closed: [path], diagnostics: [tooLarge(path, size, largest)] };
    const bytes = await readFile(place);
    if (use === 'image') return toImage(path, bytes, pictures);
    const { text, diagnostics } = decodeText(path, bytes);
    const changed = changedEdition(path, text);
    if (changed) return { closed: [path], diagnostics: [changed] };
    const images = isEdition ? frozenImageProblems(path, text) : [];
    return { text: { path, text }, closed: [], diagnostics: [...diagnostics, ...images] };
  } catch (error) {
    return { closed: [path], diagnostics: [unreadable(path, error)] };
  }
}

function toImage(path: string, bytes: Uint8Array, pictures: PictureMemory): ReadFile {
  const { bytes: picture, diagnostics } = readPictureAgain(path, bytes, pictures);
  return { image: path.slice('public/'.length), picture, closed: [], diagnostics: [...nameProblems(path), ...diagnostics] };
}

function tooLarge(path: string, size: number, largest: number): Diagnostic {
  const megabytes = (size / 1_000_000).toFixed(1);
  return fileProblem('file-too-large', path, `\`${path}\` is ${megabytes} MB; ${largest === largestEdition ? 'an edition' : 'a file of a report'} is at most ${largest / 1_000_000} MB.`, 'Divide it into several files, or make the image smaller.', { actual: `${megabytes} MB` });
}
