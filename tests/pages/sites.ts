import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Report, ReportIndicator } from '../../src/model/report.ts';
import { readPage, type Place } from './read-page.ts';

export { short } from './short.ts';

/** A built site to be read: its pages, and the report that they must say. */
export interface Site {
  name: string;
  source: string;
  folder: string;
  report: Report;
  page(file: string): Place;
  /** The indicator of an id that the report itself names. */
  indicator(id: string): ReportIndicator;
}

/** Every built site, for `describe.each`. */
export const sites: [string, Site][] = inject('builtSites').map(({ name, source, pages, report: file }) => {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const read = new Map<string, Place>();
  const page = (path: string): Place => {
    const known = read.get(path) ?? readPage(join(pages, path));
    read.set(path, known);
    return known;
  };
  return [name, { name, source, folder: pages, report, page, indicator: (id) => named(report.indicators, id) }];
});

/** The entry of an id; the test fails when there is none. */
export function named<T extends { id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Error(`The report has nothing called ${id}.`);
  return entry;
}

/** What is there of several things that may be missing. */
export function present(...texts: (string | null | undefined | false)[]): string[] {
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}
