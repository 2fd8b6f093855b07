import { describe, expect, it } from 'vitest';
import type { Comparator, Indicator } from '../../src/model/indicator.ts';
import { printed, settings } from './samples.ts';

function against(ours: number, theirs: Partial<Comparator>, changes: Partial<Indicator> = {}): ReturnType<typeof printed>['comparators'][number] {
  const comparators: Comparator[] = [{ kind: 'england', at: '2022-03-31', ...theirs }];
  return printed({ observations: [{ at: '2022-09-30', value: ours }], comparators, ...changes }).comparators[0]!;
}

describe('verdicts', () => {
  it.each<[Partial<Indicator>, number, number, string | null, string]>([
    [{ polarity: 'higher' }, 89.5, 82.5, 'better', '7.0 percentage points better than England'],
    [{ polarity: 'higher' }, 82.5, 89.5, 'worse', '7.0 percentage points worse than England'],
    [{ polarity: 'lower' }, 10, 15, 'better', '5.0 percentage points better than England'],
    [{ polarity: 'lower' }, 15, 10, 'worse', '5.0 percentage points worse than England'],
    [{ polarity: 'neutral', unit: 'rate' }, 70, 67.5, null, '2.5 per 10,000 higher than England'],
    [{ polarity: 'neutral', unit: 'rate' }, 65, 67.5, null, '2.5 per 10,000 lower than England'],
    [{ polarity: 'target', target: { goal: 16, within: 2 }, unit: 'average' }, 17, 20, 'better', '3.0 closer to the goal than England'],
    [{ polarity: 'target', target: { goal: 16, within: 2 }, unit: 'average' }, 10, 17, 'worse', '5.0 further from the goal than England'],
    [{ polarity: 'target', target: { goal: 16, within: 2 }, unit: 'average' }, 15, 17, 'same', 'as close to the goal as England'],
    [{ polarity: 'higher' }, 89.5, 89.5, 'same', 'the same as England'],
    [{ polarity: 'higher' }, 89.54, 89.56, 'same', 'about the same as England'],
    [{ polarity: 'neutral', unit: 'rate' }, 67.5, 67.5, null, 'the same as England'],
    [{ polarity: 'higher', unit: 'days' }, 20, 19, 'better', '1 day better than England'],
  ])('%j, %s beside %s', (changes, ours, theirs, verdict, verdictText) => {
    expect(against(ours, { value: theirs }, changes)).toMatchObject({ verdict, verdictText });
  });

  it('are given on unrounded values, also those of a fraction', () => {
    expect(against(89.5, { numerator: 5, denominator: 6 })).toMatchObject({ verdictText: '6.2 percentage points better than England' });
  });

  it.each([
    ['theirs is withheld', { status: 'x' as const }, {}],
    ['theirs is rough', { value: 80, qualifier: 'about' as const }, {}],
    ['ours is withheld', { value: 80 }, { observations: [{ at: '2022-09-30', status: 'c' as const }] }],
    ['ours is not there', { value: 80 }, { observations: [] }],
    ['a number of children would be held against a country’s', { value: 80_000 }, { unit: 'count' as const }],
  ])('are not given when %s', (_, theirs, changes) => {
    expect(against(90, theirs, changes)).toMatchObject({ verdict: null, verdictText: null });
  });
});

describe('a comparator of the day of our last year, which the report gives and the series lacks', () => {
  const stated = (ours: Partial<Comparator>, observations: Indicator['observations'] = [{ at: '2022-09-30', value: 13 }]) =>
    printed({ polarity: 'lower', observations, comparators: [{ kind: 'own-last-year', at: '2022-03-31', ...ours }, { kind: 'england', at: '2022-03-31', value: 12.5 }] }).comparators[0]!;

  it('is set against that and not against the current figure', () => {
    expect(stated({ value: 12 })).toMatchObject({ ours: { value: 12 }, verdict: 'better', verdictText: '0.5 percentage points better than England' });
    expect(stated({ value: 12, at: '2021-09-30' })).toMatchObject({ ours: { value: 13 }, verdict: 'worse' });
  });

  it('is not where the series has our last year, which is then no other', () => {
    expect(stated({ value: 12 }, [{ at: '2021-09-30', value: 11 }, { at: '2022-09-30', value: 13 }])).toMatchObject({ ours: { value: 13 }, verdict: 'worse' });
  });
});

describe('a comparator of a longer or shorter period', () => {
  const why = (ours: string, theirs: string): string => `not compared, because ours covers ${ours} and theirs ${theirs}`;

  it.each<[Indicator['period'], string, Comparator['period'], string, string]>([
    ['ytd', '2022-09-30', 'annual', '2022-03-31', why('6 months', '12 months')],
    ['ytd', '2022-04-30', 'annual', '2022-03-31', why('1 month', '12 months')],
    ['month', '2022-09-30', 'quarter', '2022-09-30', why('1 month', '3 months')],
    ['snapshot', '2022-09-30', 'rolling-12m', '2022-03-31', why('1 day', '12 months')],
  ])('%s to %s against %s to %s: neither better nor worse, and why', (period, at, theirPeriod, theirAt, verdictText) => {
    const one = against(9, { value: 22.7, period: theirPeriod, at: theirAt }, { period, observations: [{ at, value: 9 }], polarity: 'lower' });
    expect(one).toMatchObject({ verdict: null, verdictText });
  });

  it.each<[Indicator['period'], string, Comparator['period'], string]>([
    ['ytd', '2022-03-31', 'annual', '2022-03-31'],
    ['rolling-12m', '2022-09-30', 'annual', '2022-03-31'],
    ['ytd', '2022-06-30', 'quarter', '2022-06-30'],
  ])('%s to %s against %s to %s are equally long', (period, at, theirPeriod, theirAt) => {
    expect(against(9, { value: 22.7, period: theirPeriod, at: theirAt }, { period, observations: [{ at, value: 9 }], polarity: 'lower' }).verdict).toBe('better');
  });
});

