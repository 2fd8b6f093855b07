import { BasicPlatform, Chart, type ChartType } from 'chart.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLineChart, type ChartSpec } from '../../src/chart/chart-spec.ts';
import { barFrame, lineFrame } from '../../src/chart/frame.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { readyConfiguration } from '../../src/chart/make-chart.ts';
import { narrowChart } from '../../src/chart/narrow-chart.ts';
import { plainColours } from '../../src/chart/palette.ts';
import type { Plot } from '../../src/chart/plot.ts';
import { textWidth } from '../../src/chart/text-width.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { anyIndicator } from './any-indicator.ts';

const labels = labelsWith(undefined);

/** A canvas on which nothing is seen, but letters have their widths. */
function blindCanvas(width: number, height: number): HTMLCanvasElement {
  const held: Record<string, unknown> = {
    measureText: (text: string) => ({ width: textWidth(text, Number(/([\d.]+)px/.exec(String(held['font']))?.[1] ?? 13)) }),
  };
  const context: unknown = new Proxy(held, {
    get: (_, name) => (name === 'canvas' ? canvas : (held[String(name)] ?? (() => []))),
    set: (_, name, value) => ((held[String(name)] = value), true),
  });
  const canvas = { width, height, getContext: () => context } as unknown as HTMLCanvasElement;
  return canvas;
}

function liveChart(spec: ChartSpec): Chart {
  const config = readyConfiguration(spec, { colours: plainColours, fontFamily: 'Arial' });
  return new Chart<ChartType>(blindCanvas(spec.width, spec.height), {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, responsive: false, devicePixelRatio: 1, events: [] },
  });
}

function stillFrame(spec: ChartSpec): Plot {
  return isLineChart(spec) ? lineFrame(spec) : barFrame(spec);
}

/** Where Chart.js put every point or bar, and where the still picture has it. */
function places(spec: ChartSpec): { live: number[]; still: number[] } {
  const chart = liveChart(spec);
  const plot = stillFrame(spec);
  const places = { live: [...edges(chart.chartArea)], still: [...edges(plot)] };
  spec.config.data.datasets.forEach(({ data }, set) => {
    data.forEach((item, index) => {
      const value = typeof item === 'object' && item !== null ? item.y : item;
      if (value === null) return;
      const element = chart.getDatasetMeta(set).data[index]!;
      places.live.push(element.x, element.y);
      places.still.push(...(typeof item === 'object' && item !== null ? [plot.x(item.x), plot.y(value)] : [plot.x(value), plot.y(index)]));
    });
  });
  chart.destroy();
  return places;
}

function edges({ left, right, top, bottom }: Pick<Plot, 'left' | 'right' | 'top' | 'bottom'>): number[] {
  return [left, right, top, bottom];
}

describe('a chart that is made live', () => {
  it.each(['wide', 'narrow'] as const)('has every edge, point and bar where the still picture has it, when %s', (size) => {
    let compared = 0;
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const wide = indicatorChart(indicator, labels);
        if (wide === null) return;
        const spec = size === 'wide' ? wide : narrowChart(wide);
        const { live, still } = places(spec);
        compared += live.length;
        const apart = live.map((at, index) => Math.abs(at - still[index]!));
        expect(Math.max(...apart)).toBeLessThan(1);
      }),
      { numRuns: 100, seed: 20260401 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
