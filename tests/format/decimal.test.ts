import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, difference, roundedDigits, sum } from '../../src/format/decimal.ts';

describe('rounding by what a number says in decimals', () => {
  it.each([
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [89.95, 1, '90.0'],
    [8.345, 2, '8.35'],
    [0.285, 2, '0.29'],
    [89.949999, 1, '89.9'],
    [2.5, 0, '3'],
    [3.5, 0, '4'],
    [0.5, 0, '1'],
    [0.49999999999999994, 0, '0'],
    [0, 1, '0.0'],
    [100, 1, '100.0'],
    [1e-9, 3, '0.000'],
    [5e-7, 6, '0.000001'],
    [999.95, 1, '1000.0'],
    [1e21, 0, '1000000000000000000000'],
    [123456789012.345, 2, '123456789012.35'],
  ])('%s at %s decimals is %s', (value, decimals, text) => {
    expect(roundedDigits(value, decimals)).toBe(text);
  });

  it('takes the size of a negative number and rounds it away from zero', () => {
    expect(roundedDigits(-2.5, 0)).toBe('3');
    expect(roundedDigits(-1.005, 2)).toBe('1.01');
  });

  it('rounds a quotient of whole numbers as long division by hand would', () => {
    const byHand = (numerator: bigint, denominator: bigint, decimals: bigint): string => {
      const scaled = numerator * 100n * 10n ** decimals;
      const units = String((scaled * 2n + denominator) / (denominator * 2n)).padStart(Number(decimals) + 1, '0');
      return `${units.slice(0, -Number(decimals))}.${units.slice(-Number(decimals))}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (n, d, places) => {
        expect(roundedDigits((n * 100) / d, places)).toBe(byHand(BigInt(n), BigInt(d), BigInt(places)));
      }),
    );
  });

  it('keeps a number that already has that many decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 3 }), (units, places) => {
        expect(Number(roundedDigits(units / 10 ** places, places))).toBe(units / 10 ** places);
      }),
    );
  });
});

describe('differences and sums', () => {
  it.each([
    [0.1, 0.3, 0.2],
    [83.4, 89.7, 6.3],
    [1, 1.1, 0.1],
    [90, 90, 0],
    [-1.5, 1.5, 3],
    [100, 0.1, -99.9],
  ])('from %s to %s is %s', (from, to, gap) => {
    expect(difference(from, to)).toBe(gap);
  });

  it('adds without the noise of binary fractions', () => {
    expect(sum(0.1, 0.2)).toBe(0.3);
    expect(sum(1e13, 0.001)).toBe(10000000000000.001);
    expect(sum(1e-13, 2e-13)).toBe(3e-13);
    expect(sum(1e21, 1)).toBe(1e21);
    expect(Object.is(sum(0.1, -0.1), 0)).toBe(true);
  });

  it('is exact for any two numbers of up to three decimals', () => {
    const thousandths = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        expect(difference(a / 1000, b / 1000)).toBe((b - a) / 1000 === 0 ? 0 : (b - a) / 1000);
      }),
    );
  });
});

it.each([[90, 0], [96.5, 1], [0.125, 3], [1e-7, 7], [1e21, 0]])('%s is written with %s decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
