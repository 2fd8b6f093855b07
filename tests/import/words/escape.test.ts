import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsWith } from '../../../src/model/labels.ts';
import { walk } from '../../../src/model/content.ts';
import { bodyOf } from '../../../src/model/section.ts';
import { parseWords } from '../../../src/parse/section/parse-section.ts';
import { inlineMarkdown } from '../../../src/import/words/markdown/inline.ts';
import type { WordsRun } from '../../../src/import/words/words-document.ts';
import { long } from '../../how-long.ts';

const setting = { note: () => '', picture: () => '', token: () => '', breaks: true };
const targets = { sectionIds: new Set(['early-help']), images: new Set<string>(), ids: new Set(['audit-2022', 'eh-seen']) };

/** What a section says whose words are this Markdown, and what is found wrong with it. */
function read(markdown: string): { kinds: string[]; text: string; wrong: string[] } {
  const { parts, diagnostics } = parseWords({ path: 'content/10-a.md', text: markdown }, { text: markdown, startsAt: 0 }, { id: 'a', labels: labelsWith(undefined), targets });
  const blocks = bodyOf({ parts });
  let text = '';
  walk(blocks, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'break') text += ' ';
  });
  return { kinds: [...blocks.map(({ type }) => type), ...parts.flatMap(({ title }) => (title === null ? [] : ['heading']))], text, wrong: diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`) };
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const asRun = (text: string): WordsRun[] => [{ type: 'text', text }];

const pieces = [
  '*', '**', '_', '`', '[', ']', '(', ')', '[@', '@audit-2022', '[audit-2022]', '(@eh-seen)', ':kpi[eh-seen]', ':kpi', '::evidence', ':::internal', ':name', 'Note:', '10:30', '1.', '1)', '(a)', 'iv)', '#', '##', '###',
  '<', '>', '<b>', '</b>', '<!--', '-->', '{', '}', '{#id}', '(#id)', '|', '~', '~~', '\\', '&amp;', '&', '&#42;', '!', '![', '^', '[^1]', '---', '===', '***', '+', '-', '–', '—', '•', 'o', '2023.', '=', '"',
  'https://example.org/a_b?c=1&d=*', 'https://example.org', 'www.example.org/x_y', 'a.person@example.org', 'http://', 'snake_case_word', '85%', '£5', 'word', 'Children', 'are', 'seen.', ' ', '  ', '\t', '\u00A0', "child's", '…', '“', '”', 'é', '😀',
];
const sentence = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/^\W*internal\W*$/i.test(text));

describe('words of a document', () => {
  test('read as they stood, whatever signs are in them, as one paragraph with nothing wrong in it', () => {
    fc.assert(fc.property(sentence, (text) => {
      const clean = spaced(text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\uFFFC\uFFFE\uFFFF]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD'));
      fc.pre(/[\p{L}\p{N}]/u.test(clean));
      const markdown = inlineMarkdown(asRun(text), setting);
      const found = read(markdown);
      // An address that leads nowhere is the author's to mend.
      const wrong = found.wrong.filter((each) => !each.startsWith('link-leaves-report'));
      expect({ ...found, wrong, text: spaced(found.text) }, markdown).toEqual({ kinds: ['paragraph'], text: clean, wrong: [] });
    }), { numRuns: long ? 5000 : 500 });
  });

  const look = fc.record({ strong: fc.constantFrom(true as const, undefined), emphasis: fc.constantFrom(true as const, undefined), deleted: fc.constantFrom(true as const, undefined, undefined, undefined) });
  const run = fc.tuple(sentence, look).map(([text, { strong, emphasis, deleted }]): WordsRun => ({ type: 'text', text, ...(strong && { strong }), ...(emphasis && { emphasis }), ...(deleted && { deleted }) }));

  test('read as they stood in bold, italics and with lines that end within', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: fc.constant<WordsRun>({ type: 'break' }) }), { minLength: 1, maxLength: 5 }), (runs) => {
      const said = runs.map((each) => (each.type === 'text' ? each.text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\uFFFC\uFFFE\uFFFF]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD') : ' ')).join('');
      fc.pre(/[\p{L}\p{N}]/u.test(said));
      const markdown = inlineMarkdown(runs, setting);
      const { kinds, text } = read(markdown);
      expect([kinds, text.replace(/\s+/g, '')], markdown).toEqual([['paragraph'], said.replace(/\s+/g, '')]);
    }), { numRuns: long ? 2500 : 250 });
  });

  test.each([
    ['1. First', String.raw`1\. First`],
    ['Note:this and 10:30', String.raw`Note\:this and 10:30`],
    ['snake_case stays', 'snake_case stays'],
    ['5 * 3 < 20', String.raw`5 \* 3 \< 20`],
    ['See https://example.org/a_b.', String.raw`See [https\://example.org/a_b](<https://example.org/a_b>).`],
  ])('%j is written %j', (text, markdown) => {
    expect(inlineMarkdown(asRun(text), setting)).toBe(markdown);
  });

  test('keep emphasis where Markdown can say it', () => {
    expect(inlineMarkdown([{ type: 'text', text: 'Need is high. ', strong: true }, { type: 'text', text: 'It has levelled off.' }], setting)).toBe('**Need is high.** It has levelled off.');
  });
});
