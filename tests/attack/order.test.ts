import { describe, expect, it } from 'vitest';
import { long } from '../how-long.ts';
import { chanceFrom } from './chance.ts';
import { publishSite, type Published } from './published.ts';
import type { Figure, Measure, Policy, World } from './world.ts';

const [then, now] = ['2021-03-31', '2022-03-31'];
const names = ['aa', 'bb', 'cc', 'dd', 'ee'];

/** Indicators that are alike in everything but figures nobody may know: by those they would be rated, moved, placed among councils, and sorted another way. */
function worldWith(policy: Policy, order: readonly number[]): World {
  const alike = (id: string, figures: readonly Figure[], more: Partial<Measure>): Measure => ({ id, title: `Indicator ${id}`, unit: 'count', polarity: 'lower', period: 'snapshot', observations: [...figures], ...more });
  const measures = order.flatMap((place, index): Measure[] => {
    const [name, small, near] = [names[index]!, 1 + place, 43 + place];
    const quartiles = [{ at: now, councils: 150, lower: 2, median: 3, upper: 4 }];
    return [
      alike(`few-${name}`, [{ at: then, value: 40 }, { at: now, value: small }], { target: { upper: 2 } }),
      alike(`before-${name}`, [{ at: then, value: small }, { at: now, value: 40 }], { target: { upper: 60 } }),
      alike(`share-${name}`, [{ at: now, numerator: small, denominator: 100 }], { unit: 'percent', target: { upper: 3 }, quartiles }),
      alike(`parts-${name}`, [{ at: now, value: 120 }], { breakdowns: [{ by: 'Age', parts: ['Younger', 'Older', 'Oldest'].map((part, at) => ({ name: part, observations: [{ at: now, value: [small, 6 - small, 114][at]! }] })) }] }),
      // Rounded to the nearest 5 all of them are the same, and so is how far each has moved.
      ...(policy.method === 'suppress' ? [] : [alike(`near-${name}`, [{ at: then, value: 80 }, { at: now, value: near }], { target: { upper: 44 } })]),
    ];
  });
  return { policy, measures, known: { totals: [], stocks: [] }, earlier: null };
}

async function made(policy: Policy, order: readonly number[]): Promise<Published> {
  const { files, refused } = await publishSite(worldWith(policy, order));
  expect(refused.map(({ message }) => message)).toEqual([]);
  return files;
}

/** Each order of the same five figures. */
function ordersFor(seed: number): number[] {
  const chance = chanceFrom(seed);
  const left = [0, 1, 2, 3, 4];
  return names.map(() => left.splice(chance.below(left.length), 1)[0]!);
}

const inOrder = (files: Published, path: string, words: RegExp): string[] => [...files.get(path)!.matchAll(words)].map(([, word]) => word!);

describe.each(['round', 'suppress'] as const)('under `%s`', (method) => {
  it('neither order, rank, place among councils nor tally follows what is protected: whatever would come first, every file is the same', async () => {
    const first = await made({ method, threshold: 5 }, [0, 1, 2, 3, 4]);
    for (let seed = 1; seed <= (long ? 8 : 1); seed += 1) {
      const other = await made({ method, threshold: 5 }, ordersFor(seed));
      expect([...other.keys()]).toEqual([...first.keys()]);
      expect([...other].filter(([path, content]) => content !== first.get(path)).map(([path]) => path)).toEqual([]);
    }
  });
});

it('the same reports do differ in their order, ranks, places, movers and tallies where nothing is protected', async () => {
  const one = await made({ method: 'none', threshold: 5 }, [0, 1, 2, 3, 4]);
  const other = await made({ method: 'none', threshold: 5 }, [4, 3, 2, 1, 0]);
  for (const [path, words] of [
    ['scorecard.html', /data-worst-first="(\d+)"/g], ['scorecard.html', /data-rag="([^"]*)"/g], ['scorecard.html', /data-order="([^"]*)"/g],
    ['index.html', /class="mover [^>]*> <a [^>]*>([^<]*)/g], ['indicators/share-aa.html', />([^<]*quartile[^<]*)</gi],
  ] as const) expect([path, inOrder(other, path, words)]).not.toEqual([path, inOrder(one, path, words)]);
});
