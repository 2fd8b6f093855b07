import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildReport } from '../src/publish/build-report.ts';
import { openReport } from '../src/read/open-report.ts';
import { createReportMaker } from '../src/report.ts';
import compileFirst from './compile-first.ts';
import { packageFolder } from './run-selfeval.ts';

/** Reports whose pages are read cell by cell, by name. */
const reports = {
  'the worked example': packageFolder,
  'the smallest report': join(packageFolder, 'tests', 'reports', 'minimal'),
  'Tower Hamlets': join(packageFolder, 'tests', 'reports', 'tower-hamlets-2023'),
  'every kind of figure': join(packageFolder, 'tests', 'reports', 'every-kind'),
};

/** A report as its author wrote it, as it was worked out, and as it was published. */
export interface BuiltSite {
  name: string;
  /** The folder that its author wrote. */
  source: string;
  /** The file of its `Report`. */
  report: string;
  /** The folder of its pages. */
  pages: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    builtSites: BuiltSite[];
  }
}

/** Builds each site once for all tests of pages. */
export default async function setup(project: TestProject): Promise<() => void> {
  await compileFirst();
  const place = mkdtempSync(join(tmpdir(), 'selfeval pages '));
  const sites: BuiltSite[] = [];
  for (const [name, source] of Object.entries(reports)) sites.push(await built(name, source, join(place, String(sites.length))));
  project.provide('builtSites', sites);
  return () => {
    rmSync(place, { recursive: true, force: true });
  };
}

async function built(name: string, source: string, place: string): Promise<BuiltSite> {
  const site = { name, source, report: join(place, 'report.json'), pages: join(place, 'site') };
  mkdirSync(place);
  const { value } = createReportMaker().make(await openReport(source), { audience: 'public' });
  writeFileSync(site.report, JSON.stringify(value));
  const outcome = await buildReport({ root: source, out: site.pages, audience: 'public', onProgress: () => undefined });
  if (outcome.kind !== 'published') throw new Error(`The site of ${name} could not be built: ${JSON.stringify(outcome)}`);
  return site;
}
