import { expect, test } from 'vitest';
import { nextTitle } from '../../src/roll-forward/next-title.ts';

const ofYears = { id: { from: '2022', to: '2023' }, asAt: { from: '2022-09-30', to: '2023-09-30' } };
const withinYear = { id: { from: 'spring', to: 'autumn' }, asAt: { from: '2022-03-31', to: '2022-09-30' } };

test.each([
  ['Self-evaluation 2022', 'Self-evaluation 2023'],
  ['Self-evaluation 2022 to 2023', 'Self-evaluation 2023 to 2024'],
  ['Self-evaluation 2022-23', 'Self-evaluation 2023-24'],
  ['Self-evaluation 1999/00 and 2099/00', 'Self-evaluation 2000/01 and 2100/01'],
  ['Our 2022 children', 'Our 2023 children'],
  ['Self-evaluation', null],
  ['Plan 12022', null],
])('%s is followed by %s', (title, next) => {
  expect(nextTitle(title, ofYears)).toBe(next);
});

test('a second edition of one year has the name of the edition moved on, and not the year', () => {
  expect(nextTitle('Self-evaluation, Spring 2022', withinYear)).toBe('Self-evaluation, autumn 2022');
  expect(nextTitle('Self-evaluation 2022', withinYear)).toBeNull();
});
