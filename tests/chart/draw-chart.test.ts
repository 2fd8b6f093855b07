import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartJson, type ChartSpec } from '../../src/chart/chart-spec.ts';
import { drawChart } from '../../src/chart/draw-chart.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { readyConfiguration } from '../../src/chart/make-chart.ts';
import { narrowChart } from '../../src/chart/narrow-chart.ts';
import { pageColours, palette, plainColours, type ColourToken } from '../../src/chart/palette.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { anyIndicator } from './any-indicator.ts';
import { comparator, indicatorWith, observation } from './sample-indicator.ts';
import { coloursIn, malformed, outside, overlaps, textBoxes } from './svg-text.ts';

const labels = labelsWith(undefined);
const target = { text: '95% or more', shortText: '95%', green: { from: 95, to: null }, amber: { from: 92, to: 95 } };
const others = [
  comparator('England', '2022-03-31', 95.1),
  comparator('London', '2022-03-31', 95, { kind: 'region' }),
  comparator('Statistical neighbours (2021 model)', '2022-03-31', 94.9, { kind: 'statistical-neighbours' }),
];

function chartOf(values: readonly (number | null)[], more = {}): ChartSpec {
  return indicatorChart(indicatorWith(values.map((value, index) => observation(index, value)), more), labels)!;
}

const crowded = chartOf([94.5, 94.7, null, 94.7, 95.1, 95], { target, comparators: others });

