import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Who may import whom; a folder may always import itself. `report` is src/report.ts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  model: ['diagnostics'],
  format: ['model'],
  parse: ['model', 'diagnostics'],
  derive: ['model', 'diagnostics', 'format'],
  check: ['model', 'diagnostics', 'format', 'release', 'derive'],
  release: ['model', 'diagnostics'],
  chart: ['model', 'format'],
  views: ['model', 'diagnostics', 'format', 'chart'],
  report: ['model', 'diagnostics', 'parse', 'check', 'release', 'derive'],
  site: ['model', 'diagnostics', 'format', 'chart', 'views'],
  published: ['diagnostics', 'format'],
  starter: ['model', 'format', 'published'],
  import: ['model', 'diagnostics', 'format', 'parse', 'derive', 'check', 'published', 'starter'],
  'roll-forward': ['model', 'diagnostics', 'format', 'parse', 'derive', 'check', 'import'],
  read: ['model', 'diagnostics', 'report', 'published'],
  authoring: ['model', 'diagnostics', 'report', 'read'],
  layout: ['model', 'format', 'chart', 'views'],
  office: ['model', 'format', 'chart', 'layout'],
  export: ['model', 'diagnostics', 'format', 'derive', 'chart', 'views', 'layout', 'office', 'report', 'site', 'publish', 'read', 'import'],
  publish: ['model', 'diagnostics', 'derive', 'chart', 'report', 'site', 'read'],
  preview: ['model', 'diagnostics', 'derive', 'report', 'site', 'publish', 'read'],
  cli: ['model', 'diagnostics', 'format', 'report', 'publish', 'preview', 'export', 'read', 'authoring', 'published', 'starter', 'import', 'roll-forward'],
  compile: ['diagnostics', 'report', 'site', 'publish', 'preview', 'read'],
};
const core = ['model', 'diagnostics', 'format', 'parse', 'check', 'release', 'derive', 'chart', 'views', 'layout', 'office', 'report', 'published', 'starter', 'import', 'roll-forward'];

/** Modules that are longer than 300 lines, each with its reason. */
const mayBeLong: Readonly<Record<string, string>> = {
  'src/model/default-labels.ts': 'every word that the product prints, in one list',
};

interface Import { of: string; typesOnly: boolean }
interface Module { path: string; layer: string; text: string; imports: Import[] }

const modules = sourceFiles('src').map(readModule);
const byPath = new Map(modules.map((module) => [module.path, module]));

test('the table of who may import whom has every folder of src, and no other', () => {
  expect(Object.keys(mayImport).sort()).toEqual([...new Set(modules.map(({ layer }) => layer))].sort());
});

test.each(modules.map((module) => [module.path, module] as const))('%s imports only what its folder may', (_path, module) => {
  const allowed = [module.layer, ...(mayImport[module.layer] ?? [])];
  const ours = module.imports.filter(({ of }) => of.startsWith('src/'));
  expect(ours.filter(({ of }) => !allowed.includes(layerOf(of))).map(({ of }) => of)).toEqual([]);
});

test.each([
  ['model', 'diagnostics'],
  ['read', 'report'],
])('%s takes only types from %s', (layer, from) => {
  const values = modules
    .filter((module) => module.layer === layer)
    .flatMap((module) => module.imports.filter(({ of, typesOnly }) => !typesOnly && layerOf(of) === from).map(({ of }) => `${module.path} → ${of}`));
  expect(values).toEqual([]);
});

