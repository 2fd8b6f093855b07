import { describe, expect, test } from 'vitest';
import { kindOfTime, periodOf } from '../../../src/import/tidy/tidy-period.ts';

const day = { ends: '03-31', period: 'snapshot' } as const;

describe('a period of Explore Education Statistics', () => {
  test.each([
    ['2025', 'Reporting year', '2025-03-31', 'snapshot', 'reporting year'],
    ['2024', 'Calendar year', '2024-12-31', 'annual', 'calendar year'],
    ['202425', 'Academic year', '2025-08-31', 'annual', 'academic year'],
    ['2024/25', 'Academic year', '2025-08-31', 'annual', 'academic year'],
    ['199900', 'Financial year', '2000-03-31', 'annual', 'financial year'],
    ['202324', 'Tax year', '2024-03-31', 'annual', 'tax year'],
    ['202324', 'Financial year Q1', '2023-06-30', 'quarter', 'financial year quarter'],
    ['202324', 'Financial year Q4', '2024-03-31', 'quarter', 'financial year quarter'],
    ['202324', 'Academic year Q2', '2024-02-29', 'quarter', 'academic year quarter'],
    ['2023', 'Calendar year Q3', '2023-09-30', 'quarter', 'calendar year quarter'],
    ['2024', 'February', '2024-02-29', 'month', 'month'],
    ['2025', 'December', '2025-12-31', 'month', 'month'],
    ['202324', 'Autumn term', '2023-12-31', 'snapshot', 'autumn term'],
    ['202324', 'Spring term', '2024-03-31', 'snapshot', 'spring term'],
    ['202324', 'Autumn and spring term', '2024-03-31', 'snapshot', 'autumn and spring term'],
    ['202324', 'Summer term', '2024-07-31', 'snapshot', 'summer term'],
    ['2025', 'Week 1', '2025-01-05', 'snapshot', 'week'],
    ['2024', 'Week 52', '2024-12-29', 'snapshot', 'week'],
    ['202324', 'Part 2 (October to March)', '2024-03-31', 'snapshot', 'part 2 (october to march)'],
  ])('%s, %s ends on %s', (time, identifier, at, period, kind) => {
    expect(periodOf(time, identifier, day)).toEqual({ at, period });
    expect(kindOfTime(identifier)).toBe(kind);
  });

  test.each([['202426', 'Academic year'], ['2024', 'Academic year'], ['24', 'Calendar year'], ['202425', 'March'], ['2024', 'Week 54'], ['2024', 'Moon'], ['', 'Reporting year'], ['202324', 'Financial year Q5']])('%s, %s is none', (time, identifier) => {
    expect(periodOf(time, identifier, day)).toBeNull();
  });

  test('a reporting year is what somebody says that it is', () => {
    expect(periodOf('2025', 'Reporting year', { ends: '09-30', period: 'annual' })).toEqual({ at: '2025-09-30', period: 'annual' });
    expect(periodOf('2025', 'Reporting year', null)).toBeNull();
  });
});
