import { describe, expect, it } from 'vitest';
import { proseOfText } from '../../../src/check/prose/from-text.ts';
import { phrasePattern } from '../../../src/check/prose/phrase-pattern.ts';
import { createReader } from '../../../src/check/prose/reader.ts';
import { usualCheckLists } from '../../../src/model/check-lists.ts';

const { phrasesIn } = createReader(usualCheckLists);
const found = (text: string, ...list: string[]): string[] => phrasesIn(text, list).map(({ phrase, start, end }) => `${phrase} ${start}-${end}`);

describe('the phrases of a list', () => {
  it.each([
    ['whole words only', 'Nowhere now.', ['now'], ['now 8-11']],
    ['in capitals or not', 'NOW and now', ['now'], ['NOW 0-3', 'now 8-11']],
    ['the longest first', 'a few, few', ['few', 'a few'], ['a few 0-5', 'few 7-10']],
    ['across any white space', 'this\nyear, this\u00a0year', ['this year'], ['this\nyear 0-9', 'this\u00a0year 11-20']],
    ['with apostrophes of either kind', 'it’s, it\'s', ["it's"], ['it’s 0-4', "it's 6-10"]],
    ['not as part of a word with a hyphen', 'now-or-never', ['now'], []],
    ['with signs that patterns would read otherwise', 'c. 20 (ca 20)', ['c.', '(ca'], ['c. 0-2', '(ca 6-9']],
    ['of no list at all', 'now', [], []],
  ])('are found %s', (_how, text, list, places) => {
    expect(found(text, ...list)).toEqual(places);
  });
});

describe('a pattern of phrases', () => {
  const matches = (text: string, options?: Parameters<typeof phrasePattern>[1]): string[] => [...text.matchAll(phrasePattern(['LAC', 'care leaver'], options))].map(([all]) => all);

  it('leaves capitals alone when asked', () => {
    expect(matches('LAC, lac')).toEqual(['LAC', 'lac']);
    expect(matches('LAC, lac', { anyCase: false })).toEqual(['LAC']);
  });

  it('finds what a hyphen joins on, unless that makes another word', () => {
    expect(matches('LAC-led')).toEqual(['LAC']);
    expect(matches('LAC-led', { hyphensJoin: true })).toEqual([]);
  });
});

describe('a document', () => {
  it('is read once in each way, and again when it is another', () => {
    const { readingOf } = createReader(usualCheckLists);
    const asked: string[] = [];
    const read = (way: string) => ({ path }: { path: string }): string => {
      asked.push(`${way} ${path}`);
      return way;
    };
    const [one, other] = [read('one'), read('other')];
    const [first, second] = [proseOfText('first.txt', 'One.'), proseOfText('second.txt', 'One.')];
    expect([readingOf(first, one), readingOf(first, other), readingOf(second, one), readingOf(first, one)]).toEqual(['one', 'other', 'one', 'one']);
    expect(asked).toEqual(['one first.txt', 'other first.txt', 'one second.txt']);
  });
});
