import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const long = process.env['SELFEVAL_LONG_TESTS'] === '1';
const inBrowser = ['tests/browser/**/*.test.ts', 'tests/export/pdf*.test.ts'];
// A browser takes as long as all else: every day it opens a page of each kind, searches, sorts and saves.
const inBrowserEveryDay = ['tests/browser/every-page.test.ts', 'tests/browser/interaction.test.ts', 'tests/browser/html-is-valid.test.ts', 'tests/browser/styles-used.test.ts'];
// What no report should hold, rare accidents of a disk, and whole ways through the program of which each step has tests of its own.
const notEveryDay = [
  'tests/export/*-hardship.test.ts', 'tests/export/docx-template.test.ts', 'tests/parse/hostile.test.ts', 'tests/import/tidy/tidy.test.ts', 'tests/starter/structure-of.test.ts',
  'tests/reports/{refused-by-build,identities}.test.ts', 'tests/publish/{broken-off,earlier-sites,full-disk}.test.ts', 'tests/cli/{published,hostile-names,import-edited,roll-forward}.test.ts',
];
const onPages = ['tests/pages/**/*.test.ts'];
const wholePrograms = ['tests/cli/**/*.test.ts', 'tests/publish/**/*.test.ts'];
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
      { extends: true, test: { name: 'parts', include: ['tests/**/*.test.ts'], exclude: [...inBrowser, ...onPages, ...wholePrograms, ...(long ? [] : notEveryDay)] } },
      { extends: true, test: { name: 'pages', include: onPages, globalSetup: ['tests/built-sites.ts'] } },
      { extends: true, test: { name: 'programs', include: wholePrograms, exclude: long ? [] : notEveryDay } },
      { extends: true, test: { name: 'browser', include: long ? inBrowser : inBrowserEveryDay, globalSetup: ['tests/built-sites.ts', 'tests/browser/found-browser.ts'] } },
    ],
  },
});
