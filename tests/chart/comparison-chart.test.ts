import { describe, expect, it } from 'vitest';
import { comparisonChart } from '../../src/chart/comparison-chart.ts';
import { drawChart } from '../../src/chart/draw-chart.ts';
import { narrowChart } from '../../src/chart/narrow-chart.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { comparator, indicatorWith, observation } from './sample-indicator.ts';
import { malformed, outside, overlaps, textBoxes } from './svg-text.ts';

const labels = labelsWith(undefined);
const compared = indicatorWith([observation(8, 92)], {
  lastYear: comparator('Last year', '2021-09-30', 88.2, { kind: 'own-last-year', period: 'snapshot' }),
  comparators: [
    comparator('England', '2021-03-31', 87),
    comparator('England', '2022-03-31', 88),
    comparator('London', '2022-03-31', null, { kind: 'region' }),
    comparator('Statistical neighbours (2021 model)', '2022-03-31', 86.5, { kind: 'statistical-neighbours' }),
  ],
  target: { text: '', shortText: '90%', green: { from: 90, to: null }, amber: null },
});

describe('a comparison', () => {
  const spec = comparisonChart(compared, labels)!;
  const svg = drawChart(spec, {});

  it('has ours first, then last year and the latest of each other', () => {
    expect(spec.config.data.labels!.map((lines) => lines.join(' '))).toEqual([
      'Ours, 28 Sep 2022',
      'Last year, Sep 21',
      'England, 2021 to 22',
      'London, 2021 to 22',
      'Statistical neighbours (2021 model), 2021 to 22',
    ]);
  });

  it('has the figure of every bar in words, and why there is none', () => {
    expect(textBoxes(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['92%', '88.2%', '88%', 'suppressed', '86.5%', 'Target: 90%']));
  });

  it('begins at 0', () => {
    expect(spec.config.options!.scales!['x']).toMatchObject({ min: 0, max: 92 });
  });

  it.each(['wide', 'narrow'] as const)('is well formed and legible when %s', (size) => {
    const wide = comparisonChart(compared, labels)!;
    const picture = drawChart(size === 'wide' ? wide : narrowChart(wide), {});
    expect(malformed(picture)).toBeNull();
    expect(overlaps(picture)).toEqual([]);
    expect(outside(picture)).toEqual([]);
  });

  it.each([
    ['all 0', 0, 0],
    ['below 0', -5, -8],
    ['ours withheld', null, 8],
  ])('can be drawn when figures are %s', (_, ours, theirs) => {
    const indicator = indicatorWith([observation(8, ours)], { comparators: [comparator('England', '2022-03-31', theirs)] });
    const picture = drawChart(comparisonChart(indicator, labels)!, {});
    expect(picture).not.toMatch(/NaN|Infinity/);
    expect(outside(picture)).toEqual([]);
  });

  it('is none without a current figure', () => {
    expect(comparisonChart({ ...compared, current: null }, labels)).toBeNull();
  });
});
