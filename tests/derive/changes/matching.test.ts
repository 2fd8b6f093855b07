import { expect, it, test } from 'vitest';
import type { Claim } from '../../../src/derive/changes/claims-in.ts';
import { matchClaims } from '../../../src/derive/changes/match-claims.ts';

function claim(number: string, text: string, more: Partial<Claim> = {}): Claim {
  return { section: 'help', sectionTitle: 'Help', number, anchor: `p-${number}`, id: null, kind: 'strength', text, actions: [], indicators: [], internal: false, names: [number], was: [], ...more };
}

/** The number of each earlier claim with that of the one that says it now, both ways round. */
function matched(before: Claim[], now: Claim[]): string[] {
  const there = matchClaims(before, now).pairs.map(({ then, now: present }) => `${then.number}=${present.number}`);
  const back = matchClaims(now, before).pairs.map(({ then, now: earlier }) => `${earlier.number}=${then.number}`);
  expect(back.toSorted()).toEqual(there.toSorted());
  return there;
}

const timely = 'Almost all assessments of families are finished within forty-five days.';
const visits = 'Social workers visit children in care often, and children know their workers.';

it.each<[string, Claim[], Claim[], string[]]>([
  ['by the name that its author gave it, whatever it says now', [claim('1.1', timely, { id: 'timely' })], [claim('1.1', timely), claim('2.4', visits, { id: 'timely', section: 'care' })], ['1.1=2.4']],
  ['by what its author says that it was, before its name', [claim('1.1', timely, { id: 'timely', names: ['2021 1.1'] })], [claim('1.1', timely, { id: 'timely' }), claim('2.4', visits, { section: 'care', was: ['2021 1.1'] })], ['1.1=2.4']],
  ['by the first of several that it was, and each by one that is free', [claim('1.1', timely), claim('1.2', visits)], [claim('2.1', 'One.', { was: ['1.1', '1.2'] }), claim('2.2', 'Other.', { was: ['1.1', '1.2'] })], ['1.1=2.1', '1.2=2.2']],
  ['by its number before another with the same words', [claim('1.2', timely)], [claim('1.1', timely), claim('1.2', timely)], ['1.2=1.2']],
  ['by the same words in its section before those elsewhere', [claim('1.2', timely)], [claim('0.9', timely, { section: 'other' }), claim('1.3', timely)], ['1.2=1.3']],
  ['by the same words anywhere', [claim('1.2', timely)], [claim('3.1', timely, { section: 'care' })], ['1.2=3.1']],
  ['by most of its words, when a figure and a clause are others', [claim('1.1', timely)], [claim('1.4', 'Nearly all assessments of families are finished within forty days, as the audits show.')], ['1.1=1.4']],
  ['and not by a few of its words', [claim('1.1', timely)], [claim('1.1', 'Families are asked often what they think of assessments.')], []],
  ['by most of its words in another section', [claim('1.1', timely)], [claim('2.1', `${timely} So it was.`, { section: 'care' })], ['1.1=2.1']],
  ['and not by half of its words in another section', [claim('1.1', timely)], [claim('2.1', 'Nearly all assessments of families were clearly finished quickly within forty days, as recent audits show.', { section: 'care' })], []],
  ['in its section rather than in another', [claim('1.1', timely)], [claim('0.1', `${timely} Good.`, { section: 'other' }), claim('1.4', 'Nearly all assessments of families are finished within forty days, as the audits show.')], ['1.1=1.4']],
  ['by half of its words in its section when that has another id', [claim('1.1', timely), claim('1.2', visits)], [claim('1.1', visits, { section: 'support' }), claim('1.2', 'Nearly all assessments of families are finished within forty days, as the audits show.', { section: 'support' })], ['1.1=1.2', '1.2=1.1']],
  ['with the one that is most alike', [claim('1.1', visits)], [claim('1.1', 'Social workers visit children in care.'), claim('1.2', `${visits} Always.`)], ['1.1=1.2']],
  ['with one of the same kind among equally like ones', [claim('1.1', `${timely} Good.`)], [claim('1.1', `${timely} Bad!`, { kind: 'area-for-improvement' }), claim('1.2', `${timely} Odd.`)], ['1.1=1.2']],
  ['one each, where two say the same', [claim('1.1', timely), claim('1.2', timely)], [claim('1.3', timely), claim('1.4', timely)], ['1.1=1.3', '1.2=1.4']],
])('a claim is found again %s', (_how, before, now, pairs) => {
  expect(matched(before, now)).toEqual(pairs);
});

test('what is found nowhere is gone, and what nothing was found for is new', () => {
  const { pairs, gone, added } = matchClaims([claim('1.1', timely), claim('1.2', visits)], [claim('1.1', visits), claim('1.2', 'Schools take part.')]);
  expect([pairs.length, gone.map(({ text }) => text), added.map(({ text }) => text)]).toEqual([1, [timely], ['Schools take part.']]);
});

test('among many sentences of one mould each is found again by its place, whatever their figures', () => {
  const many = (year: number): Claim[] => Array.from({ length: 100 }, (_, index) => claim(`1.${index + 1}`, `In area ${index} managers looked at ${index * year} plans.`));
  expect(matched(many(2021), many(2022))).toEqual(many(2021).map(({ number }) => `${number}=${number}`));
});

test('among many sentences of one mould each is found again by its own words', () => {
  const names = Array.from({ length: 100 }, (_, index) => String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!.repeat(5)));
  const many = (words: string): Claim[] => names.map((name, index) => claim(`1.${index + 1}`, `In ${name} managers ${words} plans.`));
  expect(matched(many('looked at'), many('read').toReversed())).toEqual(many('').map(({ number }) => `${number}=${number}`));
});
