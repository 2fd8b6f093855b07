import { describe, expect, test } from 'vitest';
import { findPeriod, readPeriod } from '../../../src/import/scorecard/read-period.ts';

describe('a head names', () => {
  test.each<[string, string, string | null, string]>([
    ['Autumn term 2022/23', '2022-12-31', 'snapshot', 'term'],
    ['2022/23 Spring term', '2023-03-31', 'snapshot', 'term'],
    ['Sum 22/23', '2023-07-31', 'snapshot', 'term'],
    ['Autumn and spring term 2022/23', '2023-03-31', 'snapshot', 'term'],
    ['Autumn term 2022', '2022-12-31', 'snapshot', 'term'],
    ['Spring Term 2023', '2023-03-31', 'snapshot', 'term'],
    ['H1 2022-23', '2022-09-30', 'ytd', 'half'],
    ['2022/23 H2', '2023-03-31', null, 'half'],
    ['Half-year 2 2022/23', '2023-03-31', null, 'half'],
    ['First half of 2022/23', '2022-09-30', 'ytd', 'half'],
    ['6 months to Sep 22', '2022-09-30', 'ytd', 'half'],
    ['Six months ending 31 March 2023', '2023-03-31', null, 'half'],
    ['9 months to Dec 22', '2022-12-31', 'ytd', 'month'],
    ['12 months to Mar 23', '2023-03-31', 'rolling-12m', 'month'],
    ['3 months to Jan 23', '2023-01-31', 'quarter', 'quarter'],
    ['Nov 22 - Jan 23', '2023-01-31', 'quarter', 'quarter'],
    ['Dec 2022 to Feb 2023', '2023-02-28', 'quarter', 'quarter'],
    ['Q4 (Jan to Mar 23)', '2023-03-31', 'quarter', 'quarter'],
    ['Q4 2022-2023', '2023-03-31', null, 'quarter'],
  ])('%s', (text, at, period, size) => {
    expect(readPeriod(text)).toEqual({ at, period, size });
  });

  test('H1 of the year that its surroundings say', () => {
    expect([readPeriod('H1'), readPeriod('H1', 2022)?.at]).toEqual([null, '2022-09-30']);
  });

  test.each(['H1 2022', 'Autumn 2022', 'Autumn', 'H1 2022/24', 'Q3 2022', 'Q4 (Apr to Jun 23)', '5 years to Mar 23', 'Summary 2022/23'])('nothing for certain: %s', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  test('no month of a financial year by a school term', () => {
    expect(findPeriod('Attendance, autumn term 2022/23').rest).toBe('attendance');
  });
});
