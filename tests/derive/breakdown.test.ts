import { describe, expect, it } from 'vitest';
import type { Breakdown, Indicator, Observation } from '../../src/model/indicator.ts';
import type { ReportBreakdown } from '../../src/model/report.ts';
import { printed } from './samples.ts';

const at = '2022-09-30';
const single = (name: string, figure: Omit<Observation, 'at'>): Breakdown['parts'][number] => ({ name, observations: [{ at, ...figure }] });

function broken(parts: Breakdown['parts'], changes: Partial<Indicator> = {}, more: Partial<Breakdown> = {}): ReportBreakdown {
  const [breakdown] = printed({ unit: 'count', polarity: 'neutral', target: undefined, observations: [{ at, value: 400 }], breakdowns: [{ by: 'Age', parts, ...more }], ...changes }).breakdowns ?? [];
  return breakdown!;
}

describe('a breakdown', () => {
  it('is not there where an indicator has none', () => {
    expect(printed({})).not.toHaveProperty('breakdowns');
  });

  it('says of each part of a count what share of the whole it is', () => {
    const { parts, sentence } = broken([single('Under 1', { value: 101 }), single('1 and over', { value: 299 })]);
    expect(parts.map(({ name, againstWhole }) => [name, againstWhole?.text])).toEqual([['Under 1', '25.3%'], ['1 and over', '74.8%']]);
    expect(sentence).toBe('The largest part at 30 September 2022 is 1 and over: 299, 74.8% of all.');
  });

  it('says of each part of a percentage how far it is from the whole, as exactly as the finer of the two', () => {
    const { parts, sentence } = broken(
      [single('Boys', { numerator: 60, denominator: 200 }), single('Girls', { numerator: 40, denominator: 160 })],
      { unit: 'percent', observations: [{ at, numerator: 100, denominator: 360 }] },
    );
    expect(parts.map(({ name, againstWhole }) => [name, againstWhole?.text])).toEqual([['Boys', '+2.2 percentage points'], ['Girls', '−2.8 percentage points']]);
    expect(parts[0]!.observations[0]).toMatchObject({ figure: { text: '30.0%' }, fraction: '60 of 200' });
    expect(sentence).toBe('Highest for Boys (30.0%) and lowest for Girls (25.0%) at 30 September 2022.');
  });

  it('says nothing of a part that is withheld or rough, and names parts that are equal together', () => {
    const { parts, sentence } = broken([single('North', { value: 150 }), single('South', { value: 150 }), single('West', { status: 'c' }), single('East', { value: 90, qualifier: 'about' })]);
    expect(parts.map(({ againstWhole }) => againstWhole?.text ?? null)).toEqual(['37.5%', '37.5%', null, null]);
    expect(sentence).toBeNull();
    expect(broken([single('North', { value: 150 }), single('South', { value: 150 }), single('West', { value: 100 })]).sentence).toBe('The largest part at 30 September 2022 is North and South: 150, 37.5% of all.');
  });

  it('says nothing against a whole that has no figure of that day', () => {
    const { parts, sentence } = broken([single('North', { value: 150 }), single('South', { value: 250 })], { observations: [{ at: '2021-09-30', value: 380 }] });
    expect(parts.map(({ againstWhole }) => againstWhole)).toEqual([null, null]);
    expect(sentence).toBe('The largest part at 30 September 2022 is South: 250.');
  });

  it('has the periods of its parts up to the as-at date, newest first, and compares at the newest', () => {
    const { periods, parts } = broken(
      [
        { name: 'North', observations: [{ at: '2021-09-30', value: 100 }, { at, value: 100 }, { at: '2023-09-30', value: 1 }] },
        { name: 'South', observations: [{ at: '2020-09-30', value: 90 }, { at, value: 300 }, { at, value: 20, period: 'month' }] },
      ],
    );
    expect(periods.map((period) => [period.at, period.period])).toEqual([[at, 'snapshot'], [at, 'month'], ['2021-09-30', 'snapshot'], ['2020-09-30', 'snapshot']]);
    expect(parts.map(({ observations }) => observations.length)).toEqual([2, 3]);
    expect(parts.map(({ againstWhole }) => againstWhole?.text)).toEqual(['25.0%', '75.0%']);
  });
});
