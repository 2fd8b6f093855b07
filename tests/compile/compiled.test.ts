import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { compiledFolder, home, sourcesHash } from '../../src/compile/sources.ts';

const files = readdirSync(compiledFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const text = (path: string): string => readFileSync(join(compiledFolder, path), 'utf8');
const styles = readdirSync(join(compiledFolder, 'assets')).filter((name) => name.endsWith('.css')).map((name) => text(`assets/${name}`)).join('');
const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

test('what the compiled program imports are Node, its own files and the dependencies of the package', () => {
  const imported = files
    .filter((path) => /[\\/](?:program|pages)[\\/].*\.m?js$/.test(path))
    .flatMap((path) => [...readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/^(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["'];?$|^import\s*["']([^"']+)["'];?$|\bimport\(\s*["']([^"']+)["']\s*\)/gm)].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? ''));
  const others = imported.filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name));
  expect([...new Set(others)].sort()).toEqual(Object.keys(dependencies).sort());
});

test('no native module is in it', () => {
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([]);
});

test('the styles ask for nothing from outside and carry no font', () => {
  expect(styles).not.toMatch(/url\((?!["']?data:)|@import|@font-face|GDS Transport/);
});

test('the styles have no rules for parts of GOV.UK Frontend that no page has', () => {
  const site = join(home, 'src', 'site');
  const sources = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:astro|ts)$/.test(file)).map((file) => readFileSync(join(site, file), 'utf8')).join('');
  const styled = new Set(styles.replace(/:not\([^)]*\)/g, '').match(/(?<=\.)govuk-[\w-]+/g));
  expect([...styled].filter((name) => !sources.includes(name) && !sources.includes(name.replace(/(?<=--).*/, '${')))).toEqual([]);
  for (const name of ['govuk-link', 'govuk-button', 'govuk-skip-link', 'govuk-list--bullet', 'govuk-list--number']) expect(styled).toContain(name);
});

test('every selector of the styles is whole', () => {
  expect(styles.match(/.{0,40}:(?:not|has|is|where)(?![\w(-]).{0,40}/g)).toBeNull();
});

test('every heading holds room below itself on paper where a browser keeps nothing with what comes after it', () => {
  const [, firefox = ''] = text('assets/site.css').split('@supports(-moz-orient: inline)');
  const holding = [...firefox.matchAll(/([^{}]+)\{display:block;height:\d+mm;margin-bottom:-\d+mm;content:""\}/g)].flatMap(([, selectors = '']) => selectors.split(','));
  expect(holding).toEqual(expect.arrayContaining(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((heading) => `${heading}::after`)));
});

test('every colour of the styles that a report decides is a custom property', () => {
  for (const property of ['--accent', '--masthead', '--on-masthead']) expect(styles).toContain(`var(${property})`);
  expect(styles).not.toContain('#1d4f63');
});

test.each(['site.js', 'search.js', 'live-chart.js'])('%s is a classic script', (name) => {
  const script = text(`assets/${name}`);
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/^\s*(?:import|export)\s/m);
});

test('the licences of the libraries that are in it are told', () => {
  const notices = text('THIRD-PARTY-NOTICES.txt');
  for (const name of ['astro', 'chart.js', 'govuk-frontend', 'stemmer', 'yaml', 'zod']) expect(notices).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d`, 'm'));
  expect(notices).not.toContain(home);
});

test('it tells which sources it is made of', () => {
  expect(text('sources-hash.txt').trim()).toBe(sourcesHash());
});

test('nothing in it names a place on the machine that made it', () => {
  expect(files.filter((path) => readFileSync(path, 'utf8').includes(home))).toEqual([]);
});
