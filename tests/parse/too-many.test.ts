import { expect, test } from 'vitest';
import { parsed, told } from './parsing.ts';

const many = (length: number, entry: (index: number) => string): string => Array.from({ length }, (_, index) => entry(index)).join('');
const hint = 'Keep those that matter to this edition: of so many nobody would read any, and none is taken.';
const indicator = (id: string, count: number): string => `  - { id: ${id}, title: Seen, unit: percent, polarity: higher, period: month, observations: [${many(count, (index) => `{ at: ${1900 + Math.floor(index / 12)}-0${(index % 9) + 1}-01, value: 5 }, `)}] }\n`;

test.each<[string, string, (count: number) => string, number, string]>([
  ['actions', 'data/actions.yaml', (count) => `actions:\n${many(count, (index) => `  - { id: a-${index}, title: Act }\n`)}`, 600, '2:3'],
  ['evidence', 'data/evidence.yaml', (count) => `evidence:\n${many(count, (index) => `  - { id: e-${index}, title: Audit, kind: audit }\n`)}`, 1000, '2:3'],
  ['terms', 'data/glossary.yaml', (count) => `terms:\n${many(count, (index) => `  - { term: T${index}, meaning: Something }\n`)}`, 1000, '2:3'],
  ['indicators', 'data/indicators/visits.yaml', (count) => `theme: Visits\nindicators:\n${many(count, (index) => indicator(`i-${index}`, 1))}`, 120, '3:3'],
])('of %s as many as somebody may read are taken, and of one more none, before anything is worked out', (list, path, text, most, place) => {
  const of = (count: number): { taken: number; said: string[][] } => {
    const { value, diagnostics } = parsed({ [path]: text(count) });
    return { taken: [value.actions, value.evidence, value.glossary, value.indicators].flat().length, said: diagnostics.map(told) };
  };
  expect(of(most)).toEqual({ taken: most, said: [] });
  expect(of(most + 1)).toEqual({ taken: 0, said: [[`${path}:${place}`, 'field-range', `\`${list}\` must be at most ${most} entries long, but it is ${most + 1} entries long.`, hint]] });
});
