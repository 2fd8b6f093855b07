import { beforeAll, describe, expect, it } from 'vitest';
import { long } from '../how-long.ts';
import { attack } from './attack.ts';
import { sitePlants } from './planted-in-sites.ts';
import { plants, safeWorld } from './planted.ts';
import { publish, publishSite, type Published } from './published.ts';
import { worldOf } from './world.ts';

const seedsUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a reader who links all that is published', () => {
  const refused: boolean[] = [];
  const [asked, givenUp, found]: [number[], number[], unknown[]] = [[], [], []];
  beforeAll(() => {
    for (const seed of seedsUpTo(long ? 1000 : 30)) {
      const world = worldOf(seed);
      const outcome = publish(world);
      if (outcome.refused.length > 0 && refused.length >= (long ? 70 : 10)) continue;
      const read = attack(world, outcome.files);
      if (outcome.refused.length > 0) {
        refused.push(read.leaks.length > 0);
        continue;
      }
      asked.push(read.protected);
      givenUp.push(read.givenUp);
      found.push(...read.leaks.map((leak) => ({ seed, ...leak })));
    }
  }, 600_000);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

  it('finds no small count any nearer than that it is small', () => {
    expect(found).toEqual([]);
    expect(sum(asked)).toBeGreaterThan(long ? 2500 : 60);
    expect(sum(givenUp)).toBeLessThan(sum(asked) * 0.02);
  });

  it('finds out what the gate refuses to publish, where more is not kept back by itself', () => {
    expect(refused.filter((isFound) => isFound).length).toBeGreaterThan(refused.length * 0.8);
  });

  it('finds none in whole sites and workbooks that the gate lets pass', async () => {
    let clean = 0;
    for (let seed = 1; clean < (long ? 50 : 1); seed += 1) {
      const world = worldOf(seed);
      const outcome = await publishSite(world);
      if (outcome.refused.length > 0) continue;
      clean += 1;
      expect([seed, attack(world, outcome.files).leaks]).toEqual([seed, []]);
    }
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

describe('what is left in a page or a workbook', () => {
  const world = safeWorld('suppress');
  let site: Published;
  beforeAll(async () => {
    site = (await publishSite(world)).files;
  });

  it('is nothing before it is planted', () => {
    expect(attack(world, site).leaks).toEqual([]);
  });

  it.each(Object.entries(sitePlants))('is found: %s', (_, plant) => {
    const planted = new Map(site);
    plant(planted);
    // Only what was changed is read beside the report itself.
    const read = new Map([...planted].filter(([path, content]) => path.endsWith('report.json') || content !== site.get(path)));
    expect(read.size).toBe(3);
    expect(attack(world, read).leaks).not.toEqual([]);
  });
});
