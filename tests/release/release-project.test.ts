import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/model/audience.ts';
import type { ReleasedProject } from '../../src/model/project.ts';
import { deriveReport } from '../../src/derive/derive-report.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { projectOf, whole } from '../projects.ts';

const section = (matter: string, words: string): string => `---
title: A section
kind: appendix
${matter}---

## Words

${words}
`;

const files = {
  'content/20-open.md': section(
    '',
    `Seen by all. [@open-audit; @closed-audit]

:::internal
Hidden words one. {#hidden-statement}

- Hidden words two. {#hidden-item}
:::

- An item.

  :::internal
  Hidden words three.
  :::

> Quoted.
>
> :::internal
> Hidden words four.
> :::
`,
  ),
  'content/30-closed.md': section('audience: internal\n', 'Hidden words five. {#closed-statement}'),
  'data/indicators/care.yaml': `theme: Care
indicators:
  - { id: open-rate, title: Open rate, unit: rate, polarity: neutral, period: snapshot, observations: [{ at: 2022-09-30, value: 69.3 }] }
  - { id: closed-rate, title: Hidden rate, unit: rate, polarity: neutral, period: snapshot, audience: internal, observations: [{ at: 2022-09-30, value: 4242 }] }
`,
  'data/evidence.yaml': `evidence:
  - { id: open-audit, title: Open audit, kind: audit }
  - { id: closed-audit, title: Hidden audit, kind: audit, audience: internal }
`,
  'data/actions.yaml': `actions:
  - { id: open-action, title: Do this, answers: [hidden-statement] }
  - { id: closed-action, title: Hidden action, audience: internal }
`,
  'data/inspections/2019.yaml': `id: closed-visit
framework: focused-visit
title: Hidden visit
start: 2019-02-18
audience: internal
findings: [{ id: closed-finding, kind: strength, text: Hidden finding }]
recommendations: [{ id: closed-recommendation, text: Hidden recommendation }]
`,
};

function release(audience: Audience, more: Record<string, string> = {}): ReleasedProject {
  const project = projectOf({ ...files, ...more });
  return releaseProject(whole(project), audience).value;
}

describe('release', () => {
  it('lets nothing internal through to the public, in the project and in the report', () => {
    const released = release('public');
    for (const whole of [released, deriveReport(released)]) {
      const text = JSON.stringify(whole);
      expect(text).toContain('Seen by all.');
      expect(text).toContain('Open audit');
      expect(text).not.toMatch(/Hidden|4242/);
    }
  });

  it('keeps the ids of what it held back, and only the ids', () => {
    expect([...release('public').withheldIds].sort()).toEqual([
      'closed',
      'closed-action',
      'closed-audit',
      'closed-finding',
      'closed-rate',
      'closed-recommendation',
      'closed-statement',
      'closed-visit',
      'hidden-item',
      'hidden-statement',
    ]);
  });

  it('lets everything through to the council and Ofsted', () => {
    const released = release('internal');
    const text = JSON.stringify(released);
    for (const words of ['one', 'two', 'three', 'four', 'five']) expect(text).toContain(`Hidden words ${words}`);
    for (const thing of ['rate', 'audit', 'action', 'visit', 'finding']) expect(text).toContain(`Hidden ${thing}`);
    expect(released.withheldIds).toEqual([]);
    expect(text).not.toContain('"restricted"');
  });

  it('gives what it lets through its place in the order of reading', () => {
    const numbers = (audience: Audience): string[] => {
      const open = deriveReport(release(audience)).sections.find(({ id }) => id === 'open');
      return [...JSON.stringify(open).matchAll(/"number":"([^"]+)"/g)].map(([, number]) => number!);
    };
    expect(numbers('internal')).toEqual(['2.1', '2.2', '2.3', '2.4']);
    expect(numbers('public')).toEqual(['2.1', '2.2']);
  });

  it('holds back what says nothing where the report says that internal is usual', () => {
    const report = `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
defaultAudience: internal
`;
    const released = release('public', { 'data/report.yaml': report });
    expect(released.sections).toEqual([]);
    expect(released.indicators).toEqual([]);
    expect(released.withheldIds).toContain('open-rate');
  });
});

it('takes out a heading with what stood under it, and leaves a question that nobody has answered yet', () => {
  const words = `---
title: Early help
---

## What we know

Seen by all.

### Strengths

:::internal
- Hidden strength.
:::

## How we know it

:::internal
Hidden words.
:::

## What next
`;
  const said = (audience: Audience): string[] =>
    deriveReport(releaseProject(whole(projectOf({ 'content/10-early-help.md': words })), audience).value).sections[0]!.parts.flatMap(({ titleText, groups }) => [titleText ?? '', ...groups.flatMap(({ title }) => (title === null ? [] : JSON.stringify(title)))]);
  expect(said('public')).toEqual(['What we know', 'What next']);
  expect(said('internal')).toEqual(['What we know', expect.stringContaining('Strengths'), 'How we know it', 'What next']);
});
