import { describe, expect, it } from 'vitest';
import { asId, slugOf, uniqueNames } from '../../src/model/names.ts';

it.each([
  ["Children's services", 'childrens-services'],
  ['Children’s services', 'childrens-services'],
  ['  Café & crèche – 2022 ', 'cafe-creche-2022'],
  ['…', ''],
])('the name made from %j is %j', (text, name) => {
  expect([slugOf(text), asId(text)]).toEqual([name, name]);
});

it('an id is as short as ids must be, and does not end with a hyphen', () => {
  expect(asId(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  expect(slugOf(`${'a'.repeat(59)} b`)).toBe(`${'a'.repeat(59)}-b`);
});

describe('names of one page', () => {
  it('are each used once, also where a number is wanted for itself', () => {
    const nameOf = uniqueNames(['taken']);
    expect(['taken', 'a', 'a', 'a-2', 'a', 'taken'].map(nameOf)).toEqual(['taken-2', 'a', 'a-2', 'a-2-2', 'a-3', 'taken-3']);
  });

  it('are made in time that does not grow with the square of their number', () => {
    const nameOf = uniqueNames([]);
    const names = Array.from({ length: 100_000 }, () => nameOf('heading'));
    expect(names.at(-1)).toBe('heading-100000');
  });
});
