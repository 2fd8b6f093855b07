import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { printed } from './samples.ts';

const target = { minimum: 85, upper: 90 };
const lastYear = { kind: 'own-last-year' as const, at: '2022-03-31', value: 83.4 };
const england = { kind: 'england' as const, at: '2022-03-31', value: 82.5 };
const at = '2022-09-30';

describe('the sentence of an indicator', () => {
  it.each<[string, Partial<Indicator>, string]>([
    ['a figure alone', { observations: [{ at, value: 89.7 }] }, '89.7% at 30 September 2022.'],
    ['with its fraction', {}, '95.3% at 30 September 2022, 204 of 214.'],
    [
      'with everything',
      {
        target: { minimum: 90, upper: 95 },
        period: 'ytd',
        observations: [{ at, numerator: 3489, denominator: 3888 }],
        comparators: [{ ...lastYear, at: '2021-09-30' }, { ...england, at: '2021-09-30' }, { kind: 'region', at: '2022-03-31', value: 90.6, period: 'annual' }],
      },
      '89.7% from April to September 2022, 3,489 of 3,888. Off target: the target is 95% or more. Up 6.3 percentage points ' +
        'from 83.4% from April to September 2021, which is better. It was 0.9 percentage points better than England, which had 82.5% from April to September 2021, when ours was 83.4%. ' +
        'London: 90.6% in 2021 to 2022, not compared, because ours covers 6 months and theirs 12 months.',
    ],
    ['on target', { target, observations: [{ at, value: 90 }] }, '90.0% at 30 September 2022. On target: the target is 90% or more.'],
    [
      'printed as on target and short of it before rounding',
      { target, observations: [{ at, value: 89.96 }] },
      '90.0% at 30 September 2022. Near target: the target is 90% or more, and the figure before rounding decides.',
    ],
    [
      'withheld',
      { target, observations: [{ at, status: 'c' }], comparators: [lastYear, england] },
      'The figure for 30 September 2022 is suppressed to protect confidentiality. The target is 90% or more. Last year: 83.4% at 31 March 2022. ' +
        'England: 82.5% at 31 March 2022.',
    ],
    ['too small to print', { observations: [{ at, status: 'low' }] }, 'The figure for 30 September 2022 rounds to 0 but is not 0.'],
    ['not available', { period: 'rolling-12m', observations: [{ at, status: 'x' }] }, 'The figure for the 12 months to September 2022 is not available.'],
    ['not applicable', { observations: [{ at, status: 'z' }] }, 'The figure for 30 September 2022 is not applicable.'],
    ['unreliable', { observations: [{ at, status: 'u' }] }, 'The figure for 30 September 2022 is too unreliable to publish.'],
    [
      'rough',
      { target, observations: [{ at, value: 70, decimals: 0, qualifier: 'nearly' }], comparators: [lastYear, england] },
      'Nearly 70% at 30 September 2022. Not rated, because the figure is not exact: the target is 90% or more. Last year: 83.4% at 31 March 2022. ' +
        'England: 82.5% at 31 March 2022.',
    ],
    ['no figure', { observations: [] }, 'There is no figure up to 30 September 2022.'],
    [
      'no figure, but a target and comparators',
      { target, observations: [], comparators: [lastYear, england] },
      'There is no figure up to 30 September 2022. The target is 90% or more. England: 82.5% at 31 March 2022.',
    ],
    [
      'neutral',
      { unit: 'count', polarity: 'neutral', observations: [{ at: '2022-06-30', value: 390 }, { at, value: 402 }] },
      '402 at 30 September 2022. Up 12 from 390 at 30 June 2022.',
    ],
    [
      'neutral, beside England',
      { unit: 'rate', polarity: 'neutral', observations: [{ at, value: 69.3 }], comparators: [{ ...england, value: 67 }] },
      '69.3 per 10,000 at 30 September 2022. It is 2.3 per 10,000 higher than England, which had 67.0 per 10,000 at 31 March 2022.',
    ],
    [
      'unchanged',
      { unit: 'days', polarity: 'lower', period: 'rolling-12m', observations: [{ at: '2021-09-30', value: 45 }, { at, value: 45 }] },
      '45 days in the 12 months to September 2022. No change from 45 days in the 12 months to September 2021.',
    ],
    [
      'hardly changed, though the printed figures differ',
      { observations: [{ at: '2022-06-30', value: 89.64 }, { at, value: 89.66 }] },
      '89.7% at 30 September 2022. Little change from 89.6% at 30 June 2022.',
    ],
    [
      'worse, where lower is better',
      { polarity: 'lower', target: { minimum: 10, upper: 5 }, observations: [{ at, numerator: 89, denominator: 301 }], comparators: [{ ...lastYear, value: 8.4 }] },
      '29.6% at 30 September 2022, 89 of 301. Off target: the target is 5% or less. Up 21.2 percentage points from 8.4% at 31 March 2022, which is worse.',
    ],
    [
      'worse than it was, but better than others at the same time',
      { polarity: 'lower', observations: [{ at: '2021-09-30', value: 12.3 }, { at, value: 17.3 }], comparators: [{ ...england, at, value: 21.5 }] },
      '17.3% at 30 September 2022. Up 5.0 percentage points from 12.3% at 30 September 2021, which is worse, but still better than England (21.5%).',
    ],
    [
      'worse than it was, and than two others at the same time',
      {
        polarity: 'lower',
        observations: [{ at: '2021-09-30', value: 12.3 }, { at, value: 17.3 }],
        comparators: [{ ...england, at, value: 16.3 }, { kind: 'region', at, value: 14.5 }],
      },
      '17.3% at 30 September 2022. Up 5.0 percentage points from 12.3% at 30 September 2021, which is worse, and worse than England (16.3%) and London (14.5%).',
    ],
    [
      'better than one and worse than another at the same time',
      { observations: [{ at, value: 90 }], comparators: [{ ...england, at, value: 80 }, { kind: 'region', at, value: 95 }] },
      '90.0% at 30 September 2022. It is better than England (80.0%) and worse than London (95.0%).',
    ],
    [
      'as good as others at the same time, which says nothing of its move',
      { observations: [{ at: '2021-09-30', value: 80 }, { at, value: 90 }], comparators: [{ ...england, at, value: 90 }] },
      '90.0% at 30 September 2022. Up 10.0 percentage points from 80.0% at 30 September 2021, which is better. It is the same as England (90.0%).',
    ],
    [
      'a comparator that is not available',
      { observations: [{ at, value: 90 }], comparators: [{ kind: 'region', at: '2022-03-31', status: 'x' }] },
      '90.0% at 30 September 2022. London: the figure for 31 March 2022 is not available.',
    ],
    [
      'several years of one comparator: the latest alone',
      { observations: [{ at, value: 90 }], comparators: [{ ...england, at: '2021-03-31', value: 70 }, { ...england, value: 90 }] },
      '90.0% at 30 September 2022. It is the same as England, which had 90.0% at 31 March 2022.',
    ],
    [
      'a break since last year',
      { observations: [{ at: '2022-06-30', value: 80 }, { at, value: 90, break: true }], comparators: [lastYear] },
      '90.0% at 30 September 2022. Last year: 83.4% at 31 March 2022.',
    ],
  ])('%s', (_, changes, sentence) => {
    expect(printed(changes).sentence).toBe(sentence);
  });

  it('has no gap, doubled stop or place left to fill, whatever is missing', () => {
    const figures = [{ at, value: 90 }, { at, status: 'c' as const }, { at, value: 90, qualifier: 'about' as const }, null];
    const others = [null, lastYear, { ...lastYear, value: undefined, status: 'x' as const }, england, { ...england, qualifier: 'over' as const }];
    for (const figure of figures) {
      for (const other of others) {
        for (const polarity of ['higher', 'lower', 'target', 'neutral'] as const) {
          const goal = polarity === 'target' ? { goal: 50, within: 5 } : polarity === 'lower' ? { upper: 10, minimum: 20 } : target;
          for (const given of [goal, undefined]) {
            const { sentence } = printed({
              polarity,
              observations: figure ? [figure] : [],
              ...(other ? { comparators: [other] } : {}),
              ...(given ? { target: given } : {}),
            });
            expect(sentence).toMatch(/^(?:[A-Z0-9][^{}]*?\.(?: |$))+$/);
            expect(sentence).not.toMatch(/ {2}|\.\.|undefined|null|NaN| [,.]/);
          }
        }
      }
    }
  });
});
