import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../src/chart/sparkline.ts';
import { anyIndicator } from './any-indicator.ts';
import { indicatorWith, observation } from './sample-indicator.ts';
import { malformed } from './svg-text.ts';

function lineOf(values: readonly (number | null)[]): string {
  const svg = sparkline(indicatorWith(values.map((value, index) => observation(index, value))));
  return / d="([^"]*)" fill="none"/.exec(svg)?.[1] ?? '';
}

describe('a sparkline', () => {
  it('shows the last six figures', () => {
    expect(lineOf([1, 2, 3, 4, 5, 6, 7, 8]).match(/[ML]/g)).toHaveLength(6);
  });

  it('has a gap for a withheld figure, and a dot for one between two of them', () => {
    expect(lineOf([1, 2, null, 4, 5]).match(/M/g)).toHaveLength(2);
    expect(lineOf([1, null, 3, null, 5])).toMatch(/^M[\d. ]+h0M[\d. ]+h0M[\d. ]+h0$/);
  });

  it('is level when nothing changed and nearly so when little did', () => {
    const heights = (line: string): number[] => [...line.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(new Set(heights(lineOf([50, 50, 50]))).size).toBe(1);
    const [a = 0, b = 0] = heights(lineOf([500, 501]));
    expect(Math.abs(a - b)).toBeLessThan(2);
    const [c = 0, d = 0] = heights(lineOf([500, 700]));
    expect(c - d).toBe(18);
  });

  it('draws the bound of the target within the picture', () => {
    const target = { text: '', shortText: '', green: { from: null, to: 5 }, amber: null };
    const svg = sparkline(indicatorWith([observation(0, 20), observation(1, 30)], { target }));
    expect(svg).toContain('<path d="M0 22H100"');
  });

  it('is nothing when there is no figure', () => {
    expect(sparkline(indicatorWith([observation(0, null)]))).toBe('');
    expect(sparkline(indicatorWith([]))).toBe('');
  });

  it('is small, well formed and finite for whatever there is', () => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const svg = sparkline(indicator);
        if (svg === '') return;
        expect(malformed(svg)).toBeNull();
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svg.length).toBeLessThan(600);
        for (const [, y] of svg.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)) expect(Number(y)).toBeLessThanOrEqual(26);
      }),
      { seed: 3 },
    );
  });
});
