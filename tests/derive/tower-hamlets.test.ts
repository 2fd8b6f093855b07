import { describe, expect, it } from 'vitest';
import { difference } from '../../src/format/decimal.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { PeriodType } from '../../src/model/period.ts';
import { indicator, reportOf, settings } from './samples.ts';

/*
 * The fourteen measures with a target in Tower Hamlets' published table of March 2023: reference, last
 * year, numerator, denominator, current as printed, period, the two targets, and the rating.
 */
const table: [string, number, number, number, string, PeriodType, number, number, 'green' | 'amber' | 'red'][] = [
  ['1.1', 96, 2056, 2297, '89.5%', 'snapshot', 90, 95, 'red'],
  ['2.1', 93.6, 15595, 15860, '98.3%', 'ytd', 90, 95, 'green'],
  ['2.10a', 83.4, 3489, 3888, '89.7%', 'ytd', 90, 95, 'red'],
  ['3.1', 88.9, 637, 738, '86.3%', 'snapshot', 85, 90, 'amber'],
  ['3.3', 84.7, 620, 738, '84.0%', 'snapshot', 85, 90, 'red'],
  ['4.7.2', 93.9, 204, 214, '95.3%', 'snapshot', 92, 95, 'green'],
  ['5.10', 8.4, 89, 301, '29.6%', 'snapshot', 10, 5, 'red'],
  ['5.11', 90.4, 277, 301, '92.0%', 'snapshot', 90, 95, 'amber'],
  ['3.2', 92.2, 559, 637, '87.8%', 'snapshot', 85, 90, 'amber'],
  ['4.8', 98.7, 140, 145, '96.6%', 'snapshot', 96.5, 98.5, 'amber'],
  ['5.18', 100, 346, 346, '100.0%', 'rolling-12m', 95, 100, 'green'],
  ['6.1', 88.9, 264, 269, '98.1%', 'snapshot', 90, 95, 'green'],
  ['6.2', 64.3, 208, 269, '77.3%', 'snapshot', 65, 75, 'green'],
  ['6.3', 83.6, 254, 269, '94.4%', 'snapshot', 85, 90, 'green'],
];
const cohorts: [string, number, number][] = [['1.2', 810, 738], ['1.3', 328, 214], ['1.4', 335, 301]];

const at = '2023-03-31';
const ownLastYear = (value: number, decimals?: number) => [
  { kind: 'own-last-year' as const, at: '2022-03-31', value, ...(decimals === undefined ? {} : { decimals }) },
];

const indicators: Indicator[] = [
  ...table.map(([reference, lastYear, numerator, denominator, , period, minimum, upper]) =>
    indicator({
      id: `m-${reference.replaceAll('.', '-')}`,
      reference,
      period,
      polarity: minimum > upper ? 'lower' : 'higher',
      target: { minimum, upper },
      observations: [{ at, numerator, denominator }],
      comparators: ownLastYear(lastYear, lastYear === 96 ? 0 : undefined),
    }),
  ),
  ...cohorts.map(([reference, lastYear, value]) =>
    indicator({
      id: `m-${reference.replaceAll('.', '-')}`,
      reference,
      unit: 'count',
      polarity: 'neutral',
      observations: [{ at, value }],
      comparators: ownLastYear(lastYear),
    }),
  ),
];

const report = reportOf({ indicators, settings: { ...settings, edition: { ...settings.edition, asAt: at } } });
const byReference = new Map(report.indicators.map((one) => [one.reference, one]));

describe('the KPI table of Tower Hamlets, March 2023', () => {
  it('has 6 green, 4 amber and 4 red', () => {
    expect(report.tally).toEqual({
      green: 6, amber: 4, red: 4, 'not-rated': 0, 'no-target': 3, total: 17,
      sentence: 'Of 14 indicators with a target, 6 are on target, 4 near it and 4 off it; 3 have no target.',
    });
  });

  it.each(table)('%s is printed and rated as published', (reference, _lastYear, _numerator, _denominator, printed, _period, _minimum, _upper, rag) => {
    expect(byReference.get(reference)).toMatchObject({ current: { figure: { text: printed } }, rag: { state: rag } });
  });

  it('has three reds less than one percentage point short of amber on unrounded values, and one far from it', () => {
    const shortfalls = Object.fromEntries(
      table
        .filter(([, , , , , , , , rag]) => rag === 'red')
        .map(([reference, , , , , , minimum]) => [reference, difference(minimum, byReference.get(reference)!.current!.figure.value!)]),
    );
    expect(shortfalls['1.1']).toBeCloseTo(-0.49, 2);
    expect(shortfalls['2.10a']).toBeCloseTo(-0.26, 2);
    expect(shortfalls['3.3']).toBeCloseTo(-0.989, 3);
    expect(shortfalls['5.10']).toBeCloseTo(19.57, 2);
    const nearMisses = Object.values(shortfalls).filter((gap) => Math.abs(gap) < 1);
    expect(nearMisses).toHaveLength(3);
  });

  it('would have only two such near misses on the figures as printed: 85 less 84.0 is one whole point', () => {
    expect(difference(85, Number(byReference.get('3.3')!.current!.figure.text.replace('%', '')))).toBe(-1);
  });

  it('would be 5, 5 and 4 if reaching a bound did not count: 5.18 is exactly at it', () => {
    expect(byReference.get('5.18')).toMatchObject({ current: { figure: { value: 100 } }, rag: { state: 'green' } });
  });

  it('has its change since last year, to the whole point where last year is given so', () => {
    expect(byReference.get('2.10a')!.direction).toMatchObject({ state: 'improving', change: { text: '+6.3 percentage points' } });
    expect(byReference.get('5.10')!.direction).toMatchObject({ state: 'worsening', change: { text: '+21.2 percentage points' } });
    expect(byReference.get('1.1')!.direction).toMatchObject({ state: 'worsening', change: { text: '−6.5 percentage points' }, from: { text: '96%' } });
    expect(byReference.get('5.18')!.direction).toMatchObject({ state: 'no-change' });
    expect(byReference.get('1.2')!.direction).toMatchObject({ state: 'decreasing', change: { text: '−72' } });
  });

  it('shows first what moved most by the width of its own amber band', () => {
    expect(report.movers[0]).toMatchObject({ indicator: 'm-5-10', direction: { state: 'worsening' } });
    expect(report.movers.map((mover) => mover.indicator)).not.toContain('m-1-2');
  });

  it('sorts the measure that no sentence of the source mentions to the very front', () => {
    const worstFirst = [...report.indicators].sort((a, b) => a.worstFirst - b.worstFirst);
    expect(worstFirst.map(({ reference }) => reference).slice(0, 4)).toEqual(['5.10', '3.3', '1.1', '2.10a']);
  });
});
