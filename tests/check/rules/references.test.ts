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
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [⟦improve-visits⟧] }\n' }, missing('improve-visits', 'an area for improvement, a finding or a recommendation'), 'Add an area for improvement, a finding or a recommendation with the id `improve-visits`, or take the reference out.'],
    [{ [section]: practice().replace('title: Early help\n', 'title: Early help\nthemes: [visits, ⟦visitors⟧]\n') }, missing('visitors', 'a theme'), 'Did you mean `visits`?'],
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, sections: [⟦early-hepl⟧] }\n' }, missing('early-hepl', 'a section'), 'Did you mean `early-help`?'],
    [{ [actionsFile]: 'actions:\n  - { id: plan, title: Plan, measure: { indicator: ⟦sean⟧ } }\n' }, missing('sean', 'an indicator'), 'Did you mean `seen`?'],
  ])('to nothing is found: %o', (files, message, hint) => {
    expectSaid(referenceExists, { ...seen, ...files }, [message, hint]);
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
