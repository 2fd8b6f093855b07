import { describe, expect, it } from 'vitest';
import { sumsInWords } from '../../../src/check/claims/sums.ts';
import { quantitiesIn } from '../../../src/check/prose/numbers.ts';

const said = (text: string): string[] => sumsInWords(text, quantitiesIn(text)).map(({ message }) => message);

describe('a sum in words', () => {
  it.each([
    ['By 12%, from 100 to 90, the list has gone down.', 'The text says `12%`, but from `100` to `90` is a change of 10%.'],
    ['From 301 homes we went to 287, a loss of 24.', 'The text says `24`, but from `301` to `287` is 14.'],
    ['Waits came down by six weeks, from 14 weeks to 9.', 'The text says `six weeks`, but from `14 weeks` to `9` is 5.'],
    ['The backlog fell from 64 to 16, which is half of what it was.', 'The text says `half`, but from `64` to `16` is 25% of what it was.'],
    ['Referrals trebled, from 40 to 100.', 'The text says `trebled`, but from `40` to `100` is a change of 150% upwards.'],
    ['Spending doubled from £2.1 million to £3.6 million.', 'The text says `doubled`, but from `£2.1 million` to `£3.6 million` is a change of 71% upwards.'],
    ['Of 48 audits, 31 were good and 19 were not.', 'The text says `19`, but `31` of `48` leaves 17.'],
    ['Some 40 of the 48 had it, so 18 did not.', 'The text says `18`, but `40` of `48` leaves 8.'],
    ['There are 10 teams: 3 in the north, 4 in the south and 5 elsewhere.', 'The text says `10`, but `3`, `4`, `5` make 12.'],
    ['We trained 25 managers in spring and 17 in summer, 52 in total.', 'The text says `52`, but `25`, `17` make 42.'],
    ['Between them the hubs helped 150 families, 90 in the north and 70 in the south.', 'The text says `150`, but `90`, `70` make 160.'],
  ])('must come out: %s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it.each([
    'By 10%, from 100 to 90, the list has gone down.',
    'The team grew from 12 to 18, an increase of a half.',
    'It fell from 64 to 16, a quarter of what it was.',
    'Of 48 audits, 31 were good and 17 were not.',
    'Of 48 audits, 31 were good, 14 were not, and the remaining 3 were inadequate.',
    'There are 12 teams, among them: 3 in the north, 4 in the south and 2 elsewhere.',
    'We trained 25 managers in spring and 17 in summer, 42 in total.',
    'Spending doubled from £2.1 million to £4.2 million.',
    'We see 5 teams in 3 towns, and 9 in all of the county.',
  ])('comes out, or may be another: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
