import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../src/chart/text-width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 13, 'normal', 0],
    ['iii', 10, 'normal', 6.66],
    ['WWW', 10, 'normal', 28.32],
    ['95.3%', 10, 'normal', 28.35],
    ['95.3%', 20, 'normal', 56.7],
    ['Good', 10, 'bold', 26.11],
    ['−5', 10, 'normal', 11.4],
  ] as const)('of %j at %d, %s, is %d', (text, size, weight, width) => {
    expect(textWidth(text, size, weight)).toBeCloseTo(width, 5);
  });

  it('takes a letter with an accent for the letter, and an unknown one for the widest', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('漢', 10)).toBe(10);
  });
});

describe('wrapping', () => {
  it('keeps lines within the width and loses no word', () => {
    const lines = wrapText('The experiences and progress of children in care', 100, 13);
    expect(lines.join(' ')).toBe('The experiences and progress of children in care');
    expect(lines.every((line) => textWidth(line, 13) <= 100)).toBe(true);
  });

  it('leaves a word that is too wide whole, on a line of its own', () => {
    expect(wrapText('of unaccompanied children', 40, 13)).toEqual(['of', 'unaccompanied', 'children']);
  });

  it('makes no line of nothing', () => {
    expect(wrapText('  ', 40, 13)).toEqual([]);
  });
});
