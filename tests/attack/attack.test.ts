import { describe, expect, it } from 'vitest';
import { long } from '../how-long.ts';
import { attack } from './attack.ts';
import { plants, safeWorld } from './planted.ts';
import { publish } from './published.ts';
import { worldOf } from './world.ts';

const seeds = Array.from({ length: long ? 1000 : 30 }, (_, index) => index + 1);

describe('a reader who links all that is published', () => {
  it('finds no small count any nearer than that it is small', () => {
    const found = seeds.flatMap((seed) => {
      const world = worldOf(seed);
      const { files, refused } = publish(world);
      return refused.length > 0 ? [] : attack(world, files).leaks.map((leak) => ({ seed, ...leak }));
    });
    expect(found).toEqual([]);
  });

  it('finds out what the gate refuses to publish, where more is not kept back by itself', () => {
    const refused = seeds.slice(0, long ? 200 : 20).flatMap((seed) => {
      const world = worldOf(seed);
      const { files, refused: why } = publish(world);
      return why.length === 0 ? [] : [attack(world, files).leaks.length > 0];
    });
    expect(refused.filter((isFound) => isFound).length).toBeGreaterThan(refused.length * 0.8);
  });
});

describe.each(['round', 'suppress'] as const)('what is left in an edition that is protected by `%s`', (method) => {
  const world = safeWorld(method);
  const { files, refused } = publish(world);
  const bare = publish({ ...world, policy: { ...world.policy, method: 'none' }, earlier: { ...world.earlier!, policy: { ...world.policy, method: 'none' } } }).files;

  it('is nothing before it is planted', () => {
    expect([refused, attack(world, files).leaks]).toEqual([[], []]);
  });

  it.each(Object.entries(plants))('is found: %s', (_, plant) => {
    const planted = new Map(files);
    plant(planted, bare);
    expect(attack(world, planted).leaks).not.toEqual([]);
  });
});

