import fc from 'fast-check';
import type { ReportComparator, ReportIndicator, ReportObservation } from '../../src/model/report.ts';
import { comparator, figure, indicatorWith, observation } from './sample-indicator.ts';

const value = fc.oneof(
  fc.constant(0),
  fc.constant(100),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);

const shown = fc.oneof(
  { weight: 4, arbitrary: value.map((number) => figure(number, String(Math.round(number * 10) / 10))) },
  { weight: 1, arbitrary: fc.constantFrom('c', 'x', 'z', 'low', 'u').map((status) => figure(null, 'withheld', status)) },
);

const trend: fc.Arbitrary<ReportObservation[]> = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 14 }), figure: shown, breakBefore: fc.boolean(), same: fc.boolean() }), { maxLength: 30 })
  .map((steps) => {
    let month = 0;
    return steps.map((step) => observation((month += step.gap), 0, { figure: step.same ? figure(7, '7') : step.figure, breakBefore: step.breakBefore }));
  });

const comparators: fc.Arbitrary<ReportComparator[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('england', 'region', 'statistical-neighbours'),
      label: fc.constantFrom('England', 'Yorkshire and the Humber', 'Statistical neighbours (2021 model)'),
      year: fc.integer({ min: 2015, max: 2030 }),
      figure: shown,
    })
    .map(({ kind, label, year, figure: given }) => comparator(label, `${year}-03-31`, null, { kind, figure: given })),
  { maxLength: 6 },
);

const target = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom('higher', 'lower', 'goal')).map(([bound, width, kind]) => {
    const shortText = String(bound);
    if (kind === 'higher') return { text: '', shortText, green: { from: bound, to: null }, amber: { from: bound - width, to: bound } };
    if (kind === 'lower') return { text: '', shortText, green: { from: null, to: bound }, amber: { from: bound, to: bound + width } };
    return { text: '', shortText, green: { from: bound - width, to: bound + width }, amber: { from: bound - 2 * width, to: bound + 2 * width } };
  }),
  { nil: null },
);

/** Whatever derive might give, and worse. */
export const anyIndicator: fc.Arbitrary<ReportIndicator> = fc
  .record({
    trend,
    comparators,
    target,
    unit: fc.constantFrom('percent' as const, 'count' as const, 'rate' as const, 'days' as const, 'average' as const, 'score' as const),
    lastYear: fc.option(shown.map((given) => comparator('Last year', '2021-09-30', null, { kind: 'own-last-year', figure: given })), { nil: null }),
  })
  .map(({ trend: points, ...more }) => indicatorWith(points, more));
