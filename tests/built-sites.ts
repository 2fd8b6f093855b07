import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openReport } from '../src/read/open-report.ts';
import { createReportMaker } from '../src/report.ts';
import compileFirst from './compile-first.ts';
import { packageFolder, runSelfeval } from './run-selfeval.ts';

/** Reports whose pages are read cell by cell, by name; some are tried in a browser too. */
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

/** Builds each site once, whichever projects of tests look at it; the paths have a space in them. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const everyProject = project.vitest.getRootProject();
  if ('builtSites' in everyProject.getProvidedContext()) return undefined;
  await compileFirst();
  const place = mkdtempSync(join(tmpdir(), 'selfeval pages '));
  everyProject.provide('builtSites', await Promise.all(Object.entries(reports).map(([name, source], index) => built(name, source, join(place, String(index))))));
  return () => {
    rmSync(place, { recursive: true, force: true });
  };
}

const maker = createReportMaker();

async function built(name: string, source: string, place: string): Promise<BuiltSite> {
  const site = { name, source, report: join(place, 'report.json'), pages: join(place, 'the site') };
  mkdirSync(place);
  const publishing = runSelfeval(['build', '--report', source, '--out', site.pages]);
  // What the rules say of it, the build says.
  const { report } = maker.draft(await openReport(source), { audience: 'public' });
  writeFileSync(site.report, JSON.stringify(report));
  const { code, stderr } = await publishing;
  if (code !== 0) throw new Error(`The site of ${name} could not be built:\n${stderr}`);
  return site;
}
