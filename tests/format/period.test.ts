import { describe, expect, it } from 'vitest';
import { periodName, periodPhrase, periodShort, periodText } from '../../src/format/period.ts';
import { labelsWith } from '../../src/model/labels.ts';
import type { PeriodType } from '../../src/model/period.ts';

const labels = labelsWith(undefined);

describe('periods', () => {
  it.each<[PeriodType, string, string, string, string]>([
    ['snapshot', '2022-09-30', '30 September 2022', 'at 30 September 2022', 'Sep 22'],
    ['snapshot', '2022-09-15', '15 September 2022', 'at 15 September 2022', '15 Sep 22'],
    ['month', '2022-09-30', 'September 2022', 'in September 2022', 'Sep 22'],
    ['quarter', '2022-09-30', 'July to September 2022', 'from July to September 2022', 'Sep 22'],
    ['quarter', '2023-01-31', 'November 2022 to January 2023', 'from November 2022 to January 2023', 'Jan 23'],
    ['ytd', '2022-09-30', 'April to September 2022', 'from April to September 2022', 'Sep 22'],
    ['ytd', '2023-03-31', 'April 2022 to March 2023', 'from April 2022 to March 2023', 'Mar 23'],
    ['ytd', '2022-04-30', 'April 2022', 'in April 2022', 'Apr 22'],
    ['ytd', '2022-09-15', '1 April to 15 September 2022', 'from 1 April to 15 September 2022', '15 Sep 22'],
    ['ytd', '2023-01-15', '1 April 2022 to 15 January 2023', 'from 1 April 2022 to 15 January 2023', '15 Jan 23'],
    ['rolling-12m', '2022-09-30', '12 months to September 2022', 'in the 12 months to September 2022', 'Sep 22'],
    ['rolling-12m', '2022-09-15', '12 months to 15 September 2022', 'in the 12 months to 15 September 2022', '15 Sep 22'],
    ['annual', '2022-03-31', '2021 to 2022', 'in 2021 to 2022', '2021 to 22'],
    ['annual', '2000-03-31', '1999 to 2000', 'in 1999 to 2000', '1999 to 00'],
    ['annual', '2022-12-31', '2022', 'in 2022', '2022'],
    ['annual', '2022-08-31', '2021 to 2022 (academic year)', 'in the academic year 2021 to 2022', '2021 to 22'],
    ['annual', '2022-06-30', 'year to 30 June 2022', 'in the year to 30 June 2022', 'Jun 22'],
    ['annual', '2024-02-29', 'year to 29 February 2024', 'in the year to 29 February 2024', 'Feb 24'],
  ])('%s ending %s', (period, at, text, phrase, short) => {
    expect(periodText(at, period, labels)).toBe(text);
    expect(periodPhrase(at, period, labels)).toBe(phrase);
    expect(periodShort(at, period, labels)).toBe(short);
  });

  it('knows the last day of February', () => {
    expect(periodText('2024-02-28', 'ytd', labels)).toBe('1 April 2023 to 28 February 2024');
    expect(periodText('2023-02-28', 'ytd', labels)).toBe('April 2022 to February 2023');
  });

  it('has a form for after "since"', () => {
    expect(periodName('2021-09-30', 'rolling-12m', labels)).toBe('the 12 months to September 2021');
    expect(periodName('2021-03-31', 'annual', labels)).toBe('2020 to 2021');
  });
});
