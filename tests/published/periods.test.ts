import { expect, test } from 'vitest';
import { readPeriod, type YearKind } from '../../src/published/periods.ts';

test.each<[string, YearKind, string]>([
  ['2025', 'financial', '2025-03-31 12'],
  ['2025', 'calendar', '2025-12-31 12'],
  ['2025', 'academic', '2025-08-31 12'],
  ['2025', 'at-march', '2025-03-31 0'],
  ['2025', 'at-january', '2025-01-31 0'],
  ['2025', 'at-september', '2025-09-30 0'],
  ['2025', 'to-september', '2025-09-30 12'],
  ['2025 (Rev)', 'academic', '2025-08-31 12 revised'],
  ['2025 (prov)', 'academic', '2025-08-31 12 provisional'],
  ['2021 (Final)', 'academic', '2021-08-31 12'],
  ['2024-25', 'financial', '2025-03-31 12'],
  ['2024-25 (OT)', 'financial', '2025-03-31 12'],
  ['2023-24', 'academic', '2024-08-31 12'],
  ['2023/24', 'academic', '2024-08-31 12'],
  ['2020-22', 'calendar', '2022-12-31 36'],
  ['2021/22-23/24', 'financial', '2024-03-31 36'],
])('the year %s, %s, is read as %s', (text, kind, expected) => {
  const period = readPeriod(text, kind);
  expect(period && [period.at, period.months, ...(period.stage === null ? [] : [period.stage])].join(' ')).toBe(expected);
});

test.each<[string, YearKind]>([
  ['0', 'academic'], ['', 'financial'], ['25', 'financial'], ['2025 (draft)', 'academic'], ['2023-25', 'financial'], ['2024-23', 'financial'], ['2024-25', 'calendar'],
  ['2019/20-20/22', 'financial'], ['2019/21-21/22', 'financial'], ['2025/26 or later', 'academic'],
])('%s, %s, is no year that is understood', (text, kind) => {
  expect(readPeriod(text, kind)).toBeNull();
});
