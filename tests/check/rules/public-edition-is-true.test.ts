import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/public-edition-is-true.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { actionsFile, evidenceFile, practice, section, settings, settingsFile } from './samples.ts';

const data: Files = {
  'data/indicators/care.yaml': `theme: Care
indicators:
  - { id: open-rate, title: Open rate, unit: rate, polarity: neutral, period: snapshot, observations: [{ at: 2022-09-30, value: 69.3 }] }
  - { id: sealed-rate, title: Sealed rate, unit: rate, polarity: neutral, period: snapshot, audience: internal, observations: [{ at: 2022-09-30, value: 4242 }] }
`,
  [evidenceFile]: `evidence:
  - { id: open-audit, title: Open audit, kind: audit }
  - { id: sealed-audit, title: Sealed audit, kind: audit, audience: internal }
`,
};
const withAction = (action: string): Files => ({ [actionsFile]: `actions:\n  - { id: plan, title: Plan, ${action} }\n` });
const inside = (words: string): string => `:::internal\n${words}\n:::`;

describe('the measure of an action that everybody may read of', () => {
  it('is not an internal indicator alone', () => {
    expectSaid(rule, { ...data, ...withAction('measure: { indicator: ⟦sealed-rate⟧, goal: 10 }') }, [
      'Everybody can read of the action `plan`, but `sealed-rate`, which measures it, is for the audience `internal`: the public edition would say that no measure is set.',
      'Say under `measure` with `text` what everybody may know of it, let `sealed-rate` be public, or give the action `audience: internal`.',
    ]);
  });

  it.each(['measure: { indicator: sealed-rate, text: Fewer. }', 'measure: { indicator: open-rate }', 'measure: { indicator: sealed-rate }, audience: internal', 'owner: Head'])('may be otherwise: %s', (action) => {
    expectSaid(rule, { ...data, ...withAction(action) });
  });
});

describe('what a strength or an area for improvement rests on', () => {
  const hint = 'Cite something else beside it, let one of these be public, or put the words inside `:::internal` … `:::`.';

  it.each([
    ['strengths', 'We see children. [@sealed-audit; @sealed-rate]', 'strength', '`sealed-audit`, `sealed-rate`'],
    ['improvements', 'We see few. [@sealed-audit] {#few}', 'area for improvement', '`sealed-audit`'],
    ['improvements', 'We see few. [@sealed-audit; @plan] {#few}', 'area for improvement', '`sealed-audit`'],
  ])('is not all internal, in %s: %s', (group, words, kind, ids) => {
    const name = words.includes('{#few}') ? '`few`' : '`We see children.`';
    expectSaid(rule, { ...data, ...withAction('answers: [few]'.replace('few', group === 'strengths' ? '' : 'few')), [section]: practice({ [group]: `- ⟦${words}⟧` }).replace('- ⟦', '⟦- ') }, [
      `Everybody can read the ${kind} ${name}, but what it rests on is for the audience \`internal\`: ${ids}. The public edition would say that no source is cited.`, hint,
    ]);
  });

  it.each(['We see children. [@sealed-audit; @open-audit]', 'We see children.', inside('- We see children. [@sealed-audit]'), 'We see children: :kpi[open-rate]. [@sealed-audit]'])('may be otherwise: %s', (words) => {
    expectSaid(rule, { ...data, [section]: practice({ strengths: words.startsWith(':::') ? words : `- ${words}` }) });
  });
});

describe('an area for improvement that everybody may read of', () => {
  it.each(['agreed', 'draft'])('is not answered by an internal action alone, while the report is %s', (status) => {
    expectSaid(rule, { [settingsFile]: settings({ status }), ...withAction('answers: [few], audience: internal'), [section]: practice({ improvements: '⟦- We see few. {#few}⟧' }) }, [
      'Everybody can read of the area for improvement `few`, but `plan`, which answers it, is for the audience `internal`.',
      'Let an action that answers it be public, or put the words inside `:::internal` … `:::`.',
    ]);
  });

  it('is not answered through a recommendation that is internal', () => {
    const visit = 'id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\naudience: internal\nrecommendations:\n  - { id: rec, text: See more. }\n';
    expectSaid(rule, { 'data/inspections/visit.yaml': visit, ...data, ...withAction('answers: [rec]'), [section]: practice({ improvements: '⟦- We see few. [@rec; @open-audit]⟧' }) }, [
      'Everybody can read of the area for improvement `We see few.`, but `plan`, which answers it, is for the audience `internal`.',
      'Let an action that answers it be public, or put the words inside `:::internal` … `:::`.',
    ]);
  });
});

