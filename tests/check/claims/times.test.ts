import { describe, expect, it } from 'vitest';
import { timesNamedIn, type When } from '../../../src/check/claims/times.ts';

const month = (year: number, number: number): number => year * 12 + number - 1;
const calendar = (first: number, last = first): When => ({ kind: 'calendar', first, last });

describe('a time in a sentence', () => {
  it.each<[string, ...When[]]>([
    ['In March 2024 it was so.', calendar(month(2024, 3))],
    ['It fell in the year to March 2024.', calendar(month(2024, 3))],
    ['In 2023 it was so.', calendar(month(2023, 1), month(2023, 12))],
    ['It is due in the second half of 2023.', calendar(month(2023, 7), month(2023, 12))],
    ['In 2023 to 2024 it was so.', calendar(month(2023, 4), month(2024, 8))],
    ['It fell from 2017 to 2020.', calendar(month(2017, 1), month(2017, 12)), calendar(month(2020, 1), month(2020, 12))],
    ['It fell between March and June 2025.', calendar(month(2025, 3)), calendar(month(2025, 6))],
    ['It rose between November and March 2025.', calendar(month(2024, 11)), calendar(month(2025, 3))],
    ['It is lower than a year ago.', { kind: 'earlier', months: 12, unit: 'year' }],
    ['Two months before it was so.', { kind: 'earlier', months: 2, unit: 'month' }],
    ['A year on it is so.', { kind: 'earlier', months: -12, unit: 'year' }],
    ['It is lower than last year.', { kind: 'before', unit: 'year' }],
    ['It is lower than in the quarter before.', { kind: 'before', unit: 'quarter' }],
    ['It fell over the past two years.', { kind: 'past', months: 24, unit: 'year' }],
    ['It fell over the year.', { kind: 'past', months: 12, unit: 'year' }],
    ['It fell in the last quarter.', { kind: 'past', months: 3, unit: 'quarter' }],
    ['In the second quarter of 2024 to 2025 it fell.', calendar(month(2024, 7), month(2024, 9))],
    ['In Q4 2024/25 it fell.', calendar(month(2025, 1), month(2025, 3))],
    ['It has levelled off since the autumn.', { kind: 'month', month: 9, months: 4 }],
    ['It fell since the last inspection.', { kind: 'inspection' }],
    ['We saw 2,024 children at 20 homes.'],
  ])('is read: %s', (text, ...expected) => {
    expect(timesNamedIn(text).map(({ when }) => when)).toEqual(expected);
  });
});
