import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/undated-claim.ts';
import type { Files } from '../../projects.ts';
import { expectSaid, type Said } from '../rule-tester.ts';
import { evidenceFile, practice, section } from './samples.ts';

const undated = (word: string): Said => [
  `\`${word}\` has no date in reach, so a later reader cannot tell when that was.`,
  'Say the month and year, or put the figure in with `:kpi`, which carries its date.',
];

describe('a word of the present', () => {
  it.each([
    ['now', 'Support ⟦now⟧ lasts until the age of 25.'],
    ['Currently', '⟦Currently⟧ rated good.'],
    ['this year', 'Supervision is better ⟦this year⟧.'],
    ['recently', 'Managers have ⟦recently⟧ made a plan. They have now begun.'],
  ])('`%s` needs a date: %s', (word, text) => {
    expectSaid(rule, text, undated(word));
  });

  it.each([
    ['a month in the sentence', 'Since May the team now meets weekly.'],
    ['a year in its paragraph', 'The team was set up in 2021. It now meets weekly.'],
    ['a stretch of time', 'The team has met weekly over the last six months and now has a plan.'],
    ['a line that leads in to the list', 'At 31 March 2022:\n- the team has grown\n- children now live in 12 homes'],
    ['no need of one', 'Until now records were up to date, and recently qualified staff had support.'],
    ['somebody else who says it', 'A child said: “I am happy. I feel safe now.”'],
    ['none where the word is part of another', 'Families know the known risks.'],
  ])('has %s', (_, text) => {
    expectSaid(rule, text);
  });

  it('is dated by what its paragraph cites, if that has a date', () => {
    const evidence = 'evidence:\n  - { id: dated, title: Audit, kind: audit, date: 2022-09 }\n  - { id: undated, title: Audit, kind: audit }\n';
    const citing = (know: string): Files => ({ [evidenceFile]: evidence, [section]: practice({ know }) });
    expectSaid(rule, citing('The team now meets weekly. [@dated]'));
    expectSaid(rule, citing('The team ⟦now⟧ meets weekly. [@undated]'), undated('now'));
  });
});

describe('a plan', () => {
  // The figures of the report stand at 30 September 2022.
  it.each([
    ['for a year that is all but over', 'These are our ⟦priorities for 2022⟧.', '`priorities for 2022` speaks of a time to come, but it is all but over at `2022-09-30`.'],
    ['for a year gone by', 'These are our ⟦plans for 2021⟧.', '`plans for 2021` speaks of a time to come, but it was over at `2022-09-30`.'],
    ['by a month gone by', 'The review ⟦will conclude in February 2021⟧.', '`will conclude in February 2021` speaks of a time to come, but it was over at `2022-09-30`.'],
    ['due by a month gone by', 'The tool ⟦is due to be renewed by the end of June 2022⟧.', '`is due to be renewed by the end of June 2022` speaks of a time to come, but it was over at `2022-09-30`.'],
  ])('%s is found', (_, know, message) => {
    expectSaid(rule, { [section]: practice({ know }) }, [message, 'Say what came of it, or name the time that is meant.']);
  });

  it.each([
    'These are our priorities for 2023.',
    'These are our priorities for 2022 to 2023.',
    'The review will conclude in February 2023.',
    'What became of the plans of 2021 is told here.',
    'Since January 2021 the team will only close a case after a visit.',
    'The source heads its list “Priorities for 2022”.',
    'The review concluded in February 2021, and its lessons will be shared.',
  ])('is left alone: %s', (know) => {
    expectSaid(rule, { [section]: practice({ know }) });
  });
});
