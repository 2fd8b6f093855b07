import { expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { indicator, reportOf } from './samples.ts';

const target = { minimum: 85, upper: 90 };
const at = (value: number, changes: Partial<Indicator> = {}): Partial<Indicator> => ({ observations: [{ at: '2022-09-30', value }], ...changes });
const fell = (from: number, to: number): Partial<Indicator> => ({ observations: [{ at: '2021-09-30', value: from }, { at: '2022-09-30', value: to }] });

it('puts off target first, then worsening without a target, near target, on target and the rest as they stood', () => {
  const cases: Record<string, Partial<Indicator>> = {
    'no-figure': { observations: [] },
    'well-over': at(99, { target }),
    'just-on': at(90, { target }),
    'near': at(86, { target }),
    'nearly-on': at(89, { target }),
    'rough': at(20, { target, observations: [{ at: '2022-09-30', value: 20, qualifier: 'about' }] }),
    'fell-little': fell(80, 78),
    'fell-far': fell(80, 50),
    'few-more': { unit: 'count', polarity: 'lower', ...fell(4, 9) },
    'rose': fell(50, 80),
    'far-off': at(40, { target }),
    'just-off': at(84, { target }),
  };
  const report = reportOf({ indicators: Object.entries(cases).map(([id, changes]) => indicator({ id, ...changes })) });
  const order = report.indicators.toSorted((a, b) => a.worstFirst - b.worstFirst).map(({ id }) => id);
  expect(order).toEqual(['far-off', 'just-off', 'few-more', 'fell-far', 'fell-little', 'near', 'nearly-on', 'just-on', 'well-over', 'no-figure', 'rough', 'rose']);
  expect(report.indicators.map(({ worstFirst }) => worstFirst).toSorted((a, b) => a - b)).toEqual(order.map((_, index) => index + 1));
});
