import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../src/check/prose/numbers.ts';
import { timesIn } from '../../../src/check/prose/times.ts';

const seen = (text: string): string[] =>
  quantitiesIn(text).map(({ kind, hedge, text: written }) => [kind, ...(hedge === 'exact' ? [] : [hedge]), written].join(' '));
const figures = (text: string): string[] => seen(text).filter((each) => !each.startsWith('other'));

describe('the numbers of a sentence', () => {
  it.each([
    ['Visits stood at 93.5%.', ['percent 93.5%']],
    ['Visits stood at 93 per cent.', ['percent 93 per cent']],
    ['It rose by 5 percentage points.', ['points 5 percentage points']],
    ['It rose by 2.5pp.', ['points 2.5pp']],
    ['There were 1,163 contacts.', ['count 1,163']],
    ['There were 2503 children.', ['count 2503']],
    ['15 of 233 plans', ['fraction 15 of 233']],
    ['15 out of the 233 plans', ['fraction 15 out of the 233']],
    ['three in five children', ['fraction three in five']],
    ['about 8 out of 10 children', ['fraction about 8 out of 10']],
    ['nearly half (46%) of posts', ['share nearly half', 'percent 46%']],
    ['two thirds of posts', ['share two thirds']],
    ['a rate of 82 per 10,000 children', ['rate 82 per 10,000']],
    ['Rate per 10,000 33.3 (lower than national)', ['rate 33.3']],
    ['over 90% and nearly 70%', ['percent over 90%', 'percent nearly 70%']],
    ['at least 95%, at most 5%', ['percent over 95%', 'percent under 5%']],
    ['fell by 53 from 455 to 402', ['count 53', 'count 455', 'count 402']],
    ['67% – 12% higher', ['percent 67%', 'percent 12%']],
    ['every 4 weeks', ['duration 4 weeks']],
    ['within 10 working days', ['duration under 10 working days']],
  ])('are read in %j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    'On 30 September 2022 and 29th April 2014.',
    'In 2021/22, in 2012–13 and in 2021 to 2022.',
    'In Sep 22 and since 2019.',
    'children aged 16 and 17',
    'aged 4+ and 16 /17 year olds',
    'those aged 19 to 21, and under 18',
    'under section 47 of the Act, see paragraph 4.12',
    'it cost £1,200 and £3 million',
    'Telephone 020 8227 2564.',
    'between 19% and 25%',
    '20-30 children at a time',
    'after COVID-19, with S47s',
    'key stage 4, year 11, outcome 2',
    '1.3 This report outlines the year.',
    'the 3rd quarter at 9:30',
    'a third party, this quarter, the second half',
  ])('leave out what is no figure: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('are not looked for in text without spaces', () => {
    expect(quantitiesIn('1,234-'.repeat(2_000))).toEqual([]);
  });
});

describe('the times of a sentence', () => {
  it.each([
    ['at 30 September 2022', [[9, 2022, null]]],
    ['in May and in June 2021', [[5, null, null], [6, 2021, null]]],
    ['in 2021/22', [[null, 2022, 2021]]],
    ['in 2012–13', [[null, 2013, 2012]]],
    ['on 2022-09-30 and 30/09/2022', [[9, 2022, null], [9, 2022, null]]],
    ['in Dec 22', [[12, 2022, null]]],
    ['they may improve in march', []],
  ])('are read in %j', (text, expected) => {
    expect(timesIn(text).map(({ month, year, from }) => [month, year, from])).toEqual(expected);
  });
});
