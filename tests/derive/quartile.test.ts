import { describe, expect, it } from 'vitest';
import type { Indicator, Quartiles } from '../../src/model/indicator.ts';
import { indicator, printed, reportOf } from './samples.ts';

const bounds = { lower: 17.2, median: 20.4, upper: 23.9 };

function placeOf(value: number, quartiles: Partial<Quartiles> = {}, changes: Partial<Indicator> = {}): string | undefined {
  return printed({ observations: [{ at: '2022-09-30', value }], quartiles: [{ at: '2022-09-30', councils: 151, ...bounds, ...quartiles }], ...changes }).quartiles?.[0]?.text;
}

describe('the place among councils', () => {
  it.each<[Indicator['polarity'], number, string]>([
    ['higher', 24, 'First quartile of 151 councils in England; the first is best'],
    ['higher', 23.9, 'First quartile of 151 councils in England; the first is best'],
    ['higher', 20.4, 'Second quartile of 151 councils in England; the first is best'],
    ['higher', 17.2, 'Third quartile of 151 councils in England; the first is best'],
    ['higher', 17.1, 'Fourth quartile of 151 councils in England; the first is best'],
    ['lower', 17.2, 'First quartile of 151 councils in England; the first is best'],
    ['lower', 17.3, 'Second quartile of 151 councils in England; the first is best'],
    ['lower', 23.9, 'Third quartile of 151 councils in England; the first is best'],
    ['lower', 24, 'Fourth quartile of 151 councils in England; the first is best'],
    ['neutral', 23.9, 'Highest quarter of 151 councils in England'],
    ['neutral', 20.4, 'Upper middle quarter of 151 councils in England'],
    ['neutral', 17.2, 'Lower middle quarter of 151 councils in England'],
    ['target', 17.1, 'Lowest quarter of 151 councils in England'],
  ])('where %s is better, with %s: %s', (polarity, value, text) => {
    expect(placeOf(value, {}, { polarity })).toBe(text);
  });

  it('says among whom', () => {
    expect(placeOf(24, { among: 'region', councils: 33 })).toBe('First quartile of 33 councils in London; the first is best');
    expect(placeOf(24, { among: 'statistical-neighbours', councils: 11 })).toBe('First quartile of 11 councils, ours and its statistical neighbours; the first is best');
  });

  it('is the one that the source states where it gives no bounds', () => {
    expect(placeOf(24, { lower: undefined, median: undefined, upper: undefined, quartile: 3 })).toBe('Third quartile of 151 councils in England; the first is best');
  });

  it.each<[string, Partial<Quartiles>, Partial<Indicator>]>([
    ['our figure is withheld', { lower: undefined, median: undefined, upper: undefined, quartile: 3 }, { observations: [{ at: '2022-09-30', status: 'c' }] }],
    ['our figure is rough', {}, { observations: [{ at: '2022-09-30', value: 24, qualifier: 'about' }] }],
    ['we have no figure of the period', { at: '2021-09-30' }, {}],
    ['the period is of another length', { period: 'annual' }, {}],
    ['numbers of children are counted', {}, { unit: 'count' }],
    ['a quartile is stated where neither way is better', { lower: undefined, quartile: 3 }, { polarity: 'neutral' }],
  ])('is not said where %s', (_why, quartiles, changes) => {
    expect(placeOf(24, quartiles, changes)).toBeUndefined();
  });

  it('ends the sentence of an indicator, where it is that of the current figure', () => {
    const of = (at: string): string => printed({ observations: [{ at: '2021-09-30', value: 20 }, { at: '2022-09-30', value: 24 }], quartiles: [{ at, councils: 151, ...bounds }] }).sentence;
    expect(of('2022-09-30')).toMatch(/It stands in the first quartile of 151 councils in England, of which the first is best\.$/);
    expect(of('2021-09-30')).not.toContain('quartile');
  });

  it('is counted on the home page, where one end is the best', () => {
    const one = (id: string, value: number, changes: Partial<Indicator> = {}): Indicator => indicator({ id, observations: [{ at: '2022-09-30', value }], quartiles: [{ at: '2022-09-30', councils: 151, ...bounds }], ...changes });
    const report = reportOf({ indicators: [one('a', 30), one('b', 24), one('c', 18), one('d', 30, { polarity: 'neutral' }), one('e', 3), one('f', 30, { quartiles: [{ at: '2022-09-30', among: 'region', councils: 33, ...bounds }] })] });
    expect(report.atAGlance).toEqual(['Of 4 indicators placed among the councils of England, by quartile from the best: 2 in the first, 0 in the second, 1 in the third and 1 in the fourth.']);
  });
});
