import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/model/stated-figure.ts';
import { indicator, printed, settings } from './samples.ts';

describe('the value of a figure', () => {
  it.each([
    [{ numerator: 204, denominator: 214 }, 'percent', { value: (204 * 100) / 214, status: 'known' }],
    [{ numerator: 445, denominator: 64_200 }, 'rate', { value: (445 * 10_000) / 64_200, status: 'known' }],
    [{ numerator: 301, denominator: 20 }, 'average', { value: 15.05, status: 'known' }],
    [{ value: 19 }, 'days', { value: 19, status: 'known' }],
    [{ value: -0 }, 'days', { value: 0, status: 'known' }],
    [{ numerator: 0, denominator: 0 }, 'percent', { value: null, status: 'z' }],
    [{ status: 'c', numerator: 3, denominator: 214 }, 'percent', { value: null, status: 'c' }],
    [{}, 'percent', { value: null, status: 'x' }],
    [{ value: Number.NaN }, 'percent', { value: null, status: 'x' }],
  ] as const)('%j as %s', (figure, unit, expected) => {
    expect(valueOf(figure, unit)).toEqual(expected);
  });

  it('comes from numerator and denominator before a stated value', () => {
    expect(valueOf({ value: 50, numerator: 1, denominator: 4 }, 'percent')).toEqual({ value: 25, status: 'known' });
  });
});

describe('a figure that is not final', () => {
  const provisional = { at: '2022-09-30', numerator: 204, denominator: 214, stage: 'provisional' as const };

  it.each([['provisional', '95.3% (provisional)'], ['revised', '95.3% (revised)'], ['estimated', '95.3% (estimated)']] as const)('says that it is %s, wherever it stands', (stage, text) => {
    const one = printed({ observations: [{ ...provisional, stage }] });
    expect(one.current?.figure).toMatchObject({ text, status: 'known', stage });
    expect(one.sentence).toBe(`${text} at 30 September 2022, 204 of 214.`);
  });

  it('is known: it is rated, moves and is compared', () => {
    const one = printed({
      target: { upper: 90 }, observations: [{ at: '2021-09-30', value: 90, stage: 'revised' }, provisional],
      comparators: [{ kind: 'england', at: '2022-09-30', value: 95.3, stage: 'estimated' }],
    });
    expect(one).toMatchObject({ rag: { state: 'green' }, direction: { state: 'improving', from: { text: '90.0% (revised)' } } });
    expect(one.comparators[0]).toMatchObject({ figure: { text: '95.3% (estimated)' }, verdictText: 'the same as England' });
  });

  it('is the same as another that says the same number, however final that is', () => {
    const one = printed({ observations: [{ at: '2022-09-30', value: 90, stage: 'provisional' }], comparators: [{ kind: 'england', at: '2022-09-30', value: 90 }] });
    expect(one.comparators[0]?.verdictText).toBe('the same as England');
  });

  it('says only why it is withheld where it is withheld', () => {
    expect(printed({ observations: [{ at: '2022-09-30', status: 'c', stage: 'provisional' }] }).current?.figure.text).toBe('suppressed to protect confidentiality');
  });
});

describe('the figure of this edition', () => {
  it('is the latest of the indicator’s own period type up to the as-at date', () => {
    const { current } = printed({
      period: 'ytd',
      trend: 'month',
      observations: [
        { at: '2022-09-30', value: 97.3, period: 'month' },
        { at: '2022-06-30', value: 95 },
        { at: '2022-10-31', value: 99 },
        { at: '2022-09-30', numerator: 204, denominator: 214 },
      ],
    });
    expect(current).toMatchObject({ at: '2022-09-30', period: 'ytd', periodText: 'April to September 2022', fraction: '204 of 214' });
  });

  it('counts on the as-at date itself and not a day later', () => {
    expect(printed({ observations: [{ at: '2022-09-30', value: 1 }] }).current?.at).toBe('2022-09-30');
    expect(printed({ observations: [{ at: '2022-10-01', value: 1 }] }).current).toBeNull();
  });

  it('is none where there are no observations', () => {
    expect(printed({ observations: [] })).toMatchObject({ current: null, direction: null, trend: [], observations: [] });
  });

  it('has its trend in order, of the trend’s period type alone', () => {
    const { trend, observations } = printed({
      period: 'ytd',
      trend: 'month',
      observations: [
        { at: '2022-09-30', value: 97.3, period: 'month' },
        { at: '2022-08-31', value: 97.4, period: 'month', break: true },
        { at: '2022-09-30', value: 98.3 },
      ],
    });
    expect(trend.map(({ at, periodShort, breakBefore }) => [at, periodShort, breakBefore])).toEqual([
      ['2022-08-31', 'Aug 22', true],
      ['2022-09-30', 'Sep 22', false],
    ]);
    expect(observations).toHaveLength(3);
  });

  it('prints with its own decimals before the indicator’s, and the indicator’s before the unit’s', () => {
    const text = (observation: { decimals?: number }, decimals?: number): string | undefined =>
      printed({ ...(decimals === undefined ? {} : { decimals }), observations: [{ at: '2022-09-30', value: 89.7377, ...observation }] }).current?.figure.text;
    expect(text({})).toBe('89.7%');
    expect(text({}, 2)).toBe('89.74%');
    expect(text({ decimals: 0 }, 2)).toBe('90%');
  });

  it('says a rough figure with its word and keeps its number for the chart', () => {
    expect(printed({ observations: [{ at: '2022-09-30', value: 70, decimals: 0, qualifier: 'nearly' }] }).current?.figure).toEqual({
      value: 70, text: 'nearly 70%', status: 'known',
    });
  });

  it.each([
    ['c', 'suppressed to protect confidentiality'],
    ['x', 'not available'],
    ['z', 'not applicable'],
    ['low', 'rounds to 0 but is not 0'],
    ['u', 'too unreliable to publish'],
  ] as const)('says why a figure with the code %s is not given, and gives no part of it', (status, text) => {
    const { current } = printed({ observations: [{ at: '2022-09-30', status, numerator: 3, denominator: 214 }] });
    expect(current).toMatchObject({ figure: { value: null, text, status }, numerator: null, denominator: null, fraction: null });
  });

  it('prints numerator and denominator with commas', () => {
    const { current } = printed({ observations: [{ at: '2022-09-30', numerator: 15_595, denominator: 15_860 }] });
    expect(current).toMatchObject({ numerator: { text: '15,595' }, denominator: { text: '15,860' }, fraction: '15,595 of 15,860' });
  });

  it('prints in the report’s own words', () => {
    const own = { ...settings, labels: { 'withheld.c': 'held back', 'figureText.fraction': '{numerator} out of {denominator}' } };
    const [shown, hidden] = ['known', 'c'].map((status) =>
      printed({ observations: [{ at: '2022-09-30', ...(status === 'c' ? { status: 'c' as const } : { numerator: 1, denominator: 2 }) }] }, { settings: own }),
    );
    expect(shown?.current?.fraction).toBe('1 out of 2');
    expect(hidden?.current?.figure.text).toBe('held back');
  });

  it('leaves fields that the author left out as null', () => {
    expect(printed({})).toMatchObject({ reference: null, definition: null, source: null, notes: null, lastYear: null, target: null });
    expect(indicator().reference).toBeUndefined();
  });
});
