import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createReportMaker } from '../../src/report.ts';
import { openReport } from '../../src/read/open-report.ts';
import { rollForward } from '../../src/roll-forward/roll-forward.ts';
import type { Files } from '../projects.ts';
import { next, proposed, rolled, tableOf } from './rolling.ts';

const report = `# The settings
council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition:   # of this year
  id: "2022"
  title: Self-evaluation 2022
  summary: >-
    A year of two
    halves.
  from: 2021-10-01
  asAt: 2022-09-30 # the last day
  published: 2022-12-01
  sources:
    - The performance book
    - The yearly return
status: agreed
signOff:
  role: Director of Children's Services
  date: 2022-11-30
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01, reviewedOn: 2022-12-02 }
committee: { name: Cabinet, date: 2022-12-13, title: Self-evaluation 2022, keyDecision: false }
selfJudgements:
  - { judgement: help-and-protection, grade: Good }
  - { judgement: leaders, grade: Good, reason: They know. }
waivers:
  - { rule: plan-verb, place: hire, reason: It must stay., edition: "2022" }
  - { rule: plan-verb, place: train, reason: It stays., until: 2030-01-01 }
`;

const actions = `actions:
  # Staff
  - id: hire
    title: Hire a manager
    status: in-progress
    progress:
      - { date: 2022-05-01, text: The post was approved. } # at last
    due: 2023-03
  - id: shorten
    title: Shorten the form
    status: complete

  # Training
  - { id: train, title: Train everybody, status: stopped }
  - id: cited
    title: Move to one office
    status: complete
  - id: later
    title: Look at it later # some day
`;

const section = `---
title: Early help
judgements: [help-and-protection]
summary: Help comes quickly.
status: agreed
signOff: { role: Head of Early Help, date: 2022-11-01 }
reviewed: 2022-10-01
---

## What we know

Families are seen soon.  \t
Most of them, that is.

### Strengths

* Workers stay.

### Areas for improvement

Two things take too long:

*   Forms are long.
    They have nine pages. {#long-forms}
1) Visits are late.

:::internal
One team has no manager.
:::

## How we know it

| a | b |
| - | - |
| 1 | 2 |

## What next

See [@cited].
`;

const files = { 'data/report.yaml': report, 'data/actions.yaml': actions, 'content/10-early-help.md': section };

test('begins a draft that nobody has agreed, with what was said of the year to be said anew, and leaves the rest as it was', () => {
  const proposal = proposed(files);
  expect(proposal.writes.get('data/report.yaml')).toBe(`# The settings
council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2023
edition:   # of this year
  id: "2023"
  title: Self-evaluation 2023
  summary: "[add the report in one paragraph]"
  asAt: 2023-09-30 # the last day
  lastAsAt: 2022-09-30
  sources:
    - "[add what this edition was made from]"
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01, reviewedOn: 2022-12-02 }
committee: { name: Cabinet, title: Self-evaluation 2023, keyDecision: false }
selfJudgements:
  - { judgement: help-and-protection, grade: Good, reason: "[add why, or change the grade]" }
  - { judgement: leaders, grade: Good, reason: "[add why, or change the grade]" }
waivers:
  - { rule: plan-verb, place: train, reason: It stays., until: 2030-01-01 }
`);
  expect(tableOf(proposal)).toEqual(expect.arrayContaining([
    'changed edition.id: 2022 → 2023',
    'changed edition.summary: A year of two halves. → [add the report in one paragraph]',
    'new edition.lastAsAt: nothing → 2022-09-30',
    'changed status: agreed → draft',
    "gone signOff: Director of Children's Services, 2022-11-30 → nothing",
    'new reason of our grade Good for help-and-protection: nothing → [add why, or change the grade]',
    'gone waiver of plan-verb for hire: It must stay. → nothing',
  ]));
  expect(proposal.understood).toEqual([
    'Edition 2022, as at 30 September 2022, becomes edition 2023, as at 30 September 2023: "Self-evaluation 2023".',
    'Carried forward: 2 open actions and 3 areas for improvement; evidence, inspections, figures, glossary and all words stay. Until an indicator has a newer figure, `check` says so.',
    'What everybody may see of edition 2022 stands in data/editions/2022.json. Every file that changes is kept as it is in earlier/2022, of which no report is made.',
  ]);
});

test('carries open actions without their progress, moves those that are done to the frozen edition, and keeps one that is still named', () => {
  const proposal = proposed(files);
  expect(proposal.writes.get('data/actions.yaml')).toBe(`actions:
  # Staff
  - id: hire
    title: Hire a manager
    status: in-progress
    due: 2023-03

  # Training
  - { id: train, title: Train everybody, status: stopped }
  - id: cited
    title: Move to one office
    status: complete
  - id: later
    title: Look at it later # some day
`);
  expect(tableOf(proposal)).toEqual(expect.arrayContaining([
    'moved action shorten (complete): Shorten the form → data/editions/2022.json',
    'gone progress of hire: 2022-05-01: The post was approved. → nothing',
  ]));
  expect(proposal.lists?.find(({ title }) => title.startsWith('Actions'))?.lines).toEqual([
    'train (stopped), since a waiver in data/report.yaml names it',
    'cited (complete), since content/10-early-help.md:39 names it',
  ]);
});

