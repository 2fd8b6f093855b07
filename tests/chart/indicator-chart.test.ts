import { describe, expect, it } from 'vitest';
import type { LineConfiguration, LineMarks } from '../../src/chart/chart-spec.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import type { ReportIndicator } from '../../src/model/report.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { comparator, figure, indicatorWith, observation } from './sample-indicator.ts';

const labels = labelsWith(undefined);

function lineChart(indicator: ReportIndicator): { config: LineConfiguration; marks: LineMarks; title: string; note: string | null } {
  const spec = indicatorChart(indicator, labels);
  if (spec?.marks.kind !== 'line') throw new Error('Expected a line chart.');
  return { ...spec, config: spec.config as LineConfiguration, marks: spec.marks };
}

const values = (given: readonly (number | null)[]): ReturnType<typeof observation>[] => given.map((value, index) => observation(index, value));

describe('which chart an indicator has', () => {
  it('is a line from two figures on', () => {
    expect(indicatorChart(indicatorWith(values([50, 60])), labels)?.config.type).toBe('line');
  });

  it('is bars when there is one figure and something to set it beside', () => {
    expect(indicatorChart(indicatorWith(values([50]), { comparators: [comparator('England', '2022-03-31', 48)] }), labels)?.config.type).toBe('bar');
  });

  it.each([
    ['no figure at all', indicatorWith([])],
    ['one figure and nothing beside it', indicatorWith(values([50]))],
    ['withheld figures only', indicatorWith(values([null, null, null]))],
    ['nothing known on either side', indicatorWith(values([null]), { comparators: [comparator('England', '2022-03-31', null)] })],
  ])('is none with %s', (_, indicator) => {
    expect(indicatorChart(indicator, labels)).toBeNull();
  });
});

