import { expect, it } from 'vitest';
import { findingsAfter } from '../../src/cli/check-import.ts';
import { openReport } from '../../src/read/open-report.ts';

const report = await openReport('tests/reports/every-kind');
const path = 'content/20-front-door.md';
const { text } = report.files.find((each) => each.path === path)!;
const numbers = (words: string): number[] => [...words.matchAll(/\d+(?= (?:error|warning|note))/g)].map(([each]) => Number(each));

it('tells how much is wrong in what would be written, and in the whole report where other files have more', () => {
  const data = 'data/actions.yaml';
  const all = new Map([[path, `${text}\n[check again] It is so.\n`], [data, report.files.find((each) => each.path === data)!.text]]);
  const untouched = findingsAfter({ ...report, files: report.files.map((each) => (each.path === 'content/30-plans.md' ? { ...each, text: `${each.text}\n[check again] It is so.\n` } : each)) }, { writes: all });
  expect(untouched).toMatch(/^Checked: .* in what would be written\. When it is written, `check` says each with its place, and with what it says of the other files of the report .*\./);
  const [here, ...rest] = numbers(untouched);
  expect(rest.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(here!);
});
