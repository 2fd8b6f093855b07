import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/chart/draw-chart.ts';
import { evenSteps } from '../../src/chart/even-steps.ts';
import { indicatorChart } from '../../src/chart/indicator-chart.ts';
import { narrowChart } from '../../src/chart/narrow-chart.ts';
import { labelsWith } from '../../src/model/labels.ts';
import { indicatorWith, observation } from './sample-indicator.ts';
import { textBoxes } from './svg-text.ts';

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;
/** Ten pixels a month, each word as wide as the second number says. */
const along = (days: readonly string[], width: number): { day: number; iso: string; from: number; to: number }[] =>
  days.map((iso) => ({ iso, day: dayOf(iso), from: (dayOf(iso) / 365.25) * 120, to: (dayOf(iso) / 365.25) * 120 + width }));
const ends = ['2023-03-31', '2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31', '2023-08-31', '2023-09-30'];
const kept = (days: readonly string[], width: number): string[] => evenSteps(along(days, width), 2).map(({ iso }) => iso.slice(0, 7));

describe('dates below a long axis', () => {
  it('are all there where there is room', () => {
    expect(kept(ends, 5)).toHaveLength(7);
  });

  it('stand at even steps back from the last', () => {
    expect(kept(ends, 12)).toEqual(['2023-03', '2023-05', '2023-07', '2023-09']);
    expect(kept(ends, 20)).toEqual(['2023-03', '2023-06', '2023-09']);
  });

  it('keep to their steps across a date that is not there', () => {
    expect(kept(ends.filter((day) => day !== '2023-07-31'), 12)).toEqual(['2023-03', '2023-05', '2023-09']);
  });

  it('are as many as can stand apart where the dates themselves are uneven', () => {
    expect(kept(['2021-01-31', '2021-09-30', '2022-03-31', '2022-09-30', '2022-10-31'], 12)).toEqual(['2021-01', '2021-09', '2022-03', '2022-10']);
  });

  it.each([13, 18, 24, 30, 60])('are even on the chart of %i months, wide and narrow', (months) => {
    const wide = indicatorChart(indicatorWith(Array.from({ length: months }, (_, month) => observation(month, 50 + (month % 7)))), labelsWith(undefined))!;
    for (const spec of [wide, narrowChart(wide)]) {
      const dates = textBoxes(drawChart(spec, {})).flatMap(({ text }) => (/^[A-Z][a-z]{2} \d\d$/.test(text) ? [Date.parse(`1 ${text.replace(' ', ' 20')} UTC`)] : []));
      const counted = dates.map((time) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth());
      expect(counted.length).toBeGreaterThan(1);
      expect(new Set(counted.slice(1).map((month, index) => month - counted[index]!)).size).toBe(1);
    }
  });
});
