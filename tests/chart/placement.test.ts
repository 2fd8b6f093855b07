import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart, spread } from '../../src/chart/placement.ts';

describe('spreading labels', () => {
  it('leaves those that do not touch where they are', () => {
    expect(spread([{ want: 50, size: 16 }, { want: 10, size: 16 }, { want: 90, size: 16 }], 0, 100)).toEqual([50, 10, 90]);
  });

  it('moves two of one height by half their size each', () => {
    expect(spread([{ want: 50, size: 16 }, { want: 50, size: 16 }], 0, 100)).toEqual([42, 58]);
  });

  it('keeps them within the bounds', () => {
    expect(spread([{ want: 0, size: 16 }, { want: 200, size: 16 }], 0, 100)).toEqual([8, 92]);
  });

  it('never lets two touch, keeps their order and stays within bounds that can hold them', () => {
    const wishes = fc.array(fc.record({ want: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 40 }) }), { maxLength: 7 });
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = spread(all, 0, 300)
          .map((middle, index) => ({ middle, ...all[index]! }))
          .sort((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, size, want }, index) => {
          expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(middle + size / 2).toBeLessThanOrEqual(300 + 1e-6);
          const next = placed[index + 1];
          if (!next) return;
          expect(next.middle - middle).toBeGreaterThanOrEqual((size + next.size) / 2 - 1e-6);
          expect(next.want).toBeGreaterThanOrEqual(want);
        });
      }),
      { seed: 7 },
    );
  });
});

describe('keeping labels apart', () => {
  const at = (from: number): { from: number; to: number } => ({ from, to: from + 10 });

  it('keeps the last, and from there back those that leave the gap', () => {
    expect(keepApart([at(0), at(8), at(16), at(24), at(32)], 5).map(({ from }) => from)).toEqual([0, 16, 32]);
  });

  it('keeps all that stand far enough apart', () => {
    expect(keepApart([at(0), at(15), at(30)], 5)).toHaveLength(3);
  });
});
