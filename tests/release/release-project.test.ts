import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/model/audience.ts';
import type { ReleasedProject } from '../../src/model/project.ts';
import type { ReportBlock, ReportInline } from '../../src/model/report.ts';
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

  it('keeps no id of what it held back, in what names it either', () => {
    const released = release('public');
    expect(JSON.stringify(released)).not.toMatch(/closed|hidden/);
    expect(released.actions).toMatchObject([{ id: 'open-action', answers: [] }]);
  });

  it('lets everything through to the council and Ofsted', () => {
    const released = release('internal');
    const text = JSON.stringify(released);
    for (const words of ['one', 'two', 'three', 'four', 'five']) expect(text).toContain(`Hidden words ${words}`);
    for (const thing of ['rate', 'audit', 'action', 'visit', 'finding']) expect(text).toContain(`Hidden ${thing}`);
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
  });
});

describe('what stands within an entry', () => {
  const within = {
    'data/inspections/2020.yaml': `id: visit
framework: sif-2013
title: Visit
start: 2020-02-18
judgements: [{ judgement: adoption, grade: good, note: { text: Hidden remark, audience: internal } }]
findings: [{ id: seen-finding, kind: strength, text: Seen }, { id: kept-finding, kind: strength, text: Hidden finding, audience: internal }]
recommendations: [{ id: seen-recommendation, text: Seen }, { id: kept-recommendation, text: Hidden recommendation, audience: internal }]
`,
    'data/actions.yaml': `actions:
  - id: seen-action
    title: Do this
    answers: [kept-finding, seen-recommendation]
    progress: [{ date: 2022-01-01, text: Begun }, { date: 2022-02-01, text: Hidden progress, audience: internal }]
`,
    'data/indicators/care.yaml': `theme: Care
indicators:
  - id: open-rate
    title: Open rate
    unit: rate
    polarity: neutral
    period: snapshot
    notes: { text: Hidden notes, audience: internal }
    observations: [{ at: 2021-09-30, value: 70, note: { text: Seen note, audience: public } }, { at: 2022-09-30, value: 69.3, note: { text: Hidden note, audience: internal } }]
    breakdowns: [{ by: Age, note: { text: Hidden of breakdown, audience: internal }, parts: [{ name: Young, observations: [{ at: 2022-09-30, value: 60, note: { text: Hidden of part, audience: internal } }] }, { name: Old, observations: [{ at: 2022-09-30, value: 80 }] }] }]
`,
    'content/20-open.md': section('', 'Seen. [@kept-finding; @seen-finding]'),
  };

  it('may be for fewer than the entry', () => {
    const released = release('public', within);
    for (const each of [released, deriveReport(released)]) {
      expect(JSON.stringify(each)).not.toMatch(/Hidden|kept-/);
      for (const words of ['Seen note', 'Begun', 'seen-finding', 'seen-recommendation']) expect(JSON.stringify(each)).toContain(words);
    }
  });

  it('says so in the edition that has it', () => {
    const { inspections, actions, indicators } = deriveReport(release('internal', within));
    const [visit] = inspections.filter(({ id }) => id === 'visit');
    expect([...visit!.findings, ...visit!.recommendations].map(({ id, internal }) => [id, internal])).toEqual([
      ['seen-finding', undefined], ['kept-finding', true], ['seen-recommendation', undefined], ['kept-recommendation', true],
    ]);
    expect(visit!.judgements.flatMap(({ note }) => note ?? [])).toEqual(['Internal: Hidden remark']);
    expect(actions[0]!.progress.map(({ text }) => text)).toEqual(['Begun', 'Internal: Hidden progress']);
    expect(indicators[0]).toMatchObject({ notes: 'Internal: Hidden notes' });
    expect(indicators[0]!.observations.flatMap(({ note }) => note ?? []).sort()).toEqual(['Internal: Hidden note', 'Seen note']);
  });

  it('is never for more than the entry, whatever it says', () => {
    const open = within['data/inspections/2020.yaml'].replace('title: Visit', 'title: Hidden visit\naudience: internal').replaceAll('text: Seen }', 'text: Hidden too, audience: public }');
    expect(JSON.stringify(release('public', { ...within, 'data/inspections/2020.yaml': open }))).not.toMatch(/Hidden/);
  });

  it('has the usual audience of its entry, not that of the report', () => {
    const open = within['data/inspections/2020.yaml'].replace('title: Visit', 'title: Visit\naudience: public');
    const report = 'council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }\nframework: ilacs-2018\nedition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }\nstatus: draft\ncontact: {}\naccessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }\ndefaultAudience: internal\n';
    expect(release('public', { ...within, 'data/inspections/2020.yaml': open, 'data/report.yaml': report }).inspections).toMatchObject([{ findings: [{ id: 'seen-finding' }], recommendations: [{ id: 'seen-recommendation' }] }]);
  });
});

