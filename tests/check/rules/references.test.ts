import { describe, it } from 'vitest';
import idIsUnique from '../../../src/check/rules/id-is-unique.ts';
import kpiHasFigure from '../../../src/check/rules/kpi-has-figure.ts';
import referenceExists from '../../../src/check/rules/reference-exists.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { actionsFile, evidenceFile, practice, section } from './samples.ts';

const indicators = (...fields: string[]): Files => ({
  'data/indicators/visits.yaml': `theme: Visits\nindicators:\n${fields.map((each) => `  - { title: Seen, unit: percent, polarity: higher, period: snapshot, ${each} }\n`).join('')}`,
});
const seen = indicators('id: seen, observations: [{ at: 2022-06-30, value: 85 }, { at: 2022-09-30, value: 90 }]');
const evidence = (id: string): Files => ({ [evidenceFile]: `evidence:\n  - { id: ${id}, title: Audit, kind: audit, date: 2022-09 }\n` });
const words = (know: string): Files => ({ [section]: practice({ know }) });

describe('an id', () => {
  const twice = (first: string): readonly [string, string] => [
    `The id \`seen\` is used twice; the first is ${first}.`,
    'Give one of them another id, and change the citations that mean it.',
  ];

  it('is used once in one file', () => {
    expectSaid(idIsUnique, indicators('id: seen, observations: []', 'id: ⟦seen⟧, observations: []'), twice('an indicator at data/indicators/visits.yaml:3'));
    expectSaid(idIsUnique, indicators('id: seen, observations: []', 'id: visited, observations: []'));
  });

  it('is used once across the report, whatever it names', () => {
    expectSaid(idIsUnique, { ...seen, ...evidence('⟦seen⟧') }, twice('an indicator at data/indicators/visits.yaml:3'));
    expectSaid(idIsUnique, { ...evidence('seen'), ...words('We see them. ⟦{#seen}⟧') }, twice('a piece of evidence at data/evidence.yaml:2'));
  });
});

describe('a reference', () => {
  const missing = (id: string, wanted: string): string => `\`${id}\` is not in the report; expected the id of ${wanted}.`;

  it.each([
    [words('We see them. [⟦@sen⟧]'), missing('sen', 'a source'), 'Did you mean `seen`?'],
    [words('We see them. [@seen; ⟦@interviews⟧]'), missing('interviews', 'a source'), 'Add a source with the id `interviews`, or take the reference out.'],
    [words('We see ⟦:kpi[sean]⟧.'), missing('sean', 'an indicator'), 'Did you mean `seen`?'],
    [words('⟦::chart[sean]⟧'), missing('sean', 'an indicator'), 'Did you mean `seen`?'],
    [words('⟦::scorecard{theme=visitors}⟧'), missing('visitors', 'a theme'), 'Did you mean `visits`?'],
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [⟦improve-visits⟧] }\n' }, missing('improve-visits', 'an area for improvement, a finding or a recommendation'), 'Put `{#improve-visits}` at the end of the paragraph that it answers, or write the id that is meant.'],
    [{ [section]: practice().replace('title: Early help\n', 'title: Early help\nthemes: [visits, ⟦visitors⟧]\n') }, missing('visitors', 'a theme'), 'Did you mean `visits`?'],
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, sections: [⟦early-hepl⟧] }\n' }, missing('early-hepl', 'a section'), 'Did you mean `early-help`?'],
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, measure: { indicator: ⟦sean⟧ } }\n' }, missing('sean', 'an indicator'), 'Did you mean `seen`?'],
  ])('to nothing is found: %o', (files, message, hint) => {
    expectSaid(referenceExists, { ...seen, ...files }, [message, hint]);
  });

  it('to nothing is one finding, wherever it is named', () => {
    expectSaid(referenceExists, { ...seen, ...words('We see them. [⟦@interviews⟧] And ask them. [@interviews]\n\n- And again. [@interviews]') }, [
      '`interviews` is not in the report; expected the id of a source; it is named in 3 places.',
      'Add a source with the id `interviews`, or take the reference out.',
      'content/10-early-help.md:8:43-8:54 `interviews` is named here too.',
      'content/10-early-help.md:10:15-10:26 `interviews` is named here too.',
    ]);
  });

  it('to nothing is blamed on the id that has the slip, where only that can be it', () => {
    const twice = words('We see :kpi[seen] of them. [@seen]');
    expectSaid(referenceExists, { ...indicators('id: ⟦sean⟧, observations: [{ at: 2022-09-30, value: 90 }]'), ...twice }, [
      'Nothing names `sean`, but `seen`, which is not in the report, is named in 2 places.',
      'Write `seen` here if they mean this; otherwise correct them.',
      'content/10-early-help.md:8:8-8:18 `seen` is named here.',
      'content/10-early-help.md:8:29-8:34 `seen` is named here.',
    ]);
    const used = { [actionsFile]: 'actions:\n  - { id: plan, title: Plan, measure: { indicator: sean } }\n' };
    expectSaid(referenceExists, { ...indicators('id: sean, observations: [{ at: 2022-09-30, value: 90 }]'), ...used, ...words('We see ⟦:kpi[seen]⟧ of them. [@seen]') }, [missing('seen', 'an indicator').replace('.', '; it is named in 2 places.'), 'Did you mean `sean`?']);
  });

  it('from an action to a weakness without an id says which that may be', () => {
    const files = { [section]: practice({ improvements: '- Visits are late. [@seen]' }), [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [⟦improve-visits⟧], sections: [early-help] }\n' };
    expectSaid(referenceExists, { ...seen, ...files }, [
      missing('improve-visits', 'an area for improvement, a finding or a recommendation'),
      'Put `{#improve-visits}` at the end of the paragraph that it answers, or write the id that is meant.',
      'content/10-early-help.md:12:1-12:27 `Visits are late.` has no id.',
    ]);
  });

  it('to the wrong kind of thing is found', () => {
    expectSaid(referenceExists, { ...evidence('audit'), ...words('We see ⟦:kpi[audit]⟧.') }, ['`audit` is evidence; expected the id of an indicator.', 'Put the id of an indicator here.']);
    expectSaid(referenceExists, { ...seen, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [⟦seen⟧] }\n' }, [
      '`seen` is the id of an indicator; expected the id of an area for improvement, a finding or a recommendation.',
      'Put the id of an area for improvement, a finding or a recommendation here.',
    ]);
  });

  it('to what is there is right', () => {
    expectSaid(referenceExists, { ...seen, ...evidence('audit'), ...words('We see :kpi[seen]. [@audit]\n\n::scorecard{theme=visits}') });
  });
});