describe('a recommendation that everybody may read', () => {
  const inspection = (recommendation: string, id = '⟦rec⟧'): Files => ({ 'data/inspections/visit.yaml': `id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\nrecommendations:\n  - { id: ${id}, text: See more${recommendation} }\n` });

  it.each([
    ['Unanswered', 'Has an action', '', 'answers: [rec], audience: internal', '', 'Let'],
    ['Response but no action', 'Has an action', ', response: We do.', 'answers: [rec], audience: internal', '', 'Let'],
    ['Actions complete', 'Has an action', '', 'answers: [rec], status: complete }\n  - { id: more, title: More, answers: [rec], audience: internal', '', 'Let'],
    ['Unanswered', 'Response but no action', '', '', inside('We see more. [@rec]'), 'Say under `response` what everybody may know of it, or let'],
  ])('is not called “%s” where it is “%s”', (said, truly, response, action, know, hint) => {
    expectSaid(rule, { ...inspection(response), ...withAction(action), [section]: practice({ know: know || 'We know.' }) }, [
      `Everybody can read the recommendation \`rec\`, and the public edition would call it “${said}”, while with what is internal it is “${truly}”.`,
      `${hint} what answers it be public, or keep the recommendation internal as well.`,
    ]);
  });

  it('may be answered by more that is internal', () => {
    expectSaid(rule, { ...inspection('', 'rec'), ...withAction('answers: [rec] }\n  - { id: more, title: More, answers: [rec], audience: internal') });
  });
});

describe('the last inspection', () => {
  const held = (id: string, start: string, grade: string, audience = ''): Files => ({ [`data/inspections/${start}.yaml`]: `id: ${audience === '' ? id : `⟦${id}⟧`}\nframework: ilacs-2018\ntitle: Inspection of ${start}\nstart: ${start}\n${audience}judgements: [{ judgement: help-and-protection, grade: ${grade} }]\n` });

  it('is not another for everybody', () => {
    expectSaid(rule, { ...held('first', '2019-02-18', 'good'), ...held('second', '2022-05-02', 'inadequate', 'audience: internal\n') }, [
      '`Inspection of 2022-05-02` is for the audience `internal` and was the last to judge `help-and-protection`; the public edition would call the inspection of February 2019 the last.',
      'Let it be public, or leave its judgements out until it is.',
    ]);
  });

  it('may have had internal ones before it', () => {
    const before = held('first', '2019-02-18', 'good', 'audience: internal\n')['data/inspections/2019-02-18.yaml']!.replaceAll(/[⟦⟧]/g, '');
    expectSaid(rule, { 'data/inspections/2019.yaml': before, ...held('second', '2022-05-02', 'good') });
  });
});

describe('words for everybody', () => {
  it('are more than the title of a section', () => {
    const all = practice({ know: 'X' }).replace(/## What we know[^]*/, `## What we know\n\n${inside('We know.')}\n\n## How we know it\n\n${inside('From audits.')}\n`);
    expectSaid(rule, { [section]: all.replace('title: Early help', 'title: ⟦Early help⟧') }, [
      'Everybody can read the title of the section `Early help`, but all of its words are for the audience `internal`.',
      'Write `audience: internal` into its front matter, or let something in it be public.',
    ]);
  });

  it.each([
    ['::evidence', { [evidenceFile]: 'evidence:\n  - { id: sealed-audit, title: Sealed audit, kind: audit, audience: internal, judgements: [help-and-protection] }\n' }],
    ['::evidence{kind=survey}', { [evidenceFile]: 'evidence:\n  - { id: sealed, title: Sealed, kind: survey, audience: internal, judgements: [help-and-protection] }\n  - { id: open, title: Open, kind: audit, judgements: [help-and-protection] }\n' }],
    ['::actions', withAction('sections: [early-help], audience: internal')],
    ['::scorecard', { 'data/indicators/care.yaml': data['data/indicators/care.yaml']!.replace(/ {2}- \{ id: open-rate.*\n/, '') }],
    ['::judgements', { 'data/inspections/2012.yaml': 'id: full\nframework: sif-2013\ntitle: Inspection\nstart: 2014-05-02\naudience: internal\njudgements: [{ judgement: adoption, grade: good }]\n' }],
  ] as const)('have no list of which nothing is left: %s', (embed, files) => {
    const name = embed.replace(/\{.*/, '');
    expectSaid(rule, { ...files, [section]: practice({ know: `We know.\n\n⟦${embed}⟧` }) }, [
      `All that \`${name}\` lists here is for the audience \`internal\`, but everybody can read these words.`,
      'Take it out, let something that it lists be public, or put the words inside `:::internal` … `:::`.',
    ]);
  });

  it('may have lists of which something is left, and lists that were always empty', () => {
    expectSaid(rule, { ...data, [section]: practice({ know: `We know.\n\n::scorecard\n\n::actions\n\n${inside('::judgements')}` }) });
  });
});

describe('a brief', () => {
  const open = { [settingsFile]: settings({ briefAudience: '⟦public⟧' }) };

  it('is not public where anything is internal', () => {
    expectSaid(rule, { ...data, ...open }, [
      'The brief is public, but parts of the report are for the audience `internal`: it would call missing or thin what is only internal.',
      'Take `briefAudience` out, so that the internal edition alone has the brief, or let nothing be internal.',
    ]);
  });

  it('may be public where nothing is', () => {
    expectSaid(rule, { [settingsFile]: settings({ briefAudience: 'public' }) });
  });
});
