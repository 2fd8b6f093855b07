import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Readership } from '../../src/model/audience.ts';
import type { Report } from '../../src/model/report.ts';
import { createReportMaker } from '../../src/report.ts';
import { plainSettings, shippedFrameworks, sourceFiles, type Files } from '../base-report.ts';
import { long } from '../how-long.ts';

/*
 * A report with one of every kind of public thing, and places in it at which something internal may be put. Whatever is
 * put there, the public edition is the one without it, to the last byte. Words begin and end alike inside and outside,
 * and headings, notes and themes have the same names, so that what is told apart by its name is told apart by chance.
 * Each heading and line has something for everybody to stand for, since it goes with the last that it stands for.
 */
const place = '⟨here⟩';

/** Where blocks may stand, at the beginning of a line. */
const words: Record<string, string> = {
  'content/10-overview.md': `---
title: Overview
kind: overview
---

${place}
## Key messages

${place}
- We know. [@open-audit⟨cite⟩]

${place}
## About us

We work. [@open-action⟨cite⟩]⟨cited⟩

${place}
### Care

We care.

${place}
#### More

We care more.

${place}
`,
  'content/30-front-door.md': `---
title: Front door
judgements: [help-and-protection]
themes: [care]
---

## What we know

${place}
### Strengths

- We see :kpi[open-rate] children. [@open-rate⟨cite⟩; @open-finding]
${place.replace('⟨', '⟨item ')}
- We know families.[^a] [@open-audit]

${place}
### Areas for improvement

- We see few. [@open-audit⟨cite⟩; @open-recommendation] {#few}

${place}
1. We plan late.⟨cited⟩ {#late}
2. We write late. ![A picture](open.png) [@open-audit]

${place}
## How we know it

${place}
From audits. [@open-audit⟨cite⟩]

> We say so.
>
${place.replace('⟨', '⟨quote ')}

| A | B |
| --- | --- |
| We | ⟨cited⟩ know |

${place}
::chart[open-rate]

::scorecard

::evidence

::actions

::judgements

---

${place}
And more.

## What next

We shall see. See [few](#few), [more](50-plans.md#our-plans).

${place}
[^a]: We know.
`,
  'content/50-plans.md': `---
title: Plans
kind: priorities
---

## Our plans

${place}
We shall work. [@late]
`,
};

const data: Record<string, string> = {
  'data/report.yaml': plainSettings,
  'data/committee.md': `## Summary

${place}
We know.
`,
  'data/glossary.yaml': 'terms:\n  - { term: multi-agency safeguarding hub, acronym: MASH }\n',
  'data/indicators/care.yaml': `theme: Care
order: 2
indicators:
⟨indicator⟩
  - id: open-rate
    title: Open rate
    unit: rate
    polarity: lower
    period: annual
    target: { upper: 70 }
    judgements: [help-and-protection]
    observations:
      - { at: 2021-09-30, value: 75⟨note⟩ }
      - { at: 2022-09-30, value: 69.3 }
    comparators:
      - { kind: england, at: 2022-09-30, value: 71 }
⟨indicator⟩
  - { id: open-share, title: Open share, unit: percent, polarity: higher, period: snapshot, nationalFramework: [outcome-1], observations: [{ at: 2022-09-30, numerator: 40, denominator: 80 }] }
⟨indicator⟩
`,
  'data/evidence.yaml': `evidence:
⟨evidence⟩
  - { id: open-audit, title: Open audit, kind: audit, date: 2022-05, judgements: [help-and-protection] }
⟨evidence⟩
`,
  'data/actions.yaml': `actions:
⟨action⟩
  - id: open-action
    title: Do this
    answers: [few, open-recommendation⟨cite-id⟩]
    owner: Head
    due: 2023-03
    measure: { text: More., indicator: open-rate, goal: 60 }
    sections: [front-door]
    progress:
      - { date: 2022-01-01, text: Begun. }
⟨progress⟩
⟨action⟩
  - { id: other-action, title: Do that, answers: [late] }
⟨action⟩
`,
  'data/inspections/2020.yaml': `id: open-inspection
framework: ilacs-2018
title: Inspection
start: 2020-02-18
judgements:
  - { judgement: help-and-protection, grade: good⟨note⟩ }
findings:
⟨finding⟩
  - { id: open-finding, kind: strength, text: We see., judgements: [help-and-protection] }
⟨finding⟩
recommendations:
⟨recommendation⟩
  - { id: open-recommendation, text: See more., theme: Seeing }
⟨recommendation⟩
`,
};

const images = ['open.png'];

