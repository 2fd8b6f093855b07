import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const long = process.env['SELFEVAL_LONG_TESTS'] === '1';
const inBrowser = ['tests/browser/**/*.test.ts', 'tests/export/pdf*.test.ts'];
// A browser takes as long as all else: every day it opens a page of each kind, searches, sorts and saves.
const inBrowserEveryDay = ['tests/browser/every-page.test.ts', 'tests/browser/interaction.test.ts'];
// Every day each part is tried by itself, and the way through all of them by a build, a check and the pages of a browser. Left to the long tests: commands of which each step has tests of its own,
// what chance makes up of whole reports, what no report should hold, rare accidents of a disk, and forms that only another program reads.
const notEveryDay = [
  'tests/attack/order.test.ts', 'tests/release/nothing-held-back.test.ts', 'tests/derive/changes/random-edits.test.ts', 'tests/roll-forward/any-report.test.ts', 'tests/docs/report-schema.test.ts',
  'tests/export/{*-hardship,hardship,beside,docx-template,export-report}.test.ts', 'tests/parse/hostile.test.ts', 'tests/starter/structure-of.test.ts',
  'tests/import/tidy/{tidy,lait}.test.ts', 'tests/import/words/escape.test.ts', 'tests/import/edited/random-edits.test.ts',
  'tests/reports/{refused-by-build,identities,root-cause,frozen-editions}.test.ts', 'tests/publish/{broken-off,build-report,earlier-sites,full-disk,no-trace}.test.ts',
  'tests/cli/{freeze,hostile-names,import,import-edited,new,published,roll-forward}.test.ts',
];
// Files of one project share what a worker has loaded; only those that look at built sites wait for these, and who replaces modules has a worker for that.
const replacesModules = ['tests/publish/broken-off.test.ts'];
const onSites = [...inBrowser, 'tests/pages/**/*.test.ts'];
const results = process.env['SELFEVAL_TEST_RESULTS'];

export default defineConfig({
  test: {
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
    env: { TZ: 'Europe/London' },
    globalSetup: ['tests/compile-first.ts'],
    // Files share what they load. A browser is waited for much of the time, which leaves room for one worker more on every two cores.
    isolate: false,
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Only what hangs takes so long, however busy the machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: [...onSites, ...(long ? replacesModules : notEveryDay)] } },
      ...(long ? [{ extends: true as const, test: { name: 'alone', include: replacesModules, isolate: true } }] : []),
      { extends: true, test: { name: 'sites', include: long ? onSites : ['tests/pages/**/*.test.ts', ...inBrowserEveryDay], globalSetup: ['tests/built-sites.ts', 'tests/browser/found-browser.ts'] } },
    ],
  },
});
