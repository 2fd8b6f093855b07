import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/check/prose/sentences.ts';
import { plainHeading } from '../../../src/parse/section/landmarks.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['We know (we do!). They know.', ['We know (we do!).', 'They know.']],
  ['Wait...! then go. “Why?” she said.', ['Wait...!', 'then go.', '“Why?”', 'she said.']],
  ['As of 1.5.2022, e.g. the MASH.', ['As of 1.5.2022, e.g. the MASH.']],
])('the sentences of %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

/** So many that looking at each again from every other would take many minutes. */
const many = 600_000;

test('a text of nothing but stops is looked through once', () => {
  expect(sentencesOf(`${'…'.repeat(many)}x`)).toHaveLength(1);
});

test('a heading of nothing but stops within words is looked through once', () => {
  expect(plainHeading(`${'.'.repeat(many)}Next: ?`)).toBe(`${'.'.repeat(many)}next`);
});
