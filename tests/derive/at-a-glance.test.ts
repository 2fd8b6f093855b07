import { expect, it } from 'vitest';
import type { Comparator, Indicator } from '../../src/model/indicator.ts';
import { indicator, reportOf } from './samples.ts';

const england = (value: number, at = '2022-09-30'): Comparator => ({ kind: 'england', at, value });
const one = (id: string, from: number, to: number, comparators: Comparator[], changes: Partial<Indicator> = {}): Indicator =>
  indicator({ id, observations: [{ at: '2021-09-30', value: from }, { at: '2022-09-30', value: to }], comparators, ...changes });

it('counts who is better and worse than others, by the newest comparator of each, and who improves and worsens', () => {
  const report = reportOf({ indicators: [
    one('better', 80, 90, [england(70), england(99, '2021-09-30')]),
    one('worse', 90, 80, [england(85), { kind: 'region', at: '2022-09-30', value: 80 }]),
    one('worse-too', 80, 80, [england(85)]),
    one('neutral', 10, 90, [england(85)], { polarity: 'neutral' }),
    one('unlike', 80, 90, [{ ...england(70), period: 'annual' }]),
    indicator({ id: 'since-june', observations: [{ at: '2022-06-30', value: 1 }, { at: '2022-09-30', value: 90 }] }),
  ] });
  expect(report.atAGlance).toEqual([
    'Of 3 indicators that can be judged against England, 1 is better and 2 are worse.',
    'Of one indicator that can be judged against London, 1 is about the same.',
    'Of 4 indicators that can be judged against a year earlier, 2 are improving, 1 is worsening and 1 has not changed.',
  ]);
});

it('says nothing where there is nothing to count', () => {
  expect(reportOf({ indicators: [indicator()] }).atAGlance).toEqual([]);
});
