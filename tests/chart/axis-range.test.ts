import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisRange, axisText, axisTicks } from '../../src/chart/axis-range.ts';
import { labelsWith } from '../../src/model/labels.ts';

describe('the range of an axis', () => {
  it.each([
    ['counts begin at 0 however close they lie', [285, 304], 'count', { min: 0, max: 400, cut: false }],
    ['rates begin at 0', [69.3, 72.1], 'rate', { min: 0, max: 80, cut: false }],
    ['percentages far apart begin at 0', [20, 80], 'percent', { min: 0, max: 80, cut: false }],
    ['low percentages begin at 0', [2.1, 5.4], 'percent', { min: 0, max: 6, cut: false }],
    ['percentages close together are cut, and end at 100', [92.1, 97.7], 'percent', { min: 88, max: 100, cut: true }],
    ['percentages all 100 are cut', [100, 100], 'percent', { min: 95, max: 100, cut: true }],
    ['percentages over 100 are not cut', [98, 140], 'percent', { min: 0, max: 150, cut: false }],
    ['falling below 0 keeps 0 in sight', [-12, 30], 'score', { min: -20, max: 30, cut: false }],
    ['all below 0 end at 0', [-12, -3], 'score', { min: -15, max: 0, cut: false }],
    ['nothing but 0 has a height', [0, 0], 'count', { min: 0, max: 1, cut: false }],
    ['small counts have whole steps', [1, 2], 'count', { min: 0, max: 2, step: 1, cut: false }],
    ['no value at all has a height', [], 'count', { min: 0, max: 1, cut: false }],
  ] as const)('%s', (_, values, unit, expected) => {
    expect(axisRange(values, unit)).toMatchObject(expected);
  });

  it('holds every value, with ticks from end to end that are few and told apart', () => {
    const labels = labelsWith(undefined);
    const units = fc.constantFrom('percent' as const, 'count' as const, 'rate' as const, 'days' as const);
    const values = fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, units, (given, unit) => {
        const range = axisRange(given, unit);
        const invisible = range.step * 1e-8;
        expect(range.min).toBeLessThanOrEqual(Math.min(...given) + invisible);
        expect(range.max).toBeGreaterThanOrEqual(Math.max(...given) - invisible);
        const ticks = axisTicks(range);
        expect(ticks[0]).toBe(range.min);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(13);
        expect(new Set(ticks.map((tick) => axisText(tick, unit, labels))).size).toBe(ticks.length);
      }),
      { seed: 11 },
    );
  });

  it.each([
    [1500, 'count', '1,500'],
    [85, 'percent', '85%'],
    [2.5, 'rate', '2.5'],
    [-10, 'score', '−10'],
  ] as const)('%d in %s is written %s', (value, unit, text) => {
    expect(axisText(value, unit, labelsWith(undefined))).toBe(text);
  });
});
