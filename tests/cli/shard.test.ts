import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardIn, type Shard } from '../../src/cli/shard.ts';

test('all parts together are all things, each once, and no part has two more than another', () => {
  fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), (things, parts) => {
    const shared = Array.from({ length: parts }, (_, index) => (shardIn(`${index + 1}/${parts}`) as Shard).of(things));
    expect(shared.flat().sort()).toEqual([...things].sort());
    const lengths = shared.map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2);
  }));
});

test.each(['0/2', '3/2', '1', '1/', '/2', '1/2/3', '-1/2', '1.5/2', ''])('`%s` is no part', (text) => {
  expect(shardIn(text)).toContain(`\`--shard\` is \`${text}\``);
});
