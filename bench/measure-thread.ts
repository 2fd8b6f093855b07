import { performance } from 'node:perf_hooks';
import { createProjectParser } from '../src/parse/parse-project.ts';
import { deriveReport } from '../src/derive/derive-report.ts';
import { isWhole } from '../src/model/project.ts';
import { openReport } from '../src/read/open-report.ts';
import { releaseProject } from '../src/release/release-project.ts';
import { generateReport } from './generate-report.ts';

const times = 5;

/** How long it takes to work out a report of over 2,000 numbered claims and 500 actions, its thread among the rest. */
export async function measureThread(folder: string): Promise<{ claims: number; actions: number; seconds: number }> {
  generateReport(folder, { sections: 106, indicators: 200, actionsInSection: 5 });
  const { value: project } = createProjectParser()(await openReport(folder));
  if (!isWhole(project)) throw new Error('The generated report is not whole.');
  const { value: released } = releaseProject(project, 'public');
  const runs = Array.from({ length: times }, () => {
    const start = performance.now();
    const report = deriveReport(released);
    return { report, seconds: (performance.now() - start) / 1000 };
  }).sort((a, b) => a.seconds - b.seconds);
  const { report, seconds } = runs[Math.floor(times / 2)]!;
  return { claims: [...JSON.stringify(report.sections).matchAll(/"statement":\{/g)].length, actions: report.actions.length, seconds };
}
