import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelineAxis, timelineScale, timelineStrip } from '../../src/chart/timeline-strip.ts';
import { malformed } from './svg-text.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const asAt = '2022-09-30';

/** From where to where the mark of a due date reaches. */
function markOf(due: string, all: readonly string[] = [due]): { from: number; to: number } {
  const [, x = '', width = ''] = /<rect x="([\d.-]+)"[^>]* width="([\d.]+)"/.exec(timelineStrip(due, 'later', timelineScale(all, asAt)))!;
  return { from: Number(x), to: Number(x) + Number(width) };
}

const ruleAt = (all: readonly string[]): number => Number(/d="M([\d.]+) 0V/.exec(timelineStrip(all[0]!, 'later', timelineScale(all, asAt)))![1]);

it('sets what is due in its order, on either side of the as-at date', () => {
  const all = ['2022-06-30', '2022-12-01', '2024-03-31'];
  const [past, next, far] = all.map((due) => markOf(due, all));
  expect(past!.to).toBeLessThan(ruleAt(all));
  expect(next!.from).toBeGreaterThan(ruleAt(all));
  expect(far!.from).toBeGreaterThan(next!.to);
});

it('shows a month or a year as long as it is, and a day so that it is seen', () => {
  const all = ['2023', '2023-06', '2023-06-15'];
  const [year, month, day] = all.map((due) => markOf(due, all)).map(({ from, to }) => to - from);
  expect(year! / month!).toBeGreaterThan(9);
  expect(day).toBe(7);
});

it('tells what is closed from what is not without a colour', () => {
  const scale = timelineScale(['2022-12-01'], asAt);
  expect(timelineStrip('2022-12-01', 'closed', scale)).toContain('stroke-width="1.5"/></svg>');
  expect(timelineStrip('2022-12-01', 'overdue', scale)).not.toContain('stroke-width="1.5"/></svg>');
});

it.each([
  [['2022-10'], ['Oct 22', 'Nov 22', 'Dec 22']],
  [['2024-03-31'], ['Jan 23', 'Apr 23', 'Jul 23', 'Oct 23', 'Jan 24']],
  [['2030'], ['2024', '2026', '2028', '2030']],
])('names the months or years up to %s so that they have room', (due, names) => {
  const axis = timelineAxis(timelineScale(due, asAt), months);
  expect([...axis.matchAll(/<text[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual(names);
});

it('names even steps, whatever is due', () => {
  const someMonth = fc.tuple(fc.integer({ min: 2022, max: 2024 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
  fc.assert(fc.property(fc.array(someMonth, { minLength: 1, maxLength: 5 }), (all) => {
    const axis = timelineAxis(timelineScale(all, asAt), months);
    const named = [...axis.matchAll(/<text[^>]*>(\w+) (\d+)</g)].map(([, month = '', year = '']) => Number(year) * 12 + months.indexOf(month));
    expect(new Set(named.slice(1).map((month, index) => month - named[index]!)).size).toBeLessThanOrEqual(1);
  }));
});

it('stays within its picture and is well formed, whatever is due', () => {
  const someDay = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '-01', '-28')).map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}${day}`);
  fc.assert(fc.property(fc.array(someDay, { minLength: 1, maxLength: 5 }), (all) => {
    const scale = timelineScale(all, asAt);
    for (const due of all) {
      const { from, to } = markOf(due, all);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(320);
      expect(malformed(timelineStrip(due, 'overdue', scale))).toBeNull();
    }
    expect(malformed(timelineAxis(scale, months))).toBeNull();
  }));
});
