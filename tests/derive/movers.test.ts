import { expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { indicator, reportOf } from './samples.ts';

function moving(id: string, from: number, to: number, changes: Partial<Indicator> = {}): Indicator {
  return indicator({ id, observations: [{ at: '2021-09-30', value: from }, { at: '2022-09-30', value: to }], ...changes });
}

function movers(...indicators: Indicator[]): string[] {
  return reportOf({ indicators }).movers.map((mover) => mover.indicator);
}

it('counts a change in widths of the amber band, so that points and days are never set side by side', () => {
  const twoBands = moving('two-bands', 80, 90, { target: { minimum: 85, upper: 90 } });
  const threeBands = moving('three-bands', 20, 23, { unit: 'days', polarity: 'lower', target: { minimum: 6, upper: 5 } });
  expect(movers(twoBands, threeBands)).toEqual(['three-bands', 'two-bands']);
});

it('counts a percentage without an amber band in fives of percentage points, whatever its size', () => {
  const banded = moving('one-and-a-half-bands', 80, 87.5, { target: { minimum: 85, upper: 90 } });
  expect(movers(moving('small-share', 2, 3), moving('ten-points', 80, 90), banded)).toEqual(['ten-points', 'one-and-a-half-bands', 'small-share']);
});

it('counts anything else without an amber band in tenths of the earlier figure', () => {
  const days = { unit: 'days' as const };
  expect(movers(moving('by-a-tenth', 50, 55, days), moving('by-two-tenths', 10, 12, days), moving('from-nothing', 0, 50, days))).toEqual([
    'by-two-tenths', 'by-a-tenth',
  ]);
});

it('holds what is better and what is worse, and neither neutral nor unchanged figures', () => {
  expect(
    movers(
      moving('neutral', 10, 90, { polarity: 'neutral' }),
      moving('unchanged', 50, 50.01),
      moving('better', 50, 60),
      moving('worse', 50, 30),
      indicator({ id: 'new' }),
      moving('withheld', 50, 60, { observations: [{ at: '2021-09-30', value: 50 }, { at: '2022-09-30', status: 'c' }] }),
    ),
  ).toEqual(['worse', 'better']);
});

it('shows five at most', () => {
  const many = Array.from({ length: 8 }, (_, index) => moving(`mover-${index}`, 50, 51 + index));
  expect(movers(...many)).toEqual(['mover-7', 'mover-6', 'mover-5', 'mover-4', 'mover-3']);
});

it('holds only moves over a year, and of figures of equally long periods', () => {
  const sinceSpring = { observations: [{ at: '2022-06-30', value: 10 }, { at: '2022-09-30', value: 90 }] };
  const sinceAWholeYear = { period: 'ytd' as const, observations: [{ at: '2022-09-30', value: 90 }], comparators: [{ kind: 'own-last-year' as const, at: '2021-09-30', period: 'annual' as const, value: 10 }] };
  expect(movers(indicator({ id: 'since-spring', ...sinceSpring }), indicator({ id: 'unlike', ...sinceAWholeYear }), moving('over-a-year', 50, 51))).toEqual(['over-a-year']);
});

it('holds apart, as what they are, large moves of measures in which neither way is better', () => {
  const neutral = { polarity: 'neutral' as const };
  const { neutralMovers } = reportOf({ indicators: [
    moving('referrals', 3938, 6148, { ...neutral, unit: 'count' }),
    moving('handful', 4, 8, { ...neutral, unit: 'count' }),
    moving('a-few-more', 100, 109, { ...neutral, unit: 'count' }),
    moving('share', 20, 12, neutral),
    moving('judged', 10, 90),
  ] });
  expect(neutralMovers.map(({ indicator: id, direction }) => [id, direction.state])).toEqual([['referrals', 'increasing'], ['share', 'decreasing']]);
});
