import { expect, it } from 'vitest';
import { greenText, targetOf } from '../../src/derive/target.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { wording } from './samples.ts';

type Case = Pick<Indicator, 'unit' | 'polarity' | 'target'>;

it.each<[Case, string, string]>([
  [{ unit: 'percent', polarity: 'higher', target: { minimum: 85, upper: 90 } }, '90% or more; near target from 85%', '90%'],
  [{ unit: 'percent', polarity: 'higher', target: { minimum: 96.5, upper: 98.5 } }, '98.5% or more; near target from 96.5%', '98.5%'],
  [{ unit: 'percent', polarity: 'higher', target: { upper: 90 } }, '90% or more', '90%'],
  [{ unit: 'percent', polarity: 'higher', target: { minimum: 90, upper: 90 } }, '90% or more', '90%'],
  [{ unit: 'percent', polarity: 'lower', target: { minimum: 10, upper: 5 } }, '5% or less; near target up to 10%', '5%'],
  [{ unit: 'days', polarity: 'lower', target: { upper: 45 } }, '45 days or less', '45 days'],
  [{ unit: 'count', polarity: 'lower', target: { upper: 10 } }, '10 or fewer', '10'],
  [{ unit: 'average', polarity: 'target', target: { goal: 16, within: 2, near: 4 } }, 'between 14 and 18; near target between 12 and 20', '14 to 18'],
  [{ unit: 'average', polarity: 'target', target: { goal: 16, within: 2 } }, 'between 14 and 18', '14 to 18'],
  [{ unit: 'score', polarity: 'target', target: { goal: 1.1, within: 0.1 } }, 'between 1 and 1.2', '1 to 1.2'],
  [{ unit: 'count', polarity: 'target', target: { goal: 3, within: 0 } }, 'exactly 3', '3'],
])('%j is %s', (given, text, shortText) => {
  expect(targetOf(given, wording)).toMatchObject({ text, shortText });
});

it('gives the bands of a chart, open where the target is', () => {
  expect(targetOf({ unit: 'percent', polarity: 'higher', target: { minimum: 85, upper: 90 } }, wording)).toMatchObject({
    green: { from: 90, to: null },
    amber: { from: 85, to: 90 },
  });
  expect(targetOf({ unit: 'percent', polarity: 'lower', target: { minimum: 10, upper: 5 } }, wording)).toMatchObject({
    green: { from: null, to: 5 },
    amber: { from: 5, to: 10 },
  });
  expect(targetOf({ unit: 'percent', polarity: 'target', target: { goal: 50, within: 5, near: 10 } }, wording)).toMatchObject({
    green: { from: 45, to: 55 },
    amber: { from: 40, to: 60 },
  });
  expect(targetOf({ unit: 'percent', polarity: 'higher', target: { upper: 90 } }, wording)?.amber).toBeNull();
});

it('has nothing to say of a target that its figures cannot be held against', () => {
  const neutral: Case = { unit: 'count', polarity: 'neutral', target: { upper: 10 } };
  expect(targetOf(neutral, wording)).toBeNull();
  expect(greenText(neutral, wording)).toBeNull();
});
