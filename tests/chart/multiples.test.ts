import { describe, expect, it } from 'vitest';
import { drawMultiples } from '../../src/chart/draw-multiples.ts';
import { multiplesOf, type Multiples } from '../../src/chart/multiples.ts';
import { partBars } from '../../src/chart/part-bars.ts';
import { defaultLabels } from '../../src/model/default-labels.ts';
import type { Breakdown, Indicator } from '../../src/model/indicator.ts';
import type { ReportIndicator } from '../../src/model/report.ts';
import { printed } from '../derive/samples.ts';
import { textBoxes } from './svg-text.ts';

const years = ['2020-09-30', '2021-09-30', '2022-09-30'];
type Figures = readonly (number | null)[];

function broken(parts: Readonly<Record<string, Figures>>, whole: Figures, changes: Partial<Indicator> = {}): ReportIndicator {
  const observations = (figures: Figures) => figures.map((value, index) => ({ at: years[index]!, ...(value === null ? { status: 'c' as const } : { value }) }));
  const breakdown: Breakdown = { by: 'Age', parts: Object.entries(parts).map(([name, figures]) => ({ name, observations: observations(figures) })) };
  return printed({ title: 'Children', unit: 'count', polarity: 'neutral', target: undefined, observations: observations(whole), breakdowns: [breakdown], ...changes });
}

function multiples(...written: Parameters<typeof broken>): Multiples | null {
  const indicator = broken(...written);
  return multiplesOf(indicator, indicator.breakdowns![0]!, defaultLabels);
}

function bars(...written: Parameters<typeof broken>): [string, number | null, string, boolean][] | null {
  const indicator = broken(...written);
  const spec = partBars(indicator, indicator.breakdowns![0]!, defaultLabels);
  return spec && spec.marks.ends.map(({ value, text, bold }, index) => [spec.config.data.labels![index]!.join(' '), value, text, bold]);
}

const counts = multiples({ 'Under 1': [20, 30, 25], '1 to 4': [80, 75, null] }, [100, 105, 110])!;

describe('the small charts of a breakdown', () => {
  it('stand on one scale from 0, which takes in every part of a count and not the whole', () => {
    expect(counts.y).toEqual({ from: 0, to: 80 });
    expect(counts.panels.map(({ name, whole }) => [name, whole.length])).toEqual([['Under 1', 0], ['1 to 4', 0]]);
    expect(counts.key).toEqual({ whole: null, breaks: null, gaps: 'suppressed' });
  });

  it('have the line of the whole behind a percentage, and say so', () => {
    const rates = multiples({ Boys: [20, 30, 25], Girls: [10, 12, 14] }, [15, 21, 19], { unit: 'percent' })!;
    expect(rates.panels.map(({ whole }) => whole.map(({ y }) => y))).toEqual([[15, 21, 19], [15, 21, 19]]);
    expect(rates.key.whole).toBe('All');
  });

  it('say where a scale does not begin at 0', () => {
    expect(multiples({ Boys: [90, 91, 92], Girls: [94, 95, 96] }, [92, 93, 94], { unit: 'percent' })?.note).toMatch(/^Axis from \d+% to \d+%, not from 0$/);
  });

  it('are not drawn where no part has two figures', () => {
    expect(multiples({ Boys: [null, null, 25], Girls: [null, null, 14] }, [30, 31, 39])).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('name each part with its last figure, and the period where that is not the newest, in the %s picture', (size) => {
    const texts = textBoxes(drawMultiples(counts, size)).map(({ text }) => text);
    for (const text of ['Under 1', '25', '1 to 4', '75, Sep 21', 'Sep 22', 'suppressed', '0', '80']) expect(texts).toContain(text);
  });

  it.each([[1, 'wide'], [5, 'wide'], [9, 'narrow']] as const)('keep everything within the picture and nothing upon anything else: %s parts, %s', (count, size) => {
    const parts = Object.fromEntries(Array.from({ length: count }, (_, index) => [`Part ${index} of those with rather a long name of their own`, [index, 1234.5, null]]));
    const svg = drawMultiples(multiples(parts, [1, 2, 3], { unit: 'rate' })!, size);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
    const boxes = textBoxes(svg);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width!);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height!);
      const upon = boxes.filter((other) => other !== box && other.left < box.right && box.left < other.right && other.top < box.bottom - 2 && box.top < other.bottom - 2);
      expect([box.text, ...upon.map(({ text }) => text)]).toEqual([box.text]);
    }
  });
});

describe('the bars of a breakdown', () => {
  it('are its parts at their newest period, without the whole of a count, which would dwarf them', () => {
    expect(bars({ 'Under 1': [20, 30, 25], '1 to 4': [80, 75, 60] }, [100, 105, 110])).toEqual([['Under 1', 25, '25', true], ['1 to 4', 60, '60', true]]);
  });

  it('have the whole of anything else below them, and say why a part has none', () => {
    expect(bars({ Boys: [20, 30, 25], Girls: [10, 12, 14], 'Not known': [1, 1, null] }, [15, 21, 19], { unit: 'percent' })).toEqual([
      ['Boys', 25, '25.0%', true], ['Girls', 14, '14.0%', true], ['Not known', null, 'suppressed', true], ['All', 19, '19.0%', false],
    ]);
  });

  it('are not drawn where fewer than two parts are known', () => {
    expect(bars({ Boys: [20, 30, 25], Girls: [10, 12, null] }, [15, 21, 19])).toBeNull();
  });
});
