import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { longestPath, plainName } from '../model/file-names.ts';
import { createFileReader } from './file-reader.ts';
import { LinkCheck, linkProblems, type SeenLinks } from './link-check.ts';
import { fileEntry, type Manifest } from './manifest.ts';
import { outputProblem } from './output-problems.ts';

/** What is in a finished output, and what is wrong with it. */
export interface Verified {
  files: Manifest['files'];
  pages: number;
  /** Links and resources that were followed, those to other sites excepted. */
  links: number;
  diagnostics: Diagnostic[];
}

/** What whoever made pages of an output has seen of them already. */
export interface SeenPages {
  files: Manifest['files'];
  links: SeenLinks;
}

const ruleId = 'output-is-whole';
const mostShown = 20;

/** Types that IIS serves without being told to. */
const servedTypes: ReadonlySet<string> = new Set(['html', 'css', 'js', 'json', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'txt', 'pdf', 'docx', 'pptx', 'xlsx', 'csv']);

/** Follows every link within the folder; nothing may lead outside it or nowhere. Pages in `seen` are not read again. */
export async function verifyOutput(folder: string, seen: readonly SeenPages[] = []): Promise<Verified> {
  const paths = await listFiles(folder);
  const known = new Map(seen.flatMap(({ files }) => files).map((entry) => [entry.path, entry]));
  const check = new LinkCheck(new Set(paths));
  const read = createFileReader();
  const files = paths.map((path) => known.get(path) ?? checkFile(path, read(join(folder, path)), check));
  const gone = [...known.keys()].find((path) => !paths.includes(path));
  if (gone !== undefined) throw new Error(`The page ${gone} was written and is not there.`);
  const all = [...seen.map(({ links }) => links), check.seen];
  return {
    files,
    pages: paths.filter(isPage).length,
    links: all.reduce((sum, { followed }) => sum + followed, 0),
    diagnostics: asDiagnostics([...paths.flatMap(nameProblems), ...sameNameProblems(paths), ...linkProblems(all)]),
  };
}

/** Reads one file of an output; what it points to is known to `check` from then on. */
export function checkFile(path: string, content: Buffer, check: LinkCheck): Manifest['files'][number] {
  if (isPage(path)) check.page(path, content.toString('utf8'));
  if (path.endsWith('.css')) check.styles(path, content.toString('utf8'));
  return fileEntry({ path, content });
}

/** What lies beside the pages stands for itself, a page that holds the whole report too. */
export const besideFolder = 'files/';

function isPage(path: string): boolean {
  return path.endsWith('.html') && !path.startsWith(besideFolder);
}

function nameProblems(path: string): string[] {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const problems: string[] = [];
  if (!servedTypes.has(ending)) problems.push(outputProblem.notServed(path));
  if (path.length > longestPath) problems.push(outputProblem.pathTooLong(path));
  if (!path.split('/').every((name) => plainName.test(name))) problems.push(outputProblem.oddName(path));
  return problems;
}

/** Windows and most Macs do not tell capital letters apart in names. */
function sameNameProblems(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) problems.push(outputProblem.sameName(other, path));
    seen.set(path.toLowerCase(), path);
  }
  return problems;
}

function asDiagnostics(problems: readonly string[]): Diagnostic[] {
  const shown = problems.slice(0, mostShown);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(outputProblem.more(more));
  return shown.map((message) => ({ ruleId, severity: 'error', message }));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
