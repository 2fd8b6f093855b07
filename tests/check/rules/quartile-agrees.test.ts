import { describe, it } from 'vitest';
import quartileAgrees from '../../../src/check/rules/quartile-agrees.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';

/** A report with one indicator of 24.6 in the year to March 2022. */
function placed(quartiles: string, { unit = 'percent', polarity = 'lower' } = {}): Files {
  return {
    'data/indicators/front-door.yaml': `theme: Front door
indicators:
  - id: rereferrals
    title: Referrals again
    unit: ${unit}
    polarity: ${polarity}
    period: annual
    observations: [{ at: 2022-03-31, value: 24.6 }, { at: 2023-03-31, status: c }]
    quartiles: [${quartiles}]
`,
  };
}

const bounds = 'lower: 17.2, median: 20.4, upper: 23.9';

describe('quartiles', () => {
  it('may say the bounds, the quartile alone, or both where they agree', () => {
    for (const said of [bounds, 'quartile: 2', `${bounds}, quartile: 4`]) expectSaid(quartileAgrees, placed(`{ at: 2022-03-31, councils: 151, ${said} }`));
    expectSaid(quartileAgrees, placed(`{ at: 2022-03-31, councils: 151, ${bounds}, quartile: 1 }`, { polarity: 'higher' }));
  });

  it('state no other quartile than figure and bounds give', () => {
    expectSaid(quartileAgrees, placed(`{ at: 2022-03-31, councils: 151, ${bounds}, quartile: ⟦1⟧ }`), [
      '`rereferrals` is said to stand in quartile 1 at 31 March 2022, but by its figure and the bounds it stands in quartile 4.',
      'Correct the quartile, a bound or the figure. Without `quartile` it is worked out.',
    ]);
  });

  it('have their bounds in order and within what can be', () => {
    expectSaid(quartileAgrees, placed('{ at: 2022-03-31, councils: 151, lower: ⟦23.9⟧, median: 20.4, upper: 17.2 }'), [
      'The bounds of the quartiles of `rereferrals` at 31 March 2022 are not in order: 23.9, 20.4, 17.2.',
      'Give the lowest number as `lower` and the highest as `upper`, whichever way is better.',
    ]);
    expectSaid(quartileAgrees, placed('{ at: 2022-03-31, councils: 151, lower: 17.2, median: 20.4, upper: ⟦239⟧ }'), [
      'A bound of the quartiles of `rereferrals` at 31 March 2022 is no percentage between 0 and 100.',
      'Correct the bound, or the `unit` of the indicator.',
    ]);
    expectSaid(quartileAgrees, placed('{ at: 2022-03-31, councils: 151, lower: 17.2, median: 20.4, upper: 239 }', { unit: 'rate' }));
  });

  it('have all three bounds, or say the quartile', () => {
    expectSaid(quartileAgrees, placed('⟦{ at: 2022-03-31, councils: 151, lower: 17.2 }⟧'), [
      'The quartiles of `rereferrals` at 31 March 2022 lack `median` and `upper`.',
      'Give all three bounds; or none of them, and the `quartile`.',
    ]);
    expectSaid(quartileAgrees, placed('⟦{ at: 2022-03-31, councils: 151 }⟧'), [
      'The quartiles of `rereferrals` at 31 March 2022 have neither bounds nor a `quartile`.',
      'Give `lower`, `median` and `upper`, or the `quartile` as its source says it.',
    ]);
  });

  it('have bounds where neither end is the best, and none where numbers of children are counted', () => {
    expectSaid(quartileAgrees, placed('{ at: 2022-03-31, councils: 151, quartile: ⟦2⟧ }', { polarity: 'neutral' }), [
      'The `quartile` of `rereferrals` at 31 March 2022 says nothing, since with the polarity `neutral` neither end is the best.',
      'Give the bounds `lower`, `median` and `upper` instead.',
    ]);
    expectSaid(quartileAgrees, placed(`⟦{ at: 2022-03-31, councils: 151, ${bounds} }⟧`, { unit: 'count' }), [
      '`rereferrals` is a number of children, which grows with the council: it has no place among councils.',
      'Take `quartiles` out, or give the indicator as a rate or a percentage.',
    ]);
  });

  it('stand once for a period and among the same councils, beside a figure of our own', () => {
    const one = `{ at: 2022-03-31, councils: 151, ${bounds} }`;
    expectSaid(quartileAgrees, placed(`${one}, { at: ⟦2022-03-31⟧, councils: 150, ${bounds} }`), ['`rereferrals` has the quartiles of `2022-03-31` twice.', 'Take one of the two out, or correct its date.']);
    expectSaid(quartileAgrees, placed(`${one}, { at: 2022-03-31, among: region, councils: 11, ${bounds} }`));
    expectSaid(quartileAgrees, placed(`{ at: ⟦2021-03-31⟧, councils: 151, ${bounds} }`), [
      '`rereferrals` has no figure of its own of 31 March 2021 to be placed among councils.',
      'Correct the date or the `period`, add the figure, or take these quartiles out.',
    ]);
    // A figure that is withheld is there.
    expectSaid(quartileAgrees, placed(`{ at: 2023-03-31, councils: 151, ${bounds}, quartile: 1 }`));
  });
});
