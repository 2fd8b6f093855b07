import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFolder } from './site-config.ts';

/** The classes that sources of pages write, and the beginnings of those that they put together. */
export interface ClassNames {
  names: ReadonlySet<string>;
  beginnings: readonly string[];
}

/** What every page loads, whatever it is of. */
const scriptOfEveryPage = 'client/site.ts';
/** What the report decides, and so no source spells out: that a value is not there, or is not shown. */
const statesOfValues = ['absent', 'withheld'];
/** Modules that lead to every page there is, and write nothing themselves. */
const leadsToAll = /[\\/]site[\\/](?:routes|load-report|links|html[\\/](?:pages|frame|on-page))\.ts$/;
const writesClasses = /[\\/]src[\\/](?:site|chart)[\\/]/;

/** The classes that these sources write, with everything that they print by; more than those are named rather than fewer. */
export function classNamesOf(sources: readonly string[]): ClassNames {
  const seen = new Map<string, string>();
  for (const source of [...sources, scriptOfEveryPage]) read(join(siteFolder, source), seen);
  const written = [...seen.values()].join('\n');
  return {
    names: new Set([...statesOfValues, ...(written.match(/[A-Za-z][\w-]*/g) ?? [])]),
    beginnings: [...new Set(written.match(/[a-z][\w-]*-(?=\$\{)/g))].filter((beginning) => beginning !== 'page-'),
  };
}

export function isAmong({ names, beginnings }: ClassNames, name: string): boolean {
  return names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

function read(file: string, seen: Map<string, string>): void {
  if (seen.has(file) || leadsToAll.test(file) || !writesClasses.test(file)) return;
  const text = readFileSync(file, 'utf8');
  seen.set(file, classesIn(text));
  for (const [, path = ''] of text.matchAll(/^import (?!type\b).*\bfrom\s+'(\.[^']+)'/gm)) read(join(dirname(file), path), seen);
}

/** Where a source may name a class: in attributes for classes, and in strings that could be put into one. */
function classesIn(source: string): string {
  const text = source.replace(/^(?:import\b|interface Props\b|\s*(?:\/\/|\*|\/\*)).*$/gm, '');
  return [
    ...[...text.matchAll(/\bclass(?::list)?=(?=\{)/g)].map(({ 0: { length }, index }) => withinBraces(text.slice(index + length))),
    ...[...text.matchAll(/\b(?:class|kind)="([^"]*)"|'([a-z][\w -]*)'/g)].map(([, attribute, string]) => attribute ?? string ?? ''),
  ].join('\n');
}

function withinBraces(text: string): string {
  let depth = 0;
  const end = [...text.matchAll(/[{}]/g)].find(({ 0: sign }) => (depth += sign === '{' ? 1 : -1) === 0);
  return text.slice(0, end?.index);
}
