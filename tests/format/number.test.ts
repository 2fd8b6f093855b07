import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundText, changeText, differenceText, numberText, plainNumberText, qualifiedText, roundTo, valueText } from '../../src/format/number.ts';
import { labelsWith } from '../../src/model/labels.ts';
import type { Unit } from '../../src/model/value.ts';

const labels = labelsWith(undefined);

describe('numberText', () => {
  it.each([
    [1163, 0, '1,163'],
    [999, 0, '999'],
    [1234567.891, 1, '1,234,567.9'],
    [999999.95, 1, '1,000,000.0'],
    [-6.49, 1, '−6.5'],
    [-0.04, 1, '0.0'],
    [-0, 0, '0'],
    [0.05, 1, '0.1'],
  ])('%s at %s decimals is %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  it('never shows a minus sign before nothing, nor anything that is not a number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const text = numberText(value, decimals);
        expect(text).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(text).not.toMatch(/^−[0.,]*$/);
      }),
    );
  });
});

it('rounds to a number without a negative zero', () => {
  expect(roundTo(89.95, 1)).toBe(90);
  expect(roundTo(-2.5, 0)).toBe(-3);
  expect(Object.is(roundTo(-0.001, 1), 0)).toBe(true);
});

it.each<[number, Unit, number, string]>([
  [89.7377, 'percent', 1, '89.7%'],
  [-4.5, 'percent-change', 1, '−4.5%'],
  [140, 'percent-change', 0, '140%'],
  [69.3, 'rate', 1, '69.3 per 10,000'],
  [19, 'days', 0, '19 days'],
  [1, 'days', 0, '1 day'],
  [1, 'days', 1, '1.0 days'],
  [0, 'days', 0, '0 days'],
  [1163, 'count', 0, '1,163'],
  [14.02, 'average', 1, '14.0'],
  [12.5, 'score', 1, '12.5'],
])('%s in %s is %s', (value, unit, decimals, text) => {
  expect(valueText(value, unit, decimals, labels)).toBe(text);
});

it('prints a bound with no more decimals than it was written with', () => {
  expect(boundText(90, 'percent', labels)).toBe('90%');
  expect(boundText(96.5, 'percent', labels)).toBe('96.5%');
  expect(plainNumberText(15860)).toBe('15,860');
});

it.each([
  ['about', 'about 70%'],
  ['nearly', 'nearly 70%'],
  ['over', 'over 70%'],
  ['under', 'under 70%'],
  [undefined, '70%'],
] as const)('says %s with its figure', (qualifier, text) => {
  expect(qualifiedText('70%', qualifier, labels)).toBe(text);
});

describe('differences', () => {
  it.each<[number, Unit, number, string]>([
    [6.3376, 'percent', 1, '+6.3 percentage points'],
    [-6.49, 'percent', 1, '−6.5 percentage points'],
    [1, 'percent', 0, '+1 percentage point'],
    [-12, 'percent-change', 0, '−12 percentage points'],
    [0.04, 'percent', 1, '0.0 percentage points'],
    [-1, 'days', 0, '−1 day'],
    [12, 'count', 0, '+12'],
    [-2.1, 'rate', 1, '−2.1 per 10,000'],
  ])('%s in %s is %s', (difference, unit, decimals, text) => {
    expect(changeText(difference, unit, decimals, labels)).toBe(text);
  });

  it('can be said without their sign', () => {
    expect(differenceText(-6.49, 'percent', 1, labels)).toBe('6.5 percentage points');
  });
});

it("prints the report's own words in place of the usual ones", () => {
  const own = labelsWith({ 'figureText.percent': '{number} per cent', 'figureText.days.one': '{number} working day' });
  expect(valueText(70, 'percent', 0, own)).toBe('70 per cent');
  expect(valueText(1, 'days', 0, own)).toBe('1 working day');
});
