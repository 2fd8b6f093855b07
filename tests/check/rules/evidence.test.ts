import { describe, it } from 'vitest';
import claimHasEvidence from '../../../src/check/rules/claim-has-evidence.ts';
import evidenceIsCited from '../../../src/check/rules/evidence-is-cited.ts';
import evidenceNotStale from '../../../src/check/rules/evidence-not-stale.ts';
import sectionNotKpiOnly from '../../../src/check/rules/section-not-kpi-only.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { evidenceFile, practice, section } from './samples.ts';

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
  const claiming = (strengths: string): Files => ({ ...files, [evidenceFile]: evidence('kind: audit'), [section]: practice({ strengths }) });
  const hint = 'Cite what shows it, such as `[@audit-2022-09]`; add the source to data/evidence.yaml if it is not there.';

  it.each(['Visits: :kpi[visits].', 'Visits are on time. [@visits]', 'Auditors saw it. [@source]', 'Inspectors saw it. [@inspection-2019]', 'We plan well. [@plan; @source]'])('rests on something: %s', (words) => {
    expectSaid(claimHasEvidence, claiming(`- ${words}`));
  });

  it('rests on nothing without a figure and a source', () => {
    expectSaid(claimHasEvidence, claiming('⟦- Visits are on time.⟧'), ['The strength `Visits are on time.` rests on nothing: no figure, and no source is cited.', hint]);
  });

  it('does not rest on an action', () => {
    expectSaid(claimHasEvidence, claiming('⟦- We plan visits. [@plan] {#plans}⟧'), ['The strength `plans` rests on nothing but an action: no figure, and no source is cited.', hint]);
  });
});

describe('evidence', () => {
  const resting = (entry: string): Files => ({ [evidenceFile]: evidence(entry), [section]: practice({ strengths: '- It is good. [@source]' }) });
  const stale = 'Cite something newer, or say in the claim when that was.';
  const undated = 'Add `date:` with the month in which it was done.';

  // The figures of the report stand at 30 September 2022.
  it.each([
    ['kind: audit, date: ⟦2021-02⟧', 'Claims rest on `source` of February 2021, which is 19 months before `2022-09-30`.', stale],
    ['kind: audit, date: ⟦"2020"⟧', 'Claims rest on `source` of 2020, which is 21 months before `2022-09-30`.', stale],
    ['kind: audit', 'Claims rest on `source`, which has no date.', undated],
    ['kind: feedback, scope: 60 replies', 'Claims rest on `source`, which has no date.', undated],
  ])('is too old or has no date with `%s`', (entry, message, hint) => {
    const files = resting(entry);
    if (hint === undated) files[evidenceFile] = files[evidenceFile]!.replace('id: source', 'id: ⟦source⟧');
    expectSaid(evidenceNotStale, files, [message, hint, 'content/10-early-help.md:12:1-12:24 `It is good.` rests on it.']);
  });

  it.each([
    'kind: audit, date: 2021-03',
    'kind: audit, scope: Cases closed in June 2022',
    'kind: data, scope: Looked at every month',
    'kind: inspection, date: 2014-05',
    'kind: document',
  ])('is new enough, or needs no date, with `%s`', (entry) => {
    expectSaid(evidenceNotStale, resting(entry));
  });

  it('may be old where no claim rests on it', () => {
    expectSaid(evidenceNotStale, { [evidenceFile]: evidence('kind: audit, date: "2014"'), [section]: practice({ know: 'It was so then. [@source]' }) });
  });

  it('may be an indicator, whose latest figure counts', () => {
    const indicators = files['data/indicators/visits.yaml'].replace('[{ at: 2020-03-31, value: 90 }]', '⟦[{ at: 2020-03-31, value: 90 }]⟧');
    expectSaid(evidenceNotStale, { ...files, 'data/indicators/visits.yaml': indicators, [section]: practice({ strengths: '- Seen: :kpi[visits].\n- Counted: :kpi[old-count].' }) }, [
      'The latest figure of `old-count` is of `2020-03-31`, 30 months before `2022-09-30`, and a claim rests on it.',
      'Add the newest figure, or say in the claim when that was.',
    ]);
  });

  it.each([
    ['a paragraph', 'It is so. [@source]'],
    ['a footnote', 'It is so.[^1]\n\n[^1]: As the audit says. [@source]'],
    ['a table', '| What | Source |\n| --- | --- |\n| Visits | [@source] |'],
  ])('is cited by %s', (_, know) => {
    expectSaid(evidenceIsCited, { [evidenceFile]: evidence('kind: audit'), [section]: practice({ know }) });
  });

  it('is not cited by a list of it all', () => {
    expectSaid(evidenceIsCited, { [evidenceFile]: evidence('kind: audit').replace('id: source', 'id: ⟦source⟧'), [section]: practice({ how: '::evidence' }) }, [
      'Nothing in the report cites `source`.',
      'Cite it where a claim rests on it, as `[@source]`, or take it out of the register.',
    ]);
  });
});

describe('a section that rests on figures', () => {
  const about = (kind: string, how: string, { strengths = '- Visits: :kpi[visits].', title = 'Early help' } = {}): Files => ({
    ...files,
    [evidenceFile]: evidence(`kind: ${kind}`),
    [section]: practice({ title, strengths, how }),
  });
  const hint = 'Cite what was seen in practice or said by children and families, or say under `## How we know it` that nobody has looked yet.';
  const message = 'The section `Early help` rests on figures alone: it cites no audit, observation, feedback, survey, voice of staff, review or inspection.';

  it.each(['audit', 'observation', 'feedback', 'survey', 'review', 'inspection'])('also cites evidence of the kind %s', (kind) => {
    expectSaid(sectionNotKpiOnly, about(kind, 'From it. [@source]'));
  });

  it.each(['data', 'document'])('does not show practice by evidence of the kind %s', (kind) => {
    expectSaid(sectionNotKpiOnly, about(kind, 'From it. [@source]', { title: '⟦Early help⟧' }), [message, hint]);
  });

  it('may cite an inspection', () => {
    expectSaid(sectionNotKpiOnly, about('data', 'From inspectors. [@inspection-2019]'));
  });

  it('is one with claims and figures in it', () => {
    expectSaid(sectionNotKpiOnly, about('data', 'From the register.', { strengths: '- Visits are on time.' }));
    expectSaid(sectionNotKpiOnly, about('data', 'From the figures. [@visits]', { strengths: '' }));
  });
});