/** What the public edition has of a section about practice with these words, a line for each heading, paragraph, item and rule. */
function publicWords(body: string, more: Record<string, string> = {}): string[] {
  const project = projectOf({ ...files, ...more, 'content/20-open.md': null, 'content/10-early-help.md': `---\ntitle: Early help\nkind: appendix\n---\n\n${body}\n` });
  const { sections } = deriveReport(releaseProject(whole(project), 'public').value);
  const lines: string[] = [];
  const textIn = (nodes: readonly ReportInline[]): string => nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textIn(node.children) : node.type === 'citations' ? node.marks.map(({ number }) => `[${number}]`).join('') : `<${node.type}>`)).join('');
  const read = (blocks: readonly ReportBlock[]): void => blocks.forEach((block) => {
    switch (block.type) {
      case 'heading':
        lines.push(`${'#'.repeat(block.depth)} ${textIn(block.children)}`);
        break;
      case 'paragraph':
        lines.push(textIn(block.children));
        break;
      case 'quote':
        lines.push('>');
        read(block.children);
        break;
      case 'list':
        for (const { children } of block.items) {
          lines.push('-');
          read(children);
        }
        break;
      case 'table':
        lines.push(`table: ${[block.head, ...block.rows].map((row) => row.map(textIn).join(', ')).join(' / ')}`);
        break;
      default:
        lines.push(block.type);
    }
  });
  for (const { titleText, groups } of sections[0]!.parts) {
    if (titleText !== null) lines.push(`## ${titleText}`);
    for (const { title, blocks } of groups) {
      if (title) lines.push(`### ${textIn(title)}`);
      read(blocks);
    }
  }
  for (const { number, blocks } of sections[0]!.footnotes) {
    lines.push(`note ${number}`);
    read(blocks);
  }
  return lines;
}

const hidden = (words = 'Hidden.'): string => `:::internal\n${words}\n:::`;

