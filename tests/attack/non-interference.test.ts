import { describe, expect, it } from 'vitest';
import { long } from '../how-long.ts';
import { chanceFrom } from './chance.ts';
import { publish, reportFiles, type Outcome } from './published.ts';
import { readPublished } from './read-published.ts';
import { cellOf } from './said.ts';
import type { World } from './world.ts';

const seeds = Array.from({ length: long ? 200 : 8 }, (_, index) => index + 1);
const [then, now] = ['2021-03-31', '2022-03-31'];
const parts = ['Under 1', '1 to 4', '5 to 9', 'Older'];

interface Numbers {
  few: number;
  fewBefore: number;
  visited: number;
  harmed: number;
  lastYear: number;
  /** By age; the first is small. */
  ages: number[];
}

function worldWith(seed: number, { few, fewBefore, visited, harmed, lastYear, ages }: Numbers): World {
  const total = ages.reduce((sum, each) => sum + each, 0);
  const policy = { method: seed % 2 === 0 ? 'round' : 'suppress', threshold: [5, 7, 10][seed % 3]! } as const;
  const measures: World['measures'] = [
    { id: 'few', title: 'Few', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: then, value: fewBefore }, { at: now, value: few }] },
    { id: 'plans', title: 'Plans', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: now, value: total }], breakdowns: [{ by: 'Age', parts: parts.map((name, index) => ({ name, observations: [{ at: now, value: ages[index]! }] })) }] },
    { id: 'visited', title: 'Visited', unit: 'percent', polarity: 'higher', period: 'snapshot', sameAs: { denominator: 'plans' }, observations: [{ at: now, numerator: visited, denominator: total }] },
    { id: 'harmed', title: 'Harmed', unit: 'rate', polarity: 'neutral', period: 'snapshot', observations: [{ at: then, numerator: 90, denominator: 52_310 }, { at: now, numerator: harmed, denominator: 52_417 }] },
    { id: 'again', title: 'Again', unit: 'count', polarity: 'lower', period: 'snapshot', observations: [{ at: now, value: 40 }], comparators: [{ kind: 'own-last-year', at: then, value: lastYear }] },
  ];
  return { policy, measures, known: { totals: [], stocks: [] }, earlier: null };
}

type Pair = { worlds: [World, World]; published: [Outcome, Outcome] };

const pairs = new Map<number, Pair>();

function pairOf(seed: number): Pair {
  const made = pairs.get(seed) ?? drawn(seed);
  pairs.set(seed, made);
  return made;
}

/** Two councils that differ in nothing but small counts, and in what is kept back with them so that totals stay. */
function drawn(seed: number): Pair {
  const chance = chanceFrom(seed + 7000);
  const threshold = [5, 7, 10][seed % 3]!;
  const small = (): number => 1 + chance.below(threshold);
  const large = (): number => 40 + chance.below(80);
  const draw = (ages: number[]): Numbers => ({ few: small(), fewBefore: small(), visited: small(), harmed: small(), lastYear: small(), ages });
  const ages = [small(), seed % 4 < 2 ? small() : large(), large(), large()];
  const one = worldWith(seed, draw(ages));
  const first = publish(one);
  const kept = new Set(readPublished(first.files).statements.flatMap((each) => (each.kind === 'withheld' ? [each.cell] : [])));
  const with0 = ages.findIndex((_, index) => index > 0 && kept.has(cellOf('plans', `Age:${parts[index]}`, now, 'snapshot', 'value')));
  const steps = Array.from({ length: 2 * threshold }, (_, index) => index - threshold).filter((step) => {
    const other = ages[with0]! - step;
    return ages[0]! + step >= 1 && ages[0]! + step <= threshold && (ages[with0]! <= threshold ? other >= 1 && other <= threshold : other > 2 * threshold);
  });
  const step = with0 < 0 ? 0 : steps[chance.below(steps.length)]!;
  const other = worldWith(seed, draw(ages.map((age, index) => (index === 0 ? age + step : index === with0 ? age - step : age))));
  return { worlds: [one, other], published: [first, publish(other)] };
}

describe('what is published says nothing of', () => {
  it('small counts: whatever they are, it is byte for byte the same', () => {
    const open = seeds.map((seed) => pairOf(seed).published).filter((pair) => pair.every(({ refused }) => refused.length === 0));
    for (const [one, other] of open) expect([...other.files]).toEqual([...one.files]);
    expect(open.length).toBeGreaterThanOrEqual(seeds.length / 2);
  });

  it('whether it is refused, where more is kept back by itself', () => {
    for (const seed of seeds.filter((each) => each % 2 === 1)) expect([seed, ...pairOf(seed).published.map(({ refused }) => refused.length)]).toEqual([seed, 0, 0]);
  });

  it('comments, and waivers', () => {
    const { worlds: [world], published: [{ files: plain }] } = pairOf(1);
    const files = reportFiles('2022', '2022-09-30', world.policy, world.measures, world.known);
    const commented = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `# Three boys.\n${text}\n# The two of April.\n`]));
    const settings = { ...(JSON.parse(files['data/report.yaml']!) as object), waivers: [{ rule: 'series-consistent', reason: 'Seen.', edition: '2022' }] };
    for (const more of [commented, { 'data/report.yaml': JSON.stringify(settings) }]) expect([...publish(world, more).files]).toEqual([...plain]);
  });
});

it('no share, rate or change of a small count is anywhere in what is published', () => {
  for (const seed of seeds) {
    const { worlds: [world], published: [{ files }] } = pairOf(seed);
    const of = (id: string) => world.measures.find((each) => each.id === id)!.observations;
    const [share, rate] = [of('visited')[0]!, of('harmed')[1]!];
    const tokens = [(share.numerator! / share.denominator!) * 100, (rate.numerator! / rate.denominator!) * 10_000, ((rate.numerator! / 52_417) - 90 / 52_310) * 10_000].map((value) => String(value).slice(0, 7));
    const text = [...files.values()].join('\n');
    expect(tokens.filter((token) => token.includes('.') && token.length === 7 && new RegExp(`(?<![\\d.])${token.replace('.', '\\.')}`).test(text))).toEqual([]);
  }
});