test('marks each area for improvement, and what else each part says once, and leaves every other character of the words', () => {
  const proposal = proposed(files);
  const words = proposal.writes.get('content/10-early-help.md') ?? '';
  expect(words).toContain('\n[check again] Families are seen soon.  \t\nMost of them, that is.\n');
  expect(words).toContain('\nTwo things take too long:\n\n*   [check again] Forms are long.\n    They have nine pages. {#long-forms}\n1) [check again] Visits are late.\n\n:::internal\n[check again] One team');
  expect(words).toContain('\n[check again] See [@cited].\n');
  const matter = 'title: Early help\njudgements: [help-and-protection]\nsummary: "[add one line]"\nstatus: draft\n---\n';
  expect(words.replaceAll('[check again] ', '')).toBe(section.replace(/^title[^]*?---\n/m, matter));
  expect(proposal.lists?.[0]?.lines).toContain('content/10-early-help.md:23  Forms are long.');
});

test('marks nothing twice', () => {
  const once = proposed(files).writes;
  const again = proposed({ ...files, 'content/10-early-help.md': once.get('content/10-early-help.md')! });
  expect(again.writes.get('content/10-early-help.md')!.match(/check again/g)).toHaveLength(once.get('content/10-early-help.md')!.match(/check again/g)!.length);
});

test("makes this year's figure last year's where that is given by hand, and keeps it in the series", () => {
  const indicators = `theme: Plans
indicators:
  - id: by-hand
    title: Plans
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-08-31, value: 3 }
      - { at: 2022-09-30, numerator: 8, denominator: 10, note: Counted twice. } # this year's
      - { at: 2022-10-31, value: 9 }
    comparators:
      - { kind: england, at: 2022-03-31, value: 5 }
      - { kind: own-last-year, at: 2021-09-30, value: 4 }
  - id: by-series
    title: Visits
    unit: count
    polarity: neutral
    period: month
    observations: [{ at: 2022-09-30, value: 8 }]
`.replace('numerator: 8, denominator: 10', 'value: 8');
  const proposal = proposed({ ...files, 'data/indicators/plans.yaml': indicators });
  expect(proposal.writes.get('data/indicators/plans.yaml')).toBe(indicators.replace('value: 4 }\n', 'value: 4 }\n      - { kind: own-last-year, at: 2022-09-30, value: 8 }\n'));
  expect(tableOf(proposal)).toContain('new Plans: our own last year: nothing → 8, 30 September 2022');
});

test('keeps every file that changes as it was, and says that what was internal stands there', () => {
  const internal = actions.replace('title: Shorten the form', 'title: Shorten the form\n    audience: internal');
  const moved = (table: readonly string[]): string[] => table.filter((line) => line.startsWith('moved'));
  expect(moved(tableOf(proposed({ ...files, 'data/actions.yaml': internal })))).toEqual(['moved action shorten (complete): Shorten the form → earlier/2022/data/actions.yaml']);
  const proposal = proposed(files, { withoutFreezing: true }, { frozen: [] });
  expect(moved(tableOf(proposal))).toEqual(['moved action shorten (complete): Shorten the form → earlier/2022/data/actions.yaml']);
  const { writes } = proposal;
  expect([...writes.keys()].filter((path) => path.startsWith('earlier/'))).toEqual(['earlier/2022/data/report.yaml', 'earlier/2022/content/10-early-help.md', 'earlier/2022/data/actions.yaml']);
  expect(writes.get('earlier/2022/data/actions.yaml')).toBe(actions);
});

test('says everything because of which there can be no next edition', () => {
  const untitled = { ...files, 'data/report.yaml': report.replace('title: Self-evaluation 2022\n  summary', 'title: Self-evaluation\n  summary') };
  const said = (found: ReturnType<typeof rolled>): string[] => ('refused' in found ? found.refused.map(({ where, message }) => `${where}: ${message}`) : []);
  expect(said(rolled(untitled, { asAt: '2022-09-30' }, { frozen: [], hasKeptFolder: true }))).toEqual([
    '--as-at: `2022-09-30` is not later than 30 September 2022, at which the present edition stands.',
    'Title: `Self-evaluation` has no year that could be moved on.',
    'Edition: The present edition, `2022`, is not frozen, so nothing would keep what it says.',
    'earlier/2022: This folder is there already, in which the files would be kept as they are.',
  ]);
  expect(said(rolled(files, { id: 'Year 23', asAt: '2023-02-30' }))).toEqual(['Edition: `Year 23` cannot be the id of an edition.', '--as-at: `2023-02-30` is no day.']);
  expect(said(rolled(files, { asAt: '2062-09-30' }))).toEqual(['--as-at: `2062-09-30` is more than 5 years after 30 September 2022, at which the present edition stands.']);
  expect(said(rolled(files, { id: '2021' }, { frozen: ['2021', '2022'] }))).toEqual(['Edition: There is a frozen edition `2021`.']);
  expect(said(rolled(files, { id: '2022' }))).toEqual(['Edition: The report is of the edition `2022` already.']);
  // A frozen edition that somebody changed is frozen all the same, and what is wrong with it is said of its file.
  expect('proposal' in rolled(files, {}, { frozen: [], faulty: ['data/editions/2022.json'] })).toBe(true);
});

