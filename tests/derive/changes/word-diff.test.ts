import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { wordDiff } from '../../../src/derive/changes/word-diff.ts';
import type { WordChange } from '../../../src/model/report.ts';

/** `[gone]` and `{new}` among the words that both have. */
function marked(then: string, now: string): string {
  return wordDiff(then, now).map(({ change, text }) => (change === 'gone' ? `[${text}]` : change === 'new' ? `{${text}}` : text)).join(' ');
}

it.each([
  ['the same text', 'Plans are good.', 'Plans are good.', 'Plans are good.'],
  ['a figure that is another', 'Seen in time: 83.4%.', 'Seen in time: 89.7%.', 'Seen in time: [83.4%.] {89.7%.}'],
  ['words put in at the end', 'Plans are good', 'Plans are good and clear', 'Plans are good {and clear}'],
  ['words taken out at the beginning', 'Nearly all plans are good', 'plans are good', '[Nearly all] plans are good'],
  ['a word that begins and ends the longer text', 'more', 'more and more', 'more {and more}'],
  ['one word that stayed among others', 'from 61% to 68% this year', 'from 65% to 70% this year', 'from [61% to 68%] {65% to 70%} this year'],
  ['nothing before', '', 'Plans are good', '{Plans are good}'],
  ['nothing in common', 'Plans are good', 'Visits stopped', '[Plans are good] {Visits stopped}'],
])('shows %s', (_what, then, now, shown) => {
  expect(marked(then, now)).toBe(shown);
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 }).map((all) => all.join(' '));
const of = (pieces: readonly WordChange[], ...changes: WordChange['change'][]): string => pieces.filter(({ change }) => changes.includes(change)).map(({ text }) => text).join(' ');

test('what is the same and what is gone make the earlier text, with what is new the present one, and the other way round they change places', () => {
  fc.assert(fc.property(words, words, (then, now) => {
    const [there, back] = [wordDiff(then, now), wordDiff(now, then)];
    expect([of(there, 'same', 'gone'), of(there, 'same', 'new')]).toEqual([then, now]);
    expect([of(back, 'same'), of(back, 'gone'), of(back, 'new')]).toEqual([of(there, 'same'), of(there, 'new'), of(there, 'gone')]);
  }));
});

test('texts too long to be compared word by word are told as a whole, but for how they begin and end', () => {
  const long = (word: string): string => Array.from({ length: 700 }, (_, index) => `${word}${index}`).join(' ');
  expect(wordDiff(`First ${long('a')} last`, `First ${long('b')} last`).map(({ change }) => change)).toEqual(['same', 'gone', 'new', 'same']);
});