describe('a figure put into a sentence', () => {
  it.each([
    [
      ':kpi[seen]{show=target}',
      'The text asks for the target of `seen`, which has none.',
      'Give the indicator a target, or take this out of the sentence.',
    ],
    [
      ':kpi[seen]{show=comparator of=england}',
      'The text asks for the comparator `england` of `seen`, but it has none.',
      'Add it under `comparators`, or name one that is there; the kinds are england, region, statistical-neighbours, own-last-year.',
    ],
    [
      ':kpi[seen]{at=2022-03-31}',
      'The text asks for a figure of `seen`, which has none of the period type `snapshot` at `2022-03-31`.',
      'Add the observation, or name a `period` and `at` that the indicator has.',
    ],
    [
      ':kpi[seen]{period=month}',
      'The text asks for a figure of `seen`, which has none of the period type `month` up to `2022-09-30`.',
      'Add the observation, or name a `period` and `at` that the indicator has.',
    ],
    [
      ':kpi[seen]{show=fraction}',
      'The text asks for the fraction of `seen` at `2022-09-30`, which has a value only.',
      'Give the observation its `numerator` and `denominator`, or show the value.',
    ],
  ])('is there: %s', (kpi, message, hint) => {
    expectSaid(kpiHasFigure, { ...seen, ...words(`We see ⟦${kpi}⟧.`) }, [message, hint]);
  });

  it('has moved from an earlier one, where it is a change', () => {
    const once = indicators('id: seen, observations: [{ at: 2022-09-30, value: 90 }]');
    expectSaid(kpiHasFigure, { ...once, ...words('It moved ⟦:kpi[seen]{show=change}⟧.') }, [
      'The text asks how `seen` has changed, but it has no earlier figure.',
      'Add an earlier observation or a comparator of the kind `own-last-year`.',
    ]);
    expectSaid(kpiHasFigure, { ...seen, ...words('It moved :kpi[seen]{show=change}, to :kpi[seen] from :kpi[seen]{at=2022-06-30}.') });
  });
});