describe('a framework that will have ended', () => {
  const under = (framework: string, judgements: string): Files => ({ ...files, 'data/report.yaml': report.replace('framework: ilacs-2018', `framework: ${framework}`), 'content/10-early-help.md': section.replace('[help-and-protection]', `[${judgements}]`) });

  it('gives way to the one that took its place and judges every area that the report names', () => {
    const proposal = proposed(under('ilacs-2023', 'children-in-care'), { asAt: '2026-09-30' });
    expect(tableOf(proposal)).toContain('changed framework: ilacs-2023 → ilacs-2026');
    expect([proposal.writes.get('data/report.yaml')!.includes('framework: ilacs-2026'), proposal.problems]).toEqual([true, []]);
  });

  it('stays where an area that the report names has no like there, and a person is asked', () => {
    const proposal = proposed(under('ilacs-2018', 'children-in-care-and-care-leavers'));
    expect(proposal.writes.get('data/report.yaml')).toContain('framework: ilacs-2018');
    expect(proposal.problems).toMatchObject([{ message: expect.stringMatching(/^The framework ilacs-2018 ended in .*, such as ilacs-2023, which took its place and does not judge every area that the report names\.$/) as unknown }]);
  });

  it('stays while it is in use', () => {
    expect(tableOf(proposed(under('ilacs-2023', 'leaders'), { asAt: '2023-09-30' })).filter((line) => line.includes('framework'))).toEqual([]);
  });
});

test('makes of the worked example a draft without errors, which may not be agreed before its marks are gone and its figures are renewed', async () => {
  const input = await openReport(new URL('../../', import.meta.url).pathname);
  const maker = createReportMaker();
  const found = rollForward(maker.check(input, { only: [] }).value, { ...next, withoutFreezing: true }, { hasKeptFolder: false, faulty: new Set(), command: (words) => words });
  const { writes } = 'proposal' in found ? found.proposal : { writes: new Map<string, string>() };
  const severities = (change: (text: string) => string): Map<string, string> => {
    const files = input.files.map(({ path, text }) => ({ path, text: path === 'data/report.yaml' ? change(writes.get(path) ?? text) : (writes.get(path) ?? text) }));
    return new Map(maker.check({ ...input, files }).diagnostics.map(({ severity, ruleId, actual }) => [`${ruleId} ${actual ?? ''}`, severity]));
  };
  const draft = severities((text) => text);
  expect([...draft].filter(([, severity]) => severity === 'error')).toEqual([]);
  const agreed = severities((text) => text.replace('status: draft', 'status: agreed'));
  for (const gap of ['no-placeholder [check again]', 'figure-is-renewed 2022-09-30']) expect([draft.get(gap), agreed.get(gap)]).toEqual(['warning', 'error']);
  expect(readFileSync(new URL('../../data/report.yaml', import.meta.url), 'utf8')).toContain('id: "2022"');
});

test('marks each paragraph in which a number was typed, or a time by which something was to be, and none for a year, a day or a law alone; and takes out what a paragraph was', () => {
  const said = ['First.', 'There were 460 children at the end of September 2022.', 'Ofsted came on 10 May 2022, under section 47.', 'Two in five, 40%, said so. {#said was="2.8 A4"}', 'Ages 5 to 11 are meant.', 'Plain.', 'A new team will start by March 2022.', 'The hub opens from April.', 'The review is to end in June 2021.', 'It was opened in June 2021.', 'Since 2020 there has been a hub.'];
  const text = `---\ntitle: Care\n---\n\n## What we know\n\n### Strengths\n\n${said.map((each) => `- ${each}\n`).join('')}`;
  const now = proposed({ 'data/report.yaml': report, 'content/20-care.md': text }).writes.get('content/20-care.md')!;
  expect(now.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    '- [check again] First.', '- [check again] There were 460 children at the end of September 2022.', `- ${said[2]}`, '- [check again] Two in five, 40%, said so. {#said}', `- ${said[4]}`, '- Plain.',
    ...said.slice(6, 9).map((each) => `- [check again] ${each}`), `- ${said[9]}`, `- ${said[10]}`,
  ]);
});
