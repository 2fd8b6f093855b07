import { describe, it } from 'vitest';
import quartileClaimMatchesData from '../../../src/check/rules/quartile-claim-matches-data.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';

/** A report that says this of an indicator of 19.6% in March 2022, in the second quartile; among its neighbours in the first, in its region in the fourth. */
function saying(words: string, polarity = 'lower'): Files {
  return {
    'data/indicators/front-door.yaml': `theme: Front door
indicators:
  - id: rereferrals
    title: Referrals again
    unit: percent
    polarity: ${polarity}
    period: annual
    observations: [{ at: 2021-03-31, value: 15 }, { at: 2022-03-31, value: 19.6 }]
    quartiles:
      - { at: 2021-03-31, councils: 150, lower: 17, median: 20, upper: 24 }
      - { at: 2022-03-31, councils: 151, lower: 17.2, median: 20.4, upper: 23.9 }
      - { at: 2022-03-31, among: statistical-neighbours, councils: 11, lower: 20, median: 21, upper: 22 }
      - { at: 2022-03-31, among: region, councils: 33, lower: 10, median: 11, upper: 12 }
  - id: other
    title: Another
    unit: percent
    polarity: lower
    period: annual
    observations: [{ at: 2022-03-31, value: 19.6 }]
`,
    'content/10-early-help.md': `---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n## What we know\n\n${words}\n\n## How we know it\n\nFrom figures.\n\n## What next\n\nMore.\n`,
  };
}

const second = 'but `rereferrals` (19.6%, 2021 to 2022) stands in the second quartile of 151 councils in England.';
const hint = 'Correct the words, or the `quartiles` of the indicator.';

describe('a claim of a quartile', () => {
  it.each(['top', 'best', 'first', 'third', 'bottom', 'worst'])('that is wrong is said: %s', (word) => {
    expectSaid(quartileClaimMatchesData, saying(`We are ⟦in the ${word} quartile⟧. [@rereferrals]`), [`The text says \`in the ${word} quartile\`, ${second}`, hint]);
  });

  it('that is right is not', () => {
    expectSaid(quartileClaimMatchesData, saying('We are in the second quartile. [@rereferrals]'));
    expectSaid(quartileClaimMatchesData, saying('Among our statistical neighbours we are in the top quartile. [@rereferrals]'));
    expectSaid(quartileClaimMatchesData, saying('In the region we are in the bottom quartile. [@rereferrals]'));
  });

  it('is held against those of whom it speaks', () => {
    expectSaid(quartileClaimMatchesData, saying('Among our statistical neighbours we are ⟦in the second quartile⟧. [@rereferrals]'), [
      'The text says `in the second quartile`, but `rereferrals` (19.6%, 2021 to 2022) stands in the first quartile of 11 councils, ours and its statistical neighbours.', hint,
    ]);
  });

  it('knows which way is better, and says nothing where that is not clear', () => {
    expectSaid(quartileClaimMatchesData, saying('We are ⟦in the upper quartile⟧. [@rereferrals]', 'higher'), [
      'The text says `in the upper quartile`, but `rereferrals` (19.6%, 2021 to 2022) stands in the third quartile of 151 councils in England.', hint,
    ]);
    expectSaid(quartileClaimMatchesData, saying('We are in the upper quartile. [@rereferrals]'));
    expectSaid(quartileClaimMatchesData, saying('We are ⟦in the highest quarter of councils⟧. [@rereferrals]', 'neutral'), [
      'The text says `in the highest quarter of councils`, but `rereferrals` (19.6%, 2021 to 2022) stands in the lower middle quarter of 151 councils in England.', hint,
    ]);
    expectSaid(quartileClaimMatchesData, saying('We are in the best quartile. [@rereferrals]', 'neutral'));
  });

  it.each([
    'We aim to be in the top quartile. [@rereferrals]', 'We are not in the top quartile. [@rereferrals]', 'In 2021 we were in the top quartile. [@rereferrals]', 'We moved from the third into the top quartile. [@rereferrals]',
    'We are in the top quartile of both. [@rereferrals; @other]', 'We are in the top quartile. [@other]', 'We are in the top quartile.',
  ])('of another kind is not looked at: %s', (words) => {
    expectSaid(quartileClaimMatchesData, saying(words));
  });
});
