import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateRangeText, dateText, lastDayOf, monthOf, monthsAfter } from '../../src/format/date.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { daysInMonth } from '../../src/model/scalars.ts';

const labels = labelsWith(undefined);

it.each([
  ['2022-09-30', '30 September 2022'],
  ['2022-09-01', '1 September 2022'],
  ['2022-09', 'September 2022'],
  ['2022', '2022'],
])('%s is %s', (iso, text) => {
  expect(dateText(iso, labels)).toBe(text);
});

it.each([
  ['2019-02-18', 'February 2019'],
  ['2019-02', 'February 2019'],
  ['2019', '2019'],
])('the month of %s is %s', (iso, text) => {
  expect(monthOf(iso, labels)).toBe(text);
});

describe('ranges', () => {
  it.each([
    ['2019-02-18', '2019-02-22', '18 to 22 February 2019'],
    ['2019-02-18', '2019-03-01', '18 February to 1 March 2019'],
    ['2019-12-28', '2020-01-03', '28 December 2019 to 3 January 2020'],
    ['2022-04', '2022-09', 'April to September 2022'],
    ['2021-10', '2022-03', 'October 2021 to March 2022'],
    ['2021', '2022', '2021 to 2022'],
    ['2019-02-18', '2019-02-18', '18 February 2019'],
    ['2019-02', '2019-03-01', 'February to 1 March 2019'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(dateRangeText(from, to, labels)).toBe(text);
  });
});

it.each([['2022', '2022-12-31'], ['2022-02', '2022-02-28'], ['2024-02', '2024-02-29'], ['2022-02-03', '2022-02-03']])('%s ends on %s', (date, last) => {
  expect(lastDayOf(date)).toBe(last);
});

it.each([['2022-09-30', 3, '2022-12-30'], ['2022-11-30', 3, '2023-02-28'], ['2023-11-30', 3, '2024-02-29'], ['2022-12-31', 12, '2023-12-31'], ['2022-01-15', 0, '2022-01-15']])('%s and %i months is %s', (from, months, to) => {
  expect(monthsAfter(from, months)).toBe(to);
});

it('says any day of the calendar so that it can be read back, whatever the time zone', () => {
  const day = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, date]) => date <= daysInMonth(year, month));
  fc.assert(
    fc.property(day, ([year, month, date]) => {
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const read = new Date(`${dateText(iso, labels)} 12:00 UTC`);
      expect(read.toISOString().slice(0, 10)).toBe(iso);
    }),
  );
});
