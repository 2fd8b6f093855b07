import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';

/** Reports whose sites are tried in a browser, by name. */
const reports = {
  example: packageFolder,
  'tower-hamlets': join(packageFolder, 'tests', 'reports', 'tower-hamlets-2023'),
};

export type SiteName = keyof typeof reports;

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folders of the built sites; their path has a space in it. */
    sites: Record<SiteName, string>;
  }
}

/** Builds each site once for all tests in a browser. */
export default async function setup(project: TestProject): Promise<() => void> {
  const place = mkdtempSync(join(tmpdir(), 'selfeval sites '));
  const folders: [string, string][] = [];
  for (const [name, report] of Object.entries(reports)) {
    const folder = join(place, `${name} site`);
    const { code, stderr } = await runSelfeval(['build', '--report', report, '--out', folder]);
    if (code !== 0) throw new Error(`The site of ${name} could not be built:\n${stderr}`);
    folders.push([name, folder]);
  }
  project.provide('sites', Object.fromEntries(folders) as Record<SiteName, string>);
  return () => {
    rmSync(place, { recursive: true, force: true });
  };
}
