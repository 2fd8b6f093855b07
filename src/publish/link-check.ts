import { outputProblem } from './output-problems.ts';
import { detached, readPage, type Pointer } from './page-facts.ts';

/** What was seen on some pages of an output, fit to be handed from one thread to another. */
export interface SeenLinks {
  /** Links and resources that were followed, those to other sites excepted. */
  followed: number;
  problems: string[];
  /** The places on each page that can be linked to. */
  places: Map<string, string[]>;
  /** Places that pages point to, by page and place, each with the first page that does. */
  wanted: Map<string, { file: string; anchor: string; from: string; href: string }>;
}

const otherSite = /^(?:https?:|mailto:|tel:)/i;
const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** Follows the links of pages and style sheets, given what files the output has. */
export class LinkCheck {
  readonly seen: SeenLinks = { followed: 0, problems: [], places: new Map(), wanted: new Map() };
  readonly #files: ReadonlySet<string>;

  constructor(files: ReadonlySet<string>) {
    this.#files = files;
  }

  page(path: string, html: string): void {
    const { ids, pointers, inline, odd } = readPage(html);
    this.seen.places.set(path, [...ids]);
    for (const what of new Set(inline)) this.seen.problems.push(outputProblem.blockedByPolicy(path, what));
    for (const what of new Set(odd)) this.seen.problems.push(outputProblem.notOurs(path, what));
    // A page says the same few addresses over and over.
    const sound = { link: new Set<string>(), resource: new Set<string>() };
    for (const { href, kind } of pointers) {
      if (sound[kind].has(href)) this.seen.followed += 1;
      else if (this.#follow(path, { href, kind })) sound[kind].add(href);
    }
  }

  styles(path: string, css: string): void {
    for (const [, quoted, plain] of css.matchAll(/url\(\s*(?:["']([^"']*)["']|([^)"'\s]*))\s*\)/g)) {
      this.#follow(path, { href: quoted ?? plain ?? '', kind: 'resource' });
    }
    if (/@import\b/.test(css)) this.seen.problems.push(outputProblem.importedStyles(path));
  }

  /** True where it leads to a file of the output. */
  #follow(from: string, { href, kind }: Pointer): boolean {
    const { problems, wanted } = this.seen;
    if (kind === 'link' && otherSite.test(href)) return false;
    if (kind === 'resource' && href.startsWith('data:image/')) return false;
    const does = kind === 'link' ? 'links to' : 'loads';
    if (hasScheme.test(href) || href.startsWith('/')) {
      problems.push(outputProblem.outside(from, does, href));
      return false;
    }
    this.seen.followed += 1;
    const target = resolveHref(from, href);
    if (target === null || !this.#files.has(target.file)) {
      problems.push(outputProblem.notThere(from, does, href));
      return false;
    }
    if (target.anchor !== '') {
      const key = `${target.file}#${target.anchor}`;
      if (!wanted.has(key)) wanted.set(detached(key), { file: detached(target.file), anchor: detached(target.anchor), from, href: detached(href) });
    }
    return true;
  }
}

/** What is wrong with the links of a whole output, in an order that does not depend on who saw which page. */
export function linkProblems(all: readonly SeenLinks[]): string[] {
  const places = new Map<string, ReadonlySet<string>>();
  for (const seen of all) for (const [path, ids] of seen.places) places.set(path, new Set(ids));
  const dead = new Map<string, string>();
  for (const seen of all) {
    for (const [key, { file, anchor, from, href }] of seen.wanted) {
      if (places.get(file)?.has(anchor) !== false) continue;
      const problem = outputProblem.noSuchPlace(from, href, anchor);
      const other = dead.get(key);
      if (other === undefined || problem < other) dead.set(key, problem);
    }
  }
  return [...all.flatMap(({ problems }) => problems).sort(), ...[...dead.values()].sort()];
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