const said = fc.array(fc.constantFrom('We', 'know', 'families', 'MASH', 'see', 'few.', 'care.', '18', ':kpi[open-rate]', ':kpi[kept-0]', '[@open-audit]', '[@kept-0]', '![A picture](kept.png)', '*more*'), { minLength: 1, maxLength: 12 }).map((each) => `We ${each.join(' ')}`);

/** What may stand within `:::internal`. */
const block = fc.oneof(
  said,
  said.map((text) => `- ${text}\n- ${text}`),
  said.map((text) => `> ${text}`),
  said.map((text) => `${text}[^kept]`),
  fc.nat().map((id) => `We know. {#kept-statement-⟨number⟩-${id}}`),
  fc.constantFrom('| A |\n| --- |\n| We |', '::chart[kept-0]', '::chart[open-rate]', '::scorecard', '::evidence', '::actions', '---', '`code`', '```\ncode\n```'),
);

const blocks = fc.array(block, { minLength: 1, maxLength: 3 });

const entry = fc.record({ title: said.map((text) => text.replaceAll(/[^\w ]/g, '')), at: fc.integer({ min: 2015, max: 2022 }), extra: fc.boolean() });

/** What takes the place of a kind of mark, given how many there were before it. */
const written: Record<string, (number: number, each: { title: string; at: number; extra: boolean }) => string> = {
  indicator: (number, { title, at, extra }) => `  - { id: kept-${number}, title: "${title}", unit: percent, polarity: higher, period: annual, audience: internal, ${extra ? 'judgements: [help-and-protection], nationalFramework: [outcome-1], target: { upper: 10 }, ' : ''}observations: [{ at: ${at}-09-30, value: 4.2 }] }`,
  evidence: (number, { title, at, extra }) => `  - { id: kept-evidence-${number}, title: "${title}", kind: ${extra ? 'audit' : 'survey'}, date: ${at}-05, judgements: [help-and-protection], audience: internal }`,
  action: (number, { title, at, extra }) => `  - { id: kept-action-${number}, title: "${title}", answers: [few, open-finding, open-recommendation], sections: [front-door], due: ${at}-05, ${extra ? 'status: complete, measure: { indicator: open-rate }, ' : ''}audience: internal }`,
  progress: (_, { title, at }) => `      - { date: ${at}-05-01, text: "${title}", audience: internal }`,
  finding: (number, { title }) => `  - { id: kept-finding-${number}, kind: area-for-improvement, text: "${title}", judgements: [help-and-protection], audience: internal }`,
  recommendation: (number, { title }) => `  - { id: kept-recommendation-${number}, text: "${title}", theme: Seeing, audience: internal }`,
  note: (_, { title }) => `, note: { text: "${title}", audience: internal }`,
  cite: () => '; @kept-0',
  cited: () => ' [@kept-0; @kept-evidence-0]',
  'cite-id': () => ', kept-finding-0',
};

const variation = fc.record({
  blocks: fc.array(fc.option(blocks, { freq: 2 }), { minLength: 25, maxLength: 25 }),
  entries: fc.array(fc.option(fc.array(entry, { minLength: 1, maxLength: 2 }), { freq: 3 }), { minLength: 40, maxLength: 40 }),
  sections: fc.array(fc.record({ at: fc.constantFrom('05', '20', '40', '60'), name: fc.constantFrom('a', 'more-of-it', 'zz'), kind: fc.constantFrom('practice', 'appendix', 'overview'), body: blocks }), { maxLength: 2 }),
  files: fc.array(fc.constantFrom('first', 'own theme', 'inspection', 'imports', 'picture'), { maxLength: 5 }),
  comments: fc.nat({ max: 3 }),
  settings: fc.array(fc.constantFrom('waivers:\n  - { rule: vague-claim, reason: We know., edition: "2022" }\n', 'checks:\n  lists:\n    planVerbs: [help]\n', '# We know.\n'), { maxLength: 2 }),
});

type Variation = typeof variation extends fc.Arbitrary<infer Chosen> ? Chosen : never;

