import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createFileReader } from './file-reader.ts';
import { fileEntry, type Manifest } from './manifest.ts';
import { detached, readPage, type Pointer } from './page-facts.ts';

/** What is in a finished output, and what is wrong with it. */
export interface Verified {
  files: Manifest['files'];
  pages: number;
  /** Links and resources that were followed, those to other sites excepted. */
  links: number;
  diagnostics: Diagnostic[];
}

const ruleId = 'output-is-whole';
const mostShown = 20;

/** Types that IIS serves without being told to. */
const servedTypes: ReadonlySet<string> = new Set(['html', 'css', 'js', 'json', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'txt']);
/** Windows allows 260 characters in all; a council's shared folder takes many of them. */
const longestPath = 100;
const plainName = /^[a-z0-9](?:[a-z0-9._ -]*[a-z0-9])?$/i;
const otherSite = /^(?:https?:|mailto:|tel:)/i;
const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** Follows every link of every page within the folder; nothing may lead outside it or nowhere. */
export async function verifyOutput(folder: string): Promise<Verified> {
  const paths = await listFiles(folder);
  const check = new LinkCheck(new Set(paths));
  const files: Manifest['files'] = [];
  const read = createFileReader();
  for (const path of paths) {
    // Lets Ctrl+C through.
    await breathe();
    const content = read(join(folder, path));
    files.push(fileEntry({ path, content }));
    if (path.endsWith('.html')) check.page(path, content.toString('utf8'));
    if (path.endsWith('.css')) check.styles(path, content.toString('utf8'));
  }
  const problems = [...paths.flatMap(nameProblems), ...sameNameProblems(paths), ...check.problems()];
  return {
    files,
    pages: paths.filter((path) => path.endsWith('.html')).length,
    links: check.followed,
    diagnostics: asDiagnostics(problems),
  };
}

class LinkCheck {
  followed = 0;
  readonly #files: ReadonlySet<string>;
  readonly #ids = new Map<string, ReadonlySet<string>>();
  /** Places that pages point to, each with the first page that does. */
  readonly #places = new Map<string, { file: string; anchor: string; from: string; href: string }>();
  readonly #problems: string[] = [];

  constructor(files: ReadonlySet<string>) {
    this.#files = files;
  }

  page(path: string, html: string): void {
    const { ids, pointers, inline } = readPage(html);
    this.#ids.set(path, ids);
    for (const what of new Set(inline)) this.#problems.push(`The page \`${path}\` has ${what}, which its security policy blocks.`);
    for (const pointer of pointers) this.#follow(path, pointer);
  }

  styles(path: string, css: string): void {
    for (const [, quoted, plain] of css.matchAll(/url\(\s*(?:["']([^"']*)["']|([^)"'\s]*))\s*\)/g)) {
      this.#follow(path, { href: quoted ?? plain ?? '', kind: 'resource' });
    }
    if (/@import\b/.test(css)) this.#problems.push(`The style sheet \`${path}\` imports another.`);
  }

  /** What pages pointed to that is not there; to be asked when every page has been read. */
  problems(): string[] {
    const dead = [...this.#places.values()].filter(({ file, anchor }) => this.#ids.get(file)?.has(anchor) === false);
    return [
      ...this.#problems,
      ...dead.map(({ from, href, anchor }) => `The page \`${from}\` links to \`${href}\`, but there is no place \`${anchor}\` on that page.`),
    ];
  }

  #follow(from: string, { href, kind }: Pointer): void {
    if (kind === 'link' && otherSite.test(href)) return;
    if (kind === 'resource' && href.startsWith('data:image/')) return;
    if (hasScheme.test(href) || href.startsWith('/')) {
      this.#problems.push(`The page \`${from}\` ${kind === 'link' ? 'links to' : 'loads'} \`${href}\`, which is outside the report.`);
      return;
    }
    this.followed += 1;
    const target = resolveHref(from, href);
    if (target === null || !this.#files.has(target.file)) {
      this.#problems.push(`The page \`${from}\` ${kind === 'link' ? 'links to' : 'loads'} \`${href}\`, which is not there.`);
    } else if (target.anchor !== '') {
      const key = `${target.file}#${target.anchor}`;
      if (!this.#places.has(key)) {
        this.#places.set(detached(key), { file: detached(target.file), anchor: detached(target.anchor), from, href: detached(href) });
      }
    }
  }
}

function resolveHref(from: string, href: string): { file: string; anchor: string } | null {
  const [address = '', anchor = ''] = href.split('#', 2);
  const [path = ''] = address.split('?', 1);
  try {
    const parts = path === '' ? from.split('/') : from.split('/').slice(0, -1);
    for (const part of path === '' ? [] : path.split('/')) {
      if (part === '..' && parts.pop() === undefined) return null;
      if (part !== '..' && part !== '.') parts.push(decodeURIComponent(part));
    }
    return { file: parts.join('/'), anchor: decodeURIComponent(anchor) };
  } catch {
    return null;
  }
}

function nameProblems(path: string): string[] {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const problems: string[] = [];
  if (!servedTypes.has(ending)) problems.push(`\`${path}\` is of a type that a council's web server does not serve.`);
  if (path.length > longestPath) problems.push(`\`${path}\` has ${path.length} characters in its path; ${longestPath} is the most that can be copied anywhere.`);
  if (!path.split('/').every((name) => plainName.test(name))) {
    problems.push(`\`${path}\` has characters in its name other than a to z, 0 to 9, space, dot, hyphen and underscore.`);
  }
  return problems;
}

/** Windows and most Macs do not tell capital letters apart in names. */
function sameNameProblems(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) problems.push(`\`${other}\` and \`${path}\` differ only in capital letters, so Windows cannot hold both.`);
    seen.set(path.toLowerCase(), path);
  }
  return problems;
}

function asDiagnostics(problems: readonly string[]): Diagnostic[] {
  const shown = problems.slice(0, mostShown);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`${more} more places in the finished site are wrong in the same way.`);
  return shown.map((message) => ({ ruleId, severity: 'error', message }));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
