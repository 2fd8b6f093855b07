import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import directionMatchesData from '../../../src/check/rules/direction-matches-data.ts';
import ragClaimMatchesData from '../../../src/check/rules/rag-claim-matches-data.ts';
import { projectOf, type Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice } from '../rules/samples.ts';

const indicators = `theme: Measures
indicators:
  - id: reviews
    title: Reviews held in time
    unit: percent
    polarity: higher
    period: snapshot
    observations:
      - { at: 2021-09-30, value: 90 }
      - { at: 2022-06-30, value: 94 }
      - { at: 2022-09-30, value: 94 }
    comparators:
      - { kind: england, at: 2022-09-30, value: 91 }
  - id: waits
    title: Average wait for an assessment in weeks
    unit: average
    polarity: lower
    period: snapshot
    observations:
      - { at: 2021-09-30, value: 8 }
      - { at: 2022-06-30, value: 9 }
      - { at: 2022-09-30, value: 6 }
`;
const files = (know: string): Files => ({ 'data/indicators/measures.yaml': indicators, 'content/10-early-help.md': practice({ know }) });
const mend = (id: string): string => `Say how \`${id}\` has moved, or put it in with \`:kpi[${id}]{show=change}\`.`;

describe('a move', () => {
  it.each([
    ['Reviews in time ⟦rose⟧ between June and September 2022. [@reviews]', 'The text says `rose`, but `reviews` went from 94.0% to 94.0% since 30 June 2022.', 'reviews'],
    ['Waits are ⟦longer⟧ than they were in June. [@waits]', 'The text says `longer`, but `waits` went from 9.0 to 6.0 since 30 June 2022.', 'waits'],
    ['Waits have not ⟦fallen⟧ since June. [@waits]', 'The text says `fallen`, but `waits` went from 9.0 to 6.0 since 30 June 2022.', 'waits'],
    ['The wait has ⟦halved⟧ over the past year. [@waits]', 'The text says `halved`, but `waits` went from 8.0 to 6.0 since 30 September 2021.', 'waits'],
  ])('is held to the times that are named, and no change is none: %s', (know, message, id) => {
    expectSaid(directionMatchesData, files(know), [message, mend(id)]);
  });

  it.each([
    'Reviews in time rose over the past year. [@reviews]',
    'Reviews in time did not rise between June and September 2022. [@reviews]',
    'Waits rose until June 2022 and have come down since. [@waits]',
    'Demand for reviews is falling. [@reviews]',
    'After rising for a year, waits have fallen. [@waits]',
    'Reviews would have fallen without the rota. [@reviews]',
  ])('may stand: %s', (know) => {
    expectSaid(directionMatchesData, files(know));
  });

  it.each([
    ['error', 'Reviews in time have fallen since 2021. [@reviews]'],
    ['warning', 'Our punctual habits have fallen away since 2021. [@reviews]'],
    ['warning', 'Reviews in time have sadly fallen since 2021. [@reviews]'],
    ['warning', 'Reviews in time have fallen, once late ones are counted, since 2021. [@reviews]'],
    ['warning', 'Reviews in time have fallen since 2021, except in June. [@reviews]'],
    ['warning', 'Reviews in time have fallen since 2021, by 12 of 40. [@reviews]'],
    ['warning', 'Reviews in time have fallen since 2021, as we said in spring. [@reviews]'],
  ])('is %s as far as every word of it is accounted for: %s', (severity, know) => {
    expect(checkProject(projectOf(files(know)), [directionMatchesData]).map((each) => each.severity)).toEqual([severity]);
  });

  it.each(['Staff believe that reviews in time have fallen. [@reviews]', 'Reviews in time for boys have fallen since 2021. [@reviews]', 'Have reviews in time fallen since 2021? [@reviews]'])('that others tell of, or that is of some only, is left alone: %s', (know) => {
    expectSaid(directionMatchesData, files(know));
  });
});

describe('a comparison', () => {
  it.each([
    ['Reviews in time are not ⟦above England⟧. [@reviews]', 'The text says `above England`, but `reviews` is 94.0%, where England is 91.0% (30 September 2022).'],
    ["England's share of reviews in time is ⟦higher than ours⟧. [@reviews]", 'The text says `higher than ours`, but `reviews` is 94.0%, where England is 91.0% (30 September 2022).'],
  ])('is read either way round, and denied: %s', (know, message) => {
    expectSaid(ragClaimMatchesData, files(know), [message, 'Correct the comparison, or give the figure with `:kpi[reviews]{show=comparator of=england}`.']);
  });

  it.each(['Reviews in time are not below England. [@reviews]', "England's share of reviews in time is lower than ours. [@reviews]"])('may stand: %s', (know) => {
    expectSaid(ragClaimMatchesData, files(know));
  });
});
