import { expect, test } from 'vitest';
import { compareReports } from '../../../src/derive/changes/compare-reports.ts';
import { deriveReport } from '../../../src/derive/derive-report.ts';
import type { Audience } from '../../../src/model/audience.ts';
import type { Changes, Report } from '../../../src/model/report.ts';
import { releaseProject } from '../../../src/release/release-project.ts';
import { projectOf, whole, type Files } from '../../projects.ts';

/** What may be public in one year and internal in the next: nothing, all of it for everybody, or all of it marked. */
type Marked = 'gone' | 'public' | 'internal';

const claim = '- Disputes over payments hold up two placements. [@payments; @delays] {#improve-payments}';
const plan = '- We shall settle the disputes over payments.';

/** A report with a claim, its evidence, figure, action, plan, section and inspection that can each be kept back. */
function files(year: string, marked: Marked): Files {
  const there = (yaml: string): string => (marked === 'gone' ? '' : yaml);
  const only = marked === 'internal' ? '\n    audience: internal' : '';
  const kept = (words: string): string => (marked === 'gone' ? '' : marked === 'internal' ? `\n:::internal\n${words}\n:::\n` : `\n${words}\n`);
  return {
    'data/report.yaml': `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "${year}", title: Self-evaluation ${year}, asAt: ${year}-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`,
    'content/10-early-help.md': `---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n## What we know\n\n### Areas for improvement\n\n- Families wait.\n${kept(claim)}\n## How we know it\n\nWe ask.\n\n## What next\n\n- We shall ask again.\n${kept(plan)}`,
    'content/20-money.md': marked === 'gone' ? null : `---\ntitle: Money\nkind: appendix\n${marked === 'internal' ? 'audience: internal\n' : ''}---\n\nEverything about money.\n`,
    'data/evidence.yaml': there(`evidence:\n  - id: payments\n    title: Talks about payments\n    kind: review\n    date: ${year}-05${only}\n`) || null,
    'data/indicators/money.yaml': there(`theme: Money\nindicators:\n  - id: delays\n    title: Placements held up\n    unit: count\n    polarity: lower\n    period: snapshot${only}\n    observations:\n      - { at: ${year}-09-30, value: ${year === '2021' ? 12 : 17} }\n`) || null,
    'data/actions.yaml': there(`actions:\n  - id: settle\n    title: Settle the disputes over payments\n    answers: [improve-payments]\n    owner: Head of Finance\n    due: 2022-03-31\n    status: in-progress${only}\n`) || null,
    'data/inspections/2020.yaml': there(`id: visit-2020\nframework: ilacs-2018\ntitle: Visit about money\nstart: 2020-02-10\n${marked === 'internal' ? 'audience: internal\n' : ''}judgements:\n  - { judgement: leaders, grade: Good }\nrecommendations:\n  - { id: rec-money, text: "Pay on time.", ${year === '2022' ? 'response: "We pay on time.", ' : ''}judgements: [leaders] }\n`) || null,
  };
}

function reportFor(audience: Audience, written: Files): Report {
  return deriveReport(releaseProject(whole(projectOf(written)), audience).value);
}

function changesFor(audience: Audience, then: Marked, now: Marked): Changes {
  return compareReports(reportFor('public', files('2021', then)), reportFor(audience, files('2022', now)));
}

test('what everybody could read and has become internal reads to everybody just as what was taken out', () => {
  expect(changesFor('public', 'public', 'internal')).toEqual(changesFor('public', 'public', 'gone'));
  expect(changesFor('public', 'public', 'internal').claims.gone.map(({ then }) => then.text)).toEqual(['Disputes over payments hold up two placements.', 'We shall settle the disputes over payments.', 'Everything about money.']);
});

test('what is internal in both editions is told to nobody but the council and Ofsted, and to those not as new', () => {
  expect(changesFor('public', 'internal', 'internal')).toEqual(changesFor('public', 'gone', 'gone'));
  const { sentence, remarks, actions, figures, recommendations, judgements, inspections, claims, sections } = changesFor('internal', 'internal', 'internal');
  expect([actions, figures, recommendations, judgements, inspections, claims.added, claims.gone, sections.filter(({ isNew }) => isNew)].map((all) => all.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([sentence, ...remarks]).toEqual(['Nothing in this edition has changed since 2021.', 'The earlier edition is the public one: what is for the council and Ofsted only has nothing there to be set beside, and is not told of as new.']);
});

test('the council and Ofsted read what became of all that was public, marked where it is internal', () => {
  const { claims, actions, figures, recommendations } = changesFor('internal', 'public', 'internal');
  expect(claims.same.flatMap(({ pairs }) => pairs.filter(({ internal }) => internal)).length).toBe(3);
  expect([claims.gone.length, actions, figures, recommendations]).toMatchObject([0, [{ internal: true, late: true }], [{ internal: true, direction: { state: 'worsening' } }], [{ internal: true, answer: 'We pay on time.' }]]);
});
