import { describe, expect, it } from 'vitest';
import claimHasEvidence from '../../../src/check/rules/claim-has-evidence.ts';
import evidenceIsCited from '../../../src/check/rules/evidence-is-cited.ts';
import evidenceNotStale from '../../../src/check/rules/evidence-not-stale.ts';
import sectionNotKpiOnly from '../../../src/check/rules/section-not-kpi-only.ts';
import { evidenceFile, messagesOf, practice, section } from './samples.ts';

const files = {
  'data/indicators/visits.yaml': `theme: Visits
indicators:
  - { id: visits, title: Visits, unit: percent, polarity: higher, period: snapshot, observations: [{ at: 2022-09-30, value: 90 }] }
  - { id: old-count, title: Count, unit: count, polarity: neutral, period: annual, observations: [{ at: 2020-03-31, value: 90 }] }
`,
  'data/inspections/2019.yaml': 'id: inspection-2019\nframework: ilacs-2018\ntitle: Inspection\nstart: 2019-02\n',
  'data/actions.yaml': 'actions:\n  - { id: plan, title: Plan visits }\n',
};
const evidence = (...entries: string[]): string => `evidence:\n${entries.map((entry) => `  - { id: source, title: Looking, ${entry} }\n`).join('')}`;

describe('a claim', () => {
  const found = (strengths: string): string[] =>
    messagesOf(claimHasEvidence, { ...files, [evidenceFile]: evidence('kind: audit'), [section]: practice({ strengths }) });

  it.each(['Visits: :kpi[visits].', 'Visits are on time. [@visits]', 'Auditors saw it. [@source]', 'Inspectors saw it. [@inspection-2019]', 'We plan well. [@plan; @source]'])('rests on something: %s', (words) => {
    expect(found(`- ${words}`)).toEqual([]);
  });

  it('rests on nothing without a figure and a source', () => {
    expect(found('- Visits are on time.')).toEqual(['The strength `Visits are on time.` rests on nothing: no figure, and no source is cited.']);
  });

  it('does not rest on an action', () => {
    expect(found('- We plan visits. [@plan] {#plans}')).toEqual(['The strength `plans` rests on nothing but an action: no figure, and no source is cited.']);
  });
});

describe('evidence', () => {
  const found = (entry: string): string[] =>
    messagesOf(evidenceNotStale, { [evidenceFile]: evidence(entry), [section]: practice({ strengths: '- It is good. [@source]' }) });

  // The figures of the report stand at 30 September 2022.
  it.each([
    ['kind: audit, date: 2021-03', []],
    ['kind: audit, date: 2021-02', ['Claims rest on `source` of February 2021, which is 19 months before `2022-09-30`.']],
    ['kind: audit, date: "2020"', ['Claims rest on `source` of 2020, which is 21 months before `2022-09-30`.']],
    ['kind: audit', ['Claims rest on `source`, which has no date.']],
    ['kind: feedback, scope: 60 replies', ['Claims rest on `source`, which has no date.']],
    ['kind: audit, scope: Cases closed in June 2022', []],
    ['kind: data, scope: Looked at every month', []],
    ['kind: inspection, date: 2014-05', []],
    ['kind: document', []],
  ])('with `%s`', (entry, messages) => {
    expect(found(entry)).toEqual(messages);
  });

  it('may be old where no claim rests on it', () => {
    expect(messagesOf(evidenceNotStale, { [evidenceFile]: evidence('kind: audit, date: "2014"'), [section]: practice({ know: 'It was so then. [@source]' }) })).toEqual([]);
  });

  it('may be an indicator, whose latest figure counts', () => {
    expect(messagesOf(evidenceNotStale, { ...files, [section]: practice({ strengths: '- Seen: :kpi[visits].\n- Counted: :kpi[old-count].' }) })).toEqual([
      'The latest figure of `old-count` is of `2020-03-31`, 29 months before `2022-09-30`, and a claim rests on it.',
    ]);
  });

  it.each([
    ['a paragraph', practice({ know: 'It is so. [@source]' }), 0],
    ['a footnote', practice({ know: 'It is so.[^1]\n\n[^1]: As the audit says. [@source]' }), 0],
    ['a table', practice({ know: '| What | Source |\n| --- | --- |\n| Visits | [@source] |' }), 0],
    ['nothing but a list', practice({ how: '::evidence' }), 1],
  ])('is cited by %s', (_, words, count) => {
    expect(messagesOf(evidenceIsCited, { [evidenceFile]: evidence('kind: audit'), [section]: words })).toHaveLength(count);
  });
});

describe('a section that rests on figures', () => {
  const found = (kind: string, how: string, strengths = '- Visits: :kpi[visits].'): string[] =>
    messagesOf(sectionNotKpiOnly, { ...files, [evidenceFile]: evidence(`kind: ${kind}`), [section]: practice({ strengths, how }) });
  const message = 'The section `Early help` rests on figures alone: it cites no audit, observation, feedback, survey, review or inspection.';

  it.each(['audit', 'observation', 'feedback', 'survey', 'review', 'inspection'])('also cites evidence of the kind %s', (kind) => {
    expect(found(kind, 'From it. [@source]')).toEqual([]);
  });

  it.each(['data', 'document'])('does not show practice by evidence of the kind %s', (kind) => {
    expect(found(kind, 'From it. [@source]')).toEqual([message]);
  });

  it('may cite an inspection', () => {
    expect(found('data', 'From inspectors. [@inspection-2019]')).toEqual([]);
  });

  it('is one with claims and figures in it', () => {
    expect(found('data', 'From the register.', '- Visits are on time.')).toEqual([]);
    expect(found('data', 'From the figures. [@visits]', '')).toEqual([]);
  });
});