describe('of what stood for what is gone nothing stays', () => {
  it.each([
    ['a heading', `## A\n\nOpen.\n\n### B\n\n${hidden()}\n\n### C\n\nOpen.`, ['## A', 'Open.', '### C', 'Open.']],
    ['the heading of a part', `## A\n\n${hidden()}\n\n### B\n\n${hidden()}\n\n## C\n\nOpen.`, ['## C', 'Open.']],
    ['a small heading, and the one above it', `## A\n\nOpen.\n\n#### B\n\n##### C\n\n${hidden()}\n\n#### D\n\nOpen.`, ['## A', 'Open.', '#### D', 'Open.']],
    ['a small heading at the end', `## A\n\nOpen.\n\n#### B\n\n${hidden()}`, ['## A', 'Open.']],
    ['the line between two', `## A\n\nOpen.\n\n---\n\n${hidden()}\n\n---\n\nOpen.`, ['## A', 'Open.', 'rule', 'Open.']],
    ['the line after the last', `## A\n\nOpen.\n\n---\n\n${hidden()}`, ['## A', 'Open.']],
    ['the line before the first', `## A\n\n${hidden()}\n\n---\n\nOpen.`, ['## A', 'Open.']],
    ['an item', '## A\n\n- Open.\n- :::internal\n  Hidden.\n  :::\n- Open.', ['## A', '-', 'Open.', '-', 'Open.']],
    ['a list', '## A\n\nOpen.\n\n- :::internal\n  Hidden.\n  :::', ['## A', 'Open.']],
    ['a quotation', `## A\n\nOpen.\n\n> :::internal\n> Hidden.\n> :::`, ['## A', 'Open.']],
    ['a note, and its mark', `## A\n\nOpen[^one] and[^two].\n\n[^one]: ${hidden().replaceAll('\n', '\n    ')}\n\n[^two]: Seen.`, ['## A', 'Open and<footnote>.', 'note 1', 'Seen.']],
    ['a citation', '## A\n\nOpen [@closed-audit], open [@closed-rate]. Open. [@closed-audit; @open-audit] Open [@closed-visit] *open [@closed-finding]*.', ['## A', 'Open, open. Open. [1] Open open.']],
    ['words with emphasis and a link that were a citation', '## A\n\nOpen **[@closed-audit]** and *[@closed-rate]*.\n\nOpen [[@closed-audit]](https://example.org) too.\n\n**[@closed-audit]**', ['## A', 'Open and.', 'Open too.']],
    ['brackets around citations', '## A\n\nOpen ([@closed-audit]) and \\[[@closed-audit]; [@closed-rate]\\]. ([@closed-audit]) Open ([@open-audit]; [@closed-audit]), open ([@closed-audit]; [@open-audit]).', ['## A', 'Open and. Open ([1]), open ([1]).']],
    ['a line that was a citation', '## A\n\nOpen.\\\n[@closed-audit]\\\nOpen.\\\n[@closed-rate]', ['## A', 'Open.<break>Open.']],
    ['a quotation, and a voice, that were a citation', '## A\n\nOpen.\n\n> [@closed-audit]\n\n:::voice{source="Survey" consent=recorded}\n[@closed-audit]\n:::', ['## A', 'Open.']],
    ['a heading and a line over a citation', '## A\n\nOpen.\n\n### B\n\n[@closed-audit]\n\n### C\n\nOpen.\n\n#### D\n\n[@closed-audit]\n\n---\n\n[@closed-audit]', ['## A', 'Open.', '### C', 'Open.']],
    ['a row and a table that were citations', '## A\n\n| Open | B |\n| --- | --- |\n| Open | [@closed-audit] |\n| [@closed-audit] | [@closed-rate] |\n\nOpen.\n\n| Open |\n| --- |\n| [@closed-audit] |', ['## A', 'table: Open, B / Open, ', 'Open.']],
    ['a chain of notes', `## A\n\nOpen[^n0].\n\n${Array.from({ length: 900 }, (_, index) => `[^n${index}]: [^n${index + 1}]`).join('\n\n')}\n\n[^n900]: [@closed-audit]`, ['## A', 'Open.']],
    ['a note that was a citation, and one that led to it', '## A\n\nOpen[^one] and[^two].\n\n[^one]: [@closed-audit]\n\n[^two]: [^one]', ['## A', 'Open and.']],
    ['a paragraph that was a citation', '## A\n\nOpen.\n\n[@closed-audit]\n\n- [@closed-audit]\n- Open.', ['## A', 'Open.', '-', 'Open.']],
  ])('%s', (_, body, left) => {
    expect(publicWords(body)).toEqual(left);
  });

  it('and a question of which the answer is gone is not called unanswered', () => {
    const words = `## What we know\n\nOpen.\n\n## How we know it\n\n### Empty before\n\n### Audits\n\n${hidden()}\n\n## What next\n`;
    expect(publicWords(words)).toEqual(['## What we know', 'Open.', '## What next', 'This question is still to be answered.']);
  });

  it('while what was empty before stays as it was', () => {
    expect(publicWords('## A\n\n#### B\n\n#### C\n\nOpen.\n\n---\n\n---')).toEqual(['## A', '#### B', '#### C', 'Open.', 'rule', 'rule']);
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