describe('a chart as SVG', () => {
  it('has Chart.js work out no ticks along the bottom, where the marks say the periods', () => {
    const ready = readyConfiguration(crowded, { colours: plainColours, fontFamily: 'Arial' });
    const axis = { ticks: [{ value: 1 }] };
    ready.options?.scales?.['x']?.afterBuildTicks?.(axis as never);
    expect(axis.ticks).toEqual([]);
  });

  it('is the same bytes every time', () => {
    expect(drawChart(crowded, {})).toBe(drawChart(structuredClone(crowded), {}));
  });

  it('is drawn from its JSON alone', () => {
    expect(drawChart(JSON.parse(chartJson(crowded)) as ChartSpec, {})).toBe(drawChart(crowded, {}));
  });

  it('takes every colour from the palette', () => {
    const tokens = Object.keys(palette) as ColourToken[];
    expect([...tokens.map(pageColours), 'none']).toEqual(expect.arrayContaining(coloursIn(drawChart(crowded, {}))));
    expect([...tokens.map(plainColours), 'none']).toEqual(expect.arrayContaining(coloursIn(drawChart(crowded, { colours: 'plain' }))));
  });

  it('has no ids to clash, no inline style and no script', () => {
    expect(drawChart(crowded, {})).not.toMatch(/ id=| style=|<style|<script| on[a-z]+=/);
  });

  it('is decorative unless it is given a name', () => {
    expect(drawChart(crowded, {})).toContain('aria-hidden="true"');
    expect(drawChart(crowded, { name: { title: 'Visits & reviews' } })).toMatch(/role="img"[^>]*><title>Visits &amp; reviews<\/title>/);
    expect(drawChart(crowded, { name: { labelledBy: 'caption-3' } })).toContain('role="img" aria-labelledby="caption-3"');
  });

  it('says the last figure, the target and each comparator beside the plot', () => {
    const words = textBoxes(drawChart(crowded, {})).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['95%', 'Target: 95%', 'Near target from 92%', 'England: 95.1%', 'London: 95%']));
    expect(words.join(' ')).toContain('Statistical neighbours (2021 model): 94.9%');
  });

  it('keeps words apart when every line ends at the same height', () => {
    expect(overlaps(drawChart(crowded, {}))).toEqual([]);
  });

  it('shows fewer words on the axis rather than words on one another', () => {
    const svg = drawChart(chartOf(Array.from({ length: 60 }, (_, index) => 50 + (index % 7))), {});
    const axis = textBoxes(svg).filter(({ text }) => /^[A-Z][a-z]{2} \d\d$|^\d+ [A-Z][a-z]{2} \d\d$/.test(text));
    expect(axis.length).toBeGreaterThan(4);
    expect(axis.at(-1)!.text).toBe('Dec 26');
    expect(overlaps(svg)).toEqual([]);
  });

  it('grows for long names rather than cut them or lay them on one another', () => {
    const long = (kind: 'england' | 'region' | 'statistical-neighbours', value: number): ReturnType<typeof comparator> =>
      comparator('Councils of a similar size and a similar level of deprivation (2021)', '2022-03-31', value, { kind });
    const indicator = indicatorWith([observation(0, 91), observation(1, 95)], {
      target,
      comparators: [long('england', 90), long('region', 90.1), long('statistical-neighbours', 90.2)],
    });
    const svg = drawChart(narrowChart(indicatorChart(indicator, labels)!), {});
    expect(overlaps(svg)).toEqual([]);
    expect(outside(svg)).toEqual([]);
    expect(textBoxes(svg).filter(({ text }) => text.includes('90.2%'))).toHaveLength(1);
  });

  it('keeps long words below a narrow axis within the picture', () => {
    const years = [2020, 2021, 2022].map((year) => observation(0, 1, { at: `${year}-03-31`, periodShort: `the school year ${year - 1} to ${year}` }));
    expect(outside(drawChart(indicatorChart(indicatorWith(years, { unit: 'count' }), labels)!, {}))).toEqual([]);
  });

  it('draws no stroke across a withheld figure', () => {
    const whole = drawChart(chartOf([50, 60, 70, 80]), {});
    const broken = drawChart(chartOf([50, null, 70, 80]), {});
    const ourLine = (svg: string): string => new RegExp(`<path d="([^"]*)"[^>]*stroke="${escape(pageColours('line'))}"`).exec(svg)![1]!;
    expect(ourLine(whole).match(/M/g)).toHaveLength(1);
    expect(ourLine(broken).match(/M/g)).toHaveLength(2);
  });

  it('says why a figure is withheld, once for those that stand too close for a word each', () => {
    const words = (svg: string): string[] => textBoxes(svg).map(({ text }) => text).filter((text) => text === 'suppressed');
    expect(words(drawChart(chartOf([50, null, 60, null, 80]), {}))).toHaveLength(2);
    const many = Array.from({ length: 24 }, (_, index) => (index === 8 || index === 9 ? null : 50 + index));
    expect(words(drawChart(chartOf(many), {}))).toHaveLength(1);
  });

  it('weighs at most 3 KB compressed with 24 figures, a target and three comparators', () => {
    const svg = drawChart(chartOf(Array.from({ length: 24 }, (_, index) => 80 + ((index * 7) % 13)), { target, comparators: others }), {});
    expect(gzipSync(svg).length).toBeLessThan(3000);
  });

  it('leaves no window behind', () => {
    expect('window' in globalThis).toBe(false);
  });

  it('escapes what would end its script', () => {
    const spec = indicatorChart(indicatorWith([observation(0, 1), observation(1, 2)], { title: '</script><b>\u2028' }), labels)!;
    expect(chartJson(spec)).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(chartJson(spec))).toEqual(spec);
  });
});

describe('a chart of whatever there is', () => {
  it.each(['wide', 'narrow'] as const)('is well formed, finite, in bounds and legible when %s', (size) => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const wide = indicatorChart(indicator, labels);
        if (wide === null) return;
        const spec = size === 'wide' ? wide : narrowChart(wide);
        const svg = drawChart(spec, {});
        expect(malformed(svg)).toBeNull();
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(overlaps(svg)).toEqual([]);
        expect(outside(svg)).toEqual([]);
        expect(JSON.parse(chartJson(spec))).toEqual(spec);
      }),
      { numRuns: 200, seed: 20220930 },
    );
  });
});

function escape(text: string): string {
  return text.replace(/[()\-#,]/g, '\\$&');
}
