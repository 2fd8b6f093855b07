import { expect, it } from 'vitest';
import { listText } from '../../src/format/list.ts';
import { countLabel } from '../../src/format/plural.ts';
import { capitalised, uncapitalised } from '../../src/format/sentence-case.ts';
import { labelsWith } from '../../src/model/labels.ts';

const labels = labelsWith(undefined);

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j as %j', (items, text) => {
  expect(listText(items, labels)).toBe(text);
});

it('chooses the form of a label by the number as it is printed', () => {
  expect(countLabel(labels, 'tally.rest', 1)).toBe('1 has no target');
  expect(countLabel(labels, 'tally.rest', 3)).toBe('3 have no target');
  expect(countLabel(labels, 'tally.rest', 0)).toBe('0 have no target');
  expect(countLabel(labels, 'tally.rest', 12_345)).toBe('12,345 have no target');
  expect(countLabel(labels, 'figureText.days', '1.0')).toBe('1.0 days');
});

it('makes the first letter of a sentence a capital and leaves acronyms alone', () => {
  expect(capitalised('nearly 70%')).toBe('Nearly 70%');
  expect(capitalised('')).toBe('');
  expect(uncapitalised('Near target')).toBe('near target');
  expect(uncapitalised('RAG')).toBe('RAG');
});