describe('last year', () => {
  const lastYear = { kind: 'own-last-year' as const, at: '2022-03-31', value: 70 };
  const shown = (observations: Indicator['observations'], comparators: Comparator[] = [lastYear]): unknown[] => {
    const one = printed({ polarity: 'higher', observations, comparators });
    return [one.lastYear?.at, one.lastYear?.figure.text, one.lastYear?.verdictText, one.direction?.basis];
  };

  it('is the figure of the series a year earlier, and what the direction is measured against', () => {
    expect(shown([{ at: '2021-09-30', value: 80 }, { at: '2022-08-31', value: 88 }, { at: '2022-09-30', value: 90 }])).toEqual([
      '2021-09-30', '80.0%', '10.0 percentage points better than last year', 'since 30 September 2021',
    ]);
  });

  it('is never the current figure, or a later one, that was put down as it for the year to come', () => {
    const nextYears = { ...lastYear, at: '2022-09-30', value: 90 };
    expect(shown([{ at: '2022-09-30', value: 90 }], [nextYears])[0]).toBeUndefined();
    expect(shown([{ at: '2022-09-30', value: 90 }], [lastYear, nextYears])[0]).toBe('2022-03-31');
    expect(shown([{ at: '2022-09-30', value: 90 }, { at: '2023-09-30', value: 95 }], [lastYear, nextYears])[0]).toBe('2022-03-31');
  });

  it('is taken on another day of the same month too', () => {
    expect(shown([{ at: '2021-09-15', value: 80 }, { at: '2022-09-30', value: 90 }])[0]).toBe('2021-09-15');
  });

  it('is what the report gives where the series does not go back a year, or withholds it', () => {
    expect(shown([{ at: '2022-08-31', value: 88 }, { at: '2022-09-30', value: 90 }])[0]).toBe('2022-03-31');
    expect(shown([{ at: '2021-09-30', status: 'c' }, { at: '2022-09-30', value: 90 }])[0]).toBe('2022-03-31');
  });

  it('is nothing where there is neither', () => {
    expect(shown([{ at: '2022-08-31', value: 88 }, { at: '2022-09-30', value: 90 }], [])).toEqual([undefined, undefined, undefined, 'since 31 August 2022']);
  });
});

describe('a comparator of an earlier year', () => {
  const observations = [{ at: '2020-03-31', value: 80 }, { at: '2022-03-31', value: 90 }];
  const england = (at: string, value: number): Comparator => ({ kind: 'england', at, value });
  const verdicts = (comparators: Comparator[]): [string, string | undefined, string | null][] =>
    printed({ polarity: 'higher', observations, comparators }).comparators.map(({ at, ours, verdictText }) => [at, ours?.text, verdictText]);

  it('is set against our figure of that year', () => {
    expect(verdicts([england('2020-03-31', 85), england('2022-03-31', 85)])).toEqual([
      ['2022-03-31', '90.0%', '5.0 percentage points better than England'],
      ['2020-03-31', '80.0%', '5.0 percentage points worse than England'],
    ]);
  });

  it('is set against nothing where we have no figure of that year', () => {
    expect(verdicts([england('2019-03-31', 85), england('2020-03-31', 85)])).toEqual([
      ['2020-03-31', '80.0%', '5.0 percentage points worse than England'],
      ['2019-03-31', undefined, null],
    ]);
  });

  it('is set against our current figure when it is the newest there is', () => {
    expect(verdicts([england('2021-03-31', 85)])).toEqual([['2021-03-31', '90.0%', '5.0 percentage points better than England']]);
  });
});

describe('names', () => {
  it.each<[Comparator['kind'], string, string, string]>([
    ['england', 'London', 'England', 'better than England'],
    ['region', 'London', 'London', 'better than London'],
    ['region', 'South East', 'South East', 'better than the South East'],
    ['region', 'Yorkshire and the Humber', 'Yorkshire and the Humber', 'better than Yorkshire and the Humber'],
    ['statistical-neighbours', 'London', 'Statistical neighbours', 'better than statistical neighbours'],
  ])('%s in %s', (kind, region, label, end) => {
    const one = printed(
      { comparators: [{ kind, at: '2022-03-31', value: 10 }] },
      { settings: { ...settings, council: { ...settings.council, region } } },
    ).comparators[0];
    expect(one?.label).toBe(label);
    expect(one?.verdictText).toMatch(new RegExp(`${end}$`));
  });

  it('say the edition of the statistical neighbours', () => {
    expect(against(90, { kind: 'statistical-neighbours', value: 80, edition: '2021 model' }).label).toBe('Statistical neighbours (2021 model)');
  });

  it('keep our own last year apart from the others, and say each period', () => {
    const { lastYear, comparators } = printed({
      comparators: [
        { kind: 'region', at: '2022-03-31', value: 80, period: 'annual' },
        { kind: 'england', at: '2021-03-31', value: 81, period: 'annual' },
        { kind: 'england', at: '2022-03-31', value: 82, period: 'annual' },
        { kind: 'own-last-year', at: '2021-09-30', value: 83 },
      ],
    });
    expect(lastYear).toMatchObject({ label: 'Last year', periodText: '30 September 2021', verdictText: '12.3 percentage points better than last year' });
    expect(comparators.map(({ label, periodText }) => `${label} ${periodText}`)).toEqual([
      'England 2021 to 2022', 'England 2020 to 2021', 'London 2021 to 2022',
    ]);
  });
});