/** The report with all of that in its places; the files alone, with nothing in them, are the public one. */
function reportWith(chosen: Variation | null): Files {
  let blockAt = 0;
  let entryAt = 0;
  const counts = new Map<string, number>();
  const filled = (text: string): string => text.replaceAll(/⟨((?:\w+ )?)([\w-]+)⟩/g, (_, where: string, kind: string) => {
    if (kind === 'here') {
      const inner = chosen?.blocks[blockAt++ % 25] ?? null;
      if (inner === null) return '';
      const body = inner.map((each) => each.replaceAll('⟨number⟩', String(blockAt))).join('\n\n');
      const lines = [':::internal', ...body.split('\n'), ':::'];
      if (where.trim() === 'item') return ['- :::internal', ...lines.slice(1).map((line) => `  ${line}`)].join('\n');
      return where.trim() === 'quote' ? lines.map((line) => `> ${line}`).join('\n') : `${lines.join('\n')}\n`;
    }
    const names = kind.startsWith('cite');
    const entries = chosen?.entries[entryAt++ % 40] ?? null;
    if (chosen === null || entries === null) return '';
    return (names || kind === 'note' ? entries.slice(0, 1) : entries).map((each) => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return written[kind]!(number, each);
    }).join('\n');
  });
  const files: Record<string, string> = Object.fromEntries(Object.entries({ ...words, ...data }).map(([path, text]) => [path, filled(text)]));
  if (chosen === null) return files;

  const body = (each: readonly string[]): string => each.map((inner) => inner.replaceAll('⟨number⟩', 's')).join('\n\n');
  for (const [index, section] of chosen.sections.entries()) {
    files[`content/${section.at}-${section.name}-${index}.md`] = `---\ntitle: Front door\nkind: ${section.kind}\nthemes: [care]\njudgements: [help-and-protection]\naudience: internal\n---\n\n## What we know\n\n### Strengths\n\n${body(section.body).replaceAll('kept-statement', `kept-in-${index}`)}\n\n### Areas for improvement\n\n- We see few. [@open-recommendation; @open-rate]\n\n[^kept]: Kept.\n`;
  }
  files['data/indicators/zz.yaml'] = 'theme: Other\nindicators:\n  - { id: kept-0, title: Kept, unit: percent, polarity: higher, period: snapshot, audience: internal, observations: [{ at: 2022-09-30, value: 4 }] }\n';
  files['data/evidence.yaml'] = files['data/evidence.yaml']!.replace('evidence:\n', `evidence:\n  - { id: kept-evidence-0, title: Kept, kind: audit, audience: internal }\n`);
  files['data/inspections/2020.yaml'] = files['data/inspections/2020.yaml']!.replace('findings:\n', 'findings:\n  - { id: kept-finding-0, kind: strength, text: Kept., audience: internal }\n');
  if (chosen.files.includes('first')) files['data/indicators/aa.yaml'] = 'theme: Care\norder: 2\nindicators:\n  - { id: kept-first, title: First, unit: count, polarity: neutral, period: annual, audience: internal, observations: [{ at: 2022-09-30, value: 1 }] }\n';
  if (chosen.files.includes('own theme')) files['data/indicators/bb.yaml'] = 'theme: A theme\norder: 1\nindicators:\n  - { id: kept-own, title: Own, unit: count, polarity: neutral, period: annual, audience: internal, observations: [{ at: 2022-09-30, value: 1 }] }\n';
  if (chosen.files.includes('inspection')) files['data/inspections/2021.yaml'] = 'id: kept-inspection\nframework: ilacs-2018\ntitle: Kept\nstart: 2021-02-18\naudience: internal\njudgements: [{ judgement: help-and-protection, grade: inadequate }]\nrecommendations: [{ id: kept-again, text: Again., theme: Seeing }]\n';
  if (chosen.files.includes('imports')) files['data/imports.yaml'] = 'rows:\n  - { row: Kept, indicator: kept-0 }\n';
  files['data/report.yaml'] = `${files['data/report.yaml']}${[...new Set(chosen.settings)].join('')}`;
  return Object.fromEntries(Object.entries(files).map(([path, text]) => {
    const isUnnoted = text.includes('[^kept]') && !text.includes('[^kept]:');
    return [path, `${path.endsWith('.yaml') ? '# We know.\n'.repeat(chosen.comments) : ''}${text}${isUnnoted ? '\n[^kept]: :::internal\n    Kept.\n    :::\n' : ''}`];
  }));
}

const maker = createReportMaker();

function draftOf(files: Files, audience: Readership): Report {
  const input = { files: sourceFiles({ 'content/10-early-help.md': null, ...files }), images: [...images, 'kept.png'], shippedFrameworks, diagnostics: [] };
  const { report, parsed, fault } = maker.draft(input, { audience });
  expect([parsed.diagnostics.filter(({ severity }) => severity === 'error'), fault]).toEqual([[], null]);
  return report!;
}

it('whatever internal is written, named, added or remarked, the public report is the same to the last byte', () => {
  const without = JSON.stringify(draftOf(reportWith(null), 'public'), null, 1);
  const internal = new Set<string>();
  fc.assert(
    fc.property(variation, (chosen) => {
      const files = reportWith(chosen);
      expect(JSON.stringify(draftOf(files, 'public'), null, 1)).toBe(without);
      internal.add(JSON.stringify(draftOf(files, 'internal')));
    }),
    { numRuns: long ? 200 : 12 },
  );
  // The internal editions did differ, or nothing was tried.
  expect(internal.size).toBeGreaterThan(long ? 150 : 8);
});
