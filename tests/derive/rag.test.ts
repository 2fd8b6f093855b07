import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToTarget, ragOf } from '../../src/derive/rag.ts';
import type { Indicator, Polarity } from '../../src/model/indicator.ts';
import { printed } from './samples.ts';

const higher = { minimum: 85, upper: 90 };
const lower = { minimum: 10, upper: 5 };
const goal = { goal: 50, within: 5, near: 10 };

describe('RAG on both sides of every bound', () => {
  it.each<[string, Polarity, Indicator['target'], number, string]>([
    ['higher is better, over the upper bound', 'higher', higher, 90.000001, 'green'],
    ['higher is better, at the upper bound', 'higher', higher, 90, 'green'],
    ['higher is better, short of the upper bound', 'higher', higher, 89.999999, 'amber'],
    ['higher is better, at the minimum', 'higher', higher, 85, 'amber'],
    ['higher is better, short of the minimum', 'higher', higher, 84.999999, 'red'],
    ['higher is better without an amber band, at the bound', 'higher', { upper: 90 }, 90, 'green'],
    ['higher is better without an amber band, short of it', 'higher', { upper: 90 }, 89.999999, 'red'],
    ['higher is better, all that there can be', 'higher', { minimum: 95, upper: 100 }, 100, 'green'],
    ['lower is better, under the upper bound', 'lower', lower, 4.999999, 'green'],
    ['lower is better, at the upper bound', 'lower', lower, 5, 'green'],
    ['lower is better, over the upper bound', 'lower', lower, 5.000001, 'amber'],
    ['lower is better, at the minimum', 'lower', lower, 10, 'amber'],
    ['lower is better, over the minimum', 'lower', lower, 10.000001, 'red'],
    ['lower is better, none at all', 'lower', { upper: 0 }, 0, 'green'],
    ['close to a goal, at it', 'target', goal, 50, 'green'],
    ['close to a goal, at the lower end of green', 'target', goal, 45, 'green'],
    ['close to a goal, at the upper end of green', 'target', goal, 55, 'green'],
    ['close to a goal, past the upper end of green', 'target', goal, 55.000001, 'amber'],
    ['close to a goal, past the lower end of green', 'target', goal, 44.999999, 'amber'],
    ['close to a goal, at the end of amber', 'target', goal, 60, 'amber'],
    ['close to a goal, past the end of amber', 'target', goal, 39.999999, 'red'],
    ['close to a goal without an amber band', 'target', { goal: 50, within: 5 }, 55.000001, 'red'],
  ])('%s: %s', (_, polarity, target, value, state) => {
    expect(ragOf(value, polarity, target)).toBe(state);
  });

  it('is not misled by binary fractions at a bound', () => {
    expect(ragOf(1.1, 'target', { goal: 1, within: 0.1 })).toBe('green');
    expect(ragOf(0.3, 'target', { goal: 0.1, within: 0.2 })).toBe('green');
    expect(printed({ target: { upper: 70 }, observations: [{ at: '2022-09-30', numerator: 7, denominator: 10 }] }).rag.state).toBe('green');
    expect(printed({ target: { upper: 90 }, observations: [{ at: '2022-09-30', numerator: 207, denominator: 230 }] }).rag.state).toBe('green');
  });

  it('goes by the unrounded value: 204 of 214 prints as 95.3% and does not reach 95.33', () => {
    const target = { minimum: 92, upper: 95.33 };
    expect(printed({ target })).toMatchObject({ current: { figure: { text: '95.3%' } }, rag: { state: 'amber' } });
    expect(printed({ target: { minimum: 92, upper: 95.32 } }).rag.state).toBe('green');
    expect(printed({ target: { upper: 90 }, observations: [{ at: '2022-09-30', value: 89.96 }] })).toMatchObject({
      current: { figure: { text: '90.0%' } },
      rag: { state: 'red' },
    });
  });

  it('of a fraction agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 100 }), (n, d, bound) => {
        const figure = { at: '2022-09-30', numerator: n, denominator: d };
        const { rag } = printed({ target: { upper: bound }, observations: [figure] });
        expect(rag.state).toBe(n * 100 >= bound * d ? 'green' : 'red');
      }),
    );
  });
});

describe('figures that are not rated', () => {
  const target = { minimum: 85, upper: 90 };
  it.each<[string, Partial<Indicator>, string]>([
    ['a withheld figure', { target, observations: [{ at: '2022-09-30', status: 'c' as const }] }, 'Not rated'],
    ['a figure that is only roughly known', { target, observations: [{ at: '2022-09-30', value: 95, qualifier: 'nearly' as const }] }, 'Not rated'],
    ['no figure in this edition', { target, observations: [] }, 'Not rated'],
    ['an indicator without a target', {}, 'No target'],
    ['a neutral indicator, even with a target', { polarity: 'neutral' as const, target }, 'No target'],
    ['bounds where closeness to a goal counts', { polarity: 'target' as const, target }, 'No target'],
  ])('%s', (_, changes, word) => {
    expect(printed(changes)).toMatchObject({ rag: { state: word === 'Not rated' ? 'not-rated' : 'no-target', word } });
  });
});

describe('distance from the target', () => {
  it('is 0 at the bound of green and -1 at the bound of red, in any unit', () => {
    expect(distanceToTarget(90, 'higher', higher)).toBe(0);
    expect(distanceToTarget(85, 'higher', higher)).toBe(-1);
    expect(distanceToTarget(5, 'lower', lower)).toBe(0);
    expect(distanceToTarget(10, 'lower', lower)).toBe(-1);
    expect(distanceToTarget(55, 'target', goal)).toBe(0);
    expect(distanceToTarget(40, 'target', goal)).toBe(-1);
  });

  it('is below -1 for every red, also where there is no amber band', () => {
    expect(distanceToTarget(89.9, 'higher', { upper: 90 })).toBeLessThan(-1);
    expect(distanceToTarget(1, 'lower', { upper: 0 })).toBe(-2);
    expect(distanceToTarget(90, 'higher', { upper: 90 })).toBe(0);
  });

  it('sorts every red before every amber and every amber before every green', () => {
    const targets: [Polarity, NonNullable<Indicator['target']>][] = [
      ['higher', higher], ['lower', lower], ['target', goal], ['higher', { upper: 90 }], ['lower', { upper: 0 }], ['target', { goal: 0, within: 0 }],
    ];
    const rank = { red: 0, amber: 1, green: 2, 'not-rated': 3, 'no-target': 3 };
    const figure = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(...targets));
    fc.assert(
      fc.property(figure, figure, ([a, [polarityA, targetA]], [b, [polarityB, targetB]]) => {
        const [ragA, ragB] = [ragOf(a, polarityA, targetA), ragOf(b, polarityB, targetB)];
        if (rank[ragA] >= rank[ragB]) return;
        expect(distanceToTarget(a, polarityA, targetA)!).toBeLessThanOrEqual(distanceToTarget(b, polarityB, targetB)!);
      }),
    );
  });
});