describe('our own line', () => {
  it('has a gap for a withheld figure, and its word', () => {
    const { config, marks } = lineChart(indicatorWith(values([50, null, 60])));
    expect(config.data.datasets[0]!.data.map(({ y }) => y)).toEqual([50, null, 60]);
    expect(marks.gapWords).toEqual(['suppressed']);
    expect(marks.gaps).toHaveLength(1);
  });

  it('has a row of words for each reason', () => {
    const trend = [observation(0, 5), observation(1, null), observation(2, null, { figure: figure(null, '', 'u') }), observation(3, null), observation(4, 5)];
    const { marks } = lineChart(indicatorWith(trend));
    expect(marks.gapWords).toEqual(['suppressed', 'unreliable']);
    expect(marks.gaps.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('never draws a value that is not said to be known', () => {
    const indicator = indicatorWith([observation(0, 5), observation(1, null, { figure: figure(34567, 'suppressed', 'c') }), observation(2, 6)]);
    expect(JSON.stringify(indicatorChart(indicator, labels))).not.toContain('34567');
  });

  it('is broken half-way before a figure that does not compare with the one before', () => {
    const { config, marks } = lineChart(indicatorWith([observation(0, 5), observation(2, 6, { breakBefore: true })]));
    const [before, gap, after] = config.data.datasets[0]!.data;
    expect(gap).toMatchObject({ x: (before!.x + after!.x) / 2, y: null });
    expect(marks.breaks).toEqual([gap!.x]);
  });

  it('is not broken before its first figure', () => {
    expect(lineChart(indicatorWith([observation(0, 5, { breakBefore: true }), observation(1, 6)])).marks.breaks).toEqual([]);
  });

  it('is spaced by time', () => {
    const { config } = lineChart(indicatorWith([observation(0, 1), observation(1, 2), observation(12, 3)]));
    const [first, second, third] = config.data.datasets[0]!.data.map(({ x }) => x);
    expect(second! - first!).toBe(31);
    expect(third! - first!).toBe(365);
  });

  it('says its last figure, and from when where later ones are withheld', () => {
    expect(lineChart(indicatorWith(values([50, 60]))).marks.endLabels[0]!.texts).toEqual(['60%']);
    expect(lineChart(indicatorWith(values([50, 60, null]))).marks.endLabels[0]!.texts).toEqual(['60%, Feb 22']);
  });

  it('is named for what it measures and how often', () => {
    expect(lineChart(indicatorWith(values([50, 60]), { title: 'Visits in time' })).title).toBe('Visits in time: figures over time');
    const yearly = [observation(0, 1, { period: 'annual' }), observation(12, 2, { period: 'annual' })];
    expect(lineChart(indicatorWith(yearly, { title: 'Adoptions' })).title).toBe('Adoptions: yearly figures');
  });

  it('says so when its axis does not begin at 0', () => {
    expect(lineChart(indicatorWith(values([92.1, 97.7]))).note).toBe('Axis from 88% to 100%, not from 0');
    expect(lineChart(indicatorWith(values([20, 80]))).note).toBeNull();
  });
});

describe('comparators on a line chart', () => {
  const trend = values([50, 55, 60]);
  const linesOf = (more: Partial<ReportIndicator>): { ys: (number | null)[]; radius: unknown }[] =>
    lineChart(indicatorWith(trend, more)).config.data.datasets.slice(1).map(({ data, pointRadius }) => ({ ys: data.map(({ y }) => y), radius: pointRadius }));

  it('are level across the chart when there is one figure', () => {
    expect(linesOf({ comparators: [comparator('England', '2021-03-31', 48)] })).toEqual([{ ys: [48, 48], radius: 0 }]);
  });

  it('go through their dates when several lie within the chart', () => {
    expect(linesOf({ comparators: [comparator('England', '2022-02-28', 48), comparator('England', '2022-01-31', 47)] })).toEqual([
      { ys: [47, 48], radius: 2.5 },
    ]);
  });

  it('take the latest when at most one lies within the chart', () => {
    expect(linesOf({ comparators: [comparator('England', '2019-03-31', 41), comparator('England', '2021-03-31', 48)] })).toEqual([{ ys: [48, 48], radius: 0 }]);
  });

  it('are left out when withheld', () => {
    expect(linesOf({ comparators: [comparator('England', '2021-03-31', null)] })).toEqual([]);
  });

  it('are three at most, others before our own last year', () => {
    const kinds = ['england', 'region', 'statistical-neighbours'] as const;
    const three = kinds.map((kind, index) => comparator(kind, '2021-03-31', 40 + index, { kind }));
    const lastYear = comparator('Last year', '2021-03-28', 49, { kind: 'own-last-year' });
    expect(linesOf({ comparators: three, lastYear }).map(({ ys }) => ys[0])).toEqual([40, 41, 42]);
    expect(linesOf({ comparators: three.slice(0, 1), lastYear }).map(({ ys }) => ys[0])).toEqual([40, 49]);
  });

  it('leave out our own last year when our line goes through it', () => {
    expect(linesOf({ lastYear: comparator('Last year', trend[0]!.at, 50, { kind: 'own-last-year' }) })).toEqual([]);
  });

  it('carry their figure and period in words', () => {
    const { marks } = lineChart(indicatorWith(trend, { comparators: [comparator('England', '2021-03-31', 48)] }));
    expect(marks.endLabels.at(-1)!.texts).toEqual(['England: 48%', '2020 to 21']);
  });
});

describe('the target on a line chart', () => {
  it.each([
    ['higher', { green: { from: 95, to: null }, amber: { from: 92, to: 95 } }, [92, 95], ['Target: 95%', 'Near target from 92%']],
    ['lower', { green: { from: null, to: 5 }, amber: { from: 5, to: 10 } }, [10, 5], ['Target: 95%', 'Near target up to 10%']],
    ['a goal', { green: { from: 45, to: 55 }, amber: { from: 40, to: 60 } }, [40, 60, 45, 55], ['Target: 95%', 'Near target']],
    ['no amber', { green: { from: 95, to: null }, amber: null }, [95], ['Target: 95%']],
  ])('has an edge for each bound: %s', (_, zones, edges, words) => {
    const { marks, config } = lineChart(indicatorWith(values([50, 60]), { target: { text: '', shortText: '95%', ...zones } }));
    expect(marks.edges.map(({ y }) => y)).toEqual(edges);
    expect(marks.endLabels.slice(1).flatMap(({ texts }) => texts)).toEqual(words);
    const axis = config.options!.scales!['y'] as { min: number; max: number };
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(axis.min);
    expect(Math.max(...edges)).toBeLessThanOrEqual(axis.max);
  });
});