/** The rooms of `check`, and from which of the others each may take something. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  facts: [],
  prose: ['facts'],
  claims: ['facts', 'prose'],
  rules: ['facts', 'prose', 'claims', 'engine'],
  engine: ['facts', 'prose', 'claims', 'rules'],
};

test.each(Object.entries(rooms))('the room %s of check takes only what it may', (room, others) => {
  const roomOf = (path: string): string | undefined => /^src\/check\/([^/]+)/.exec(path)?.[1];
  const taken = modules
    .filter(({ path }) => roomOf(path) === room)
    .flatMap(({ path, imports }) => imports.filter(({ of }) => ![undefined, room, ...others].includes(roomOf(of))).map(({ of }) => `${path} → ${of}`));
  expect(taken).toEqual([]);
  expect(modules.filter(({ path }) => path.startsWith('src/check/') && !((roomOf(path) ?? '') in rooms)).map(({ path }) => path)).toEqual([]);
});

test('every relative import names a file that is there', () => {
  const missing = modules.flatMap(({ path, imports }) =>
    imports.filter(({ of }) => /^src\/.*\.ts$/.test(of) && !of.endsWith('.d.ts') && !byPath.has(of)).map(({ of }) => `${path} → ${of}`),
  );
  expect(missing).toEqual([]);
});

test('no module imports itself by way of others', () => {
  expect(cycles()).toEqual([]);
});

describe('the core', () => {
  const pure = modules.filter(({ layer }) => core.includes(layer));

  test('imports neither Astro nor anything of Node', () => {
    const impure = pure.flatMap(({ path, imports }) =>
      imports.filter(({ of }) => /^(?:astro|node:|fs$|path$|os$)/.test(of)).map(({ of }) => `${path} → ${of}`),
    );
    expect(impure).toEqual([]);
  });

  test('remembers nothing by itself: what is kept between two calls lies in an object that the caller owns', () => {
    const keeping = pure.filter(({ text }) => /^(?:export )?(?:let |const \w+(?:: [^=]+)? = new Weak)/m.test(text));
    expect(keeping.map(({ path }) => path)).toEqual([]);
  });

  test.each(['process', 'console', 'Date.now(', 'new Date()', 'Math.random(', 'performance.', 'globalThis'])(
    'does not use %s',
    (forbidden) => {
      const word = new RegExp(`(?<![\\w.'-])${forbidden.replace(/[.()]/g, '\\$&')}${/\w$/.test(forbidden) ? '\\s*[.(]' : ''}`);
      expect(pure.filter(({ text }) => word.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
    },
  );
});

test('no folder is called after nothing in particular', () => {
  const folders = new Set(modules.flatMap(({ path }) => path.split('/').slice(0, -1)));
  expect(['utils', 'util', 'common', 'helpers', 'lib', 'shared', 'misc'].filter((name) => folders.has(name))).toEqual([]);
});

test('no module is longer than 300 lines without a reason, and no reason is given for one that is not', () => {
  const long = modules.filter(({ text }) => text.split('\n').length > 301);
  expect(long.map(({ path }) => path)).toEqual(Object.keys(mayBeLong).sort());
});

test('the front matter of a component is at most three statements besides its imports', () => {
  const long = modules
    .filter(({ path }) => path.endsWith('.astro'))
    .map(({ path, text }) => ({ path, statements: statementsOf(frontMatter(text)) }))
    .filter(({ statements }) => statements > 3);
  expect(long).toEqual([]);
});

test('only the loader gives pages the report', () => {
  const users = modules.filter(({ layer, text }) => layer === 'site' && text.includes("Symbol.for('selfeval"));
  expect(users.map(({ path }) => path)).toEqual(['src/site/load-report.ts']);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), 'utf8');
  const code = path.endsWith('.astro') ? frontMatter(text) : text;
  return { path, layer: layerOf(path), text, imports: importsOf(path, withoutComments(code)) };
}

function importsOf(path: string, code: string): Import[] {
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;'"`]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm);
  return [...statements].map(([, type, from, bare, lazy]) => {
    const specifier = from ?? bare ?? lazy ?? '';
    return { of: specifier.startsWith('.') ? fromRoot(path, specifier) : specifier, typesOnly: type !== undefined };
  });
}

function fromRoot(path: string, specifier: string): string {
  return relative(root, resolve(root, dirname(path), specifier)).split(sep).join('/');
}

function layerOf(path: string): string {
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? '';
}

function frontMatter(text: string): string {
  return /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
}

function statementsOf(code: string): number {
  const { statements } = ts.createSourceFile('front-matter.ts', code, ts.ScriptTarget.Latest);
  return statements.filter((statement) => !ts.isImportDeclaration(statement)).length;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function cycles(): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const { of } of byPath.get(path)?.imports ?? []) if (byPath.has(of)) visit(of, [...trail, path]);
    state.set(path, 'done');
  };
  for (const { path } of modules) visit(path, []);
  return found;
}
