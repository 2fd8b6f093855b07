import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { printed } from './samples.ts';

function moved(from: number, to: number, changes: Partial<Indicator> = {}): ReturnType<typeof printed>['direction'] {
  return printed({ observations: [{ at: '2022-06-30', value: from }, { at: '2022-09-30', value: to }], ...changes }).direction;
}

describe('direction of travel', () => {
  it.each<[Partial<Indicator>, number, number, string, string]>([
    [{ polarity: 'higher' }, 83.4, 89.7, 'improving', '+6.3 percentage points'],
    [{ polarity: 'higher' }, 89.7, 83.4, 'worsening', '−6.3 percentage points'],
    [{ polarity: 'lower' }, 8.4, 29.6, 'worsening', '+21.2 percentage points'],
    [{ polarity: 'lower' }, 29.6, 8.4, 'improving', '−21.2 percentage points'],
    [{ polarity: 'neutral', unit: 'count' }, 328, 214, 'decreasing', '−114'],
    [{ polarity: 'neutral', unit: 'rate' }, 66.4, 69.3, 'increasing', '+2.9 per 10,000'],
    [{ polarity: 'target', target: { goal: 50, within: 5 } }, 40, 47, 'improving', '+7.0 percentage points'],
    [{ polarity: 'target', target: { goal: 50, within: 5 } }, 47, 62, 'worsening', '+15.0 percentage points'],
    [{ polarity: 'target', target: { goal: 50, within: 5 } }, 48, 52, 'increasing', '+4.0 percentage points'],
    [{ polarity: 'target' }, 48, 45, 'decreasing', '−3.0 percentage points'],
    [{ polarity: 'higher' }, 89.7, 89.7, 'no-change', '0.0 percentage points'],
    [{ polarity: 'higher' }, 89.7, 89.749, 'no-change', '0.0 percentage points'],
    [{ polarity: 'higher' }, 89.7, 89.75, 'improving', '+0.1 percentage points'],
    [{ polarity: 'lower', unit: 'days' }, 20, 19, 'improving', '−1 day'],
  ])('%j from %s to %s is %s', (changes, from, to, state, text) => {
    expect(moved(from, to, changes)).toMatchObject({ state, change: { text } });
  });

  it('is measured on unrounded values', () => {
    const direction = printed({
      observations: [{ at: '2022-06-30', numerator: 1, denominator: 3 }, { at: '2022-09-30', numerator: 2, denominator: 3 }],
    }).direction;
    expect(direction?.change.value).toBeCloseTo(100 / 3, 10);
    expect(direction).toMatchObject({ from: { text: '33.3%' }, to: { text: '66.7%' }, change: { text: '+33.3 percentage points' } });
  });

  it('is told as exactly as the finer of the two figures, so that a reader who works it out gets the same', () => {
    const direction = printed({
      observations: [{ at: '2022-09-30', numerator: 2056, denominator: 2297 }],
      comparators: [{ kind: 'own-last-year', at: '2022-03-31', value: 96, decimals: 0 }],
    }).direction;
    expect(direction).toMatchObject({ state: 'worsening', change: { text: '−6.5 percentage points' }, from: { text: '96%' }, to: { text: '89.5%' } });
  });
});

describe('what a figure is measured against', () => {
  const lastYear = { kind: 'own-last-year' as const, at: '2022-03-31', value: 80 };

  it('is our own last year where the report gives it', () => {
    expect(moved(89, 90, { comparators: [lastYear] })).toMatchObject({ basis: 'since 31 March 2022', from: { text: '80.0%' } });
  });

  it.each<[Partial<Indicator>, object | null]>([
    [{ unit: 'percent' }, { state: 'increasing', word: 'Increasing', basis: 'since 2021 to 2022' }],
    [{ unit: 'days' }, { state: 'increasing' }],
    [{ unit: 'count', polarity: 'neutral' }, null],
    [{ unit: 'rate', polarity: 'neutral' }, null],
  ])('is neither better nor worse where the periods are unlike, and nothing for what grows with its period: %j', (changes, expected) => {
    const { direction } = printed({ period: 'ytd', observations: [{ at: '2022-09-30', value: 90 }], comparators: [{ ...lastYear, period: 'annual' }], ...changes });
    if (expected === null) expect(direction).toBeNull();
    else expect(direction).toMatchObject(expected);
  });

  it('is the figure before where last year is of an unlike period', () => {
    expect(moved(89, 90, { comparators: [{ ...lastYear, period: 'annual' }] })).toMatchObject({ state: 'improving', basis: 'since 30 June 2022' });
  });

  it('is the figure before otherwise', () => {
    expect(moved(89, 90)).toMatchObject({ basis: 'since 30 June 2022', from: { text: '89.0%' } });
  });

  it('is the figure before of the same period type', () => {
    const direction = printed({
      period: 'rolling-12m',
      observations: [
        { at: '2021-09-30', value: 80 },
        { at: '2022-08-31', value: 50, period: 'month' },
        { at: '2022-09-30', value: 90 },
      ],
    }).direction;
    expect(direction).toMatchObject({ basis: 'since the 12 months to September 2021', from: { text: '80.0%' } });
  });

  it('is nothing across a break in the series', () => {
    const observations = [{ at: '2022-06-30', value: 80 }, { at: '2022-09-30', value: 90, break: true }];
    expect(printed({ observations }).direction).toBeNull();
    const acrossTheYear = printed({ observations, comparators: [lastYear] });
    expect(acrossTheYear.direction).toBeNull();
    expect(acrossTheYear.lastYear).toMatchObject({ verdict: null, verdictText: null });
  });

  it('is compared again once two figures stand after the break', () => {
    const observations = [{ at: '2022-03-31', value: 70 }, { at: '2022-06-30', value: 80, break: true }, { at: '2022-09-30', value: 90 }];
    expect(printed({ observations }).direction).toMatchObject({ basis: 'since 30 June 2022' });
  });

  it.each([
    ['the current figure is withheld', [{ at: '2022-06-30', value: 80 }, { at: '2022-09-30', status: 'c' as const }]],
    ['the earlier figure is withheld', [{ at: '2022-06-30', status: 'c' as const }, { at: '2022-09-30', value: 80 }]],
    ['the current figure is rough', [{ at: '2022-06-30', value: 80 }, { at: '2022-09-30', value: 70, qualifier: 'about' as const }]],
    ['the earlier figure is rough', [{ at: '2022-06-30', value: 80, qualifier: 'over' as const }, { at: '2022-09-30', value: 70 }]],
    ['there is one figure only', [{ at: '2022-09-30', value: 70 }]],
  ])('is nothing when %s', (_, observations) => {
    expect(printed({ observations }).direction).toBeNull();
  });
});
