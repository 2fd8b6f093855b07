import { describe, expect, it } from 'vitest';
import { judgedIn, scoresOf } from './corpus.ts';
import { reached } from './reached.ts';

describe.each(['statements', 'held-out'] as const)('of the corpus in %s.yaml', (name) => {
  const scores = new Map(scoresOf(judgedIn(name)).map((score) => [score.kind, score]));

  it.each(Object.entries(reached[name]))('the checks find no less, and flag no more that is true, than they did: %s', (kind, { found, flagged, asError }) => {
    const score = scores.get(kind)!;
    expect(score.found).toBeGreaterThanOrEqual(found);
    expect(score.flagged).toBeLessThanOrEqual(flagged);
    expect(score.asError).toBeLessThanOrEqual(asError);
  });

  it('every kind is held to what is reached', () => {
    expect([...scores.keys()].filter((kind) => kind !== 'all').sort()).toEqual(Object.keys(reached[name]).sort());
  });
});
