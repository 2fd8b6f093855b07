import { beforeEach, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/chart/chart-spec.ts';
import { drawChart } from '../../src/chart/draw-chart.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { chartPicture, forgetPictures } from '../../src/site/html/chart-picture.ts';
import { indicatorWith, observation } from '../chart/sample-indicator.ts';

beforeEach(forgetPictures);

const chartOf = (...values: number[]): ChartSpec => indicatorChart(indicatorWith(values.map((value, index) => observation(index, value))), labelsWith(undefined))!;

/** How often something asks for the height of a chart: once to tell it from others, more often to draw it. */
function readsOf(spec: ChartSpec): number {
  let reads = 0;
  const { height } = spec;
  chartPicture(Object.defineProperty({ ...spec }, 'height', { enumerable: true, get: () => ((reads += 1), height) }));
  return reads;
}

test('a chart is drawn once, until another report is shown', () => {
  expect(readsOf(chartOf(1, 2, 3))).toBeGreaterThan(1);
  expect(readsOf(chartOf(1, 2, 3))).toBe(1);
  forgetPictures();
  expect(readsOf(chartOf(1, 2, 3))).toBeGreaterThan(1);
});

test('a picture is that of its own figures, however many were drawn before', () => {
  for (let value = 0; value < 410; value += 1) chartPicture(chartOf(1, 2, value));
  for (const spec of [chartOf(1, 2, 4), chartOf(1, 2, 5), chartOf(1, 2, 409)]) expect(chartPicture(spec)).toBe(drawChart(spec, {}));
});
