import type { CheckLists } from '../../model/check-lists.ts';
import { furnitureOf, type ProseBlock } from '../prose/document.ts';
import { shown } from '../prose/shown.ts';
import { wordsIn, type Word } from '../prose/words.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { Finding } from '../engine/finding.ts';

/*
 * Checks that sentences come to an end: not after the or its, not in one paragraph to go on in the next, not without a
 * full stop after sentences that have one.
 * Why: words were lost, and nobody can tell which.
 * Does not catch: a sentence that ends rightly and makes no sense; list items and lines of slides that are no sentences.
 */
export default defineProseRule({
  id: 'sentence-ends',
  severity: 'warning',
  summary: 'Sentences come to an end.',
  checkDocument({ blocks }, report, { lists }) {
    const ends = endingsOf(lists);
    const furniture = furnitureOf(blocks);
    blocks.forEach((block, index) => {
      if (block.kind === 'heading' || block.kind === 'cell') return;
      const next = blocks[index + 1];
      if (leadsIn(block, next)) return;
      const finding = (next && !furniture.has(next.text) ? splitBefore(block, next) : undefined) ?? unfinishedIn(block, ends) ?? openEnd(block);
      if (finding) report(finding);
    });
  },
});

interface Endings {
  words: ReadonlySet<string>;
  adjectives: ReadonlySet<string>;
}

function endingsOf(lists: CheckLists): Endings {
  return { words: new Set(lists.unfinishedEndings), adjectives: new Set(lists.unfinishedAdjectives) };
}

const determiners = new Set(['the', 'a', 'an', 'its', 'our', 'their', 'your', 'his', 'her', 'this', 'these']);
const closed = /[.!?…:;]["'”’)\]*]*$/;
const fewestWords = 6;

/** What a list completes needs no end of its own. */
function leadsIn(block: ProseBlock, next: ProseBlock | undefined): boolean {
  return block.kind === 'paragraph' && next?.kind === 'item' && !closed.test(block.text.trimEnd());
}

/** A sentence that goes on in the next paragraph: a page or a bullet was broken in it. */
function splitBefore(block: ProseBlock, next: ProseBlock): Finding | undefined {
  const text = block.text.trimEnd();
  if (next.kind !== 'paragraph' || !/^\p{Ll}\p{L}*[\s,]/u.test(next.text) || /^\p{L}+:/u.test(next.text)) return undefined;
  if (closed.test(text) || /[,–—-]$/.test(text)) return undefined;
  const words = wordsIn(text);
  if (words.length < fewestWords) return undefined;
  return {
    message: `The sentence that stops after \`${lastOf(words, text)}\` goes on in the next paragraph.`,
    place: placeOfLast(block, words),
    hint: 'Join the two.',
    related: [{ message: 'It goes on here.', place: next.place(0, Math.min(next.text.length, 40)) }],
  };
}

/** A sentence that stops after a word with which none ends. */
function unfinishedIn(block: ProseBlock, ends: Endings): Finding | undefined {
  for (const { text, start } of block.sentences) {
    const words = wordsIn(text);
    const [before, last] = [words.at(-2), words.at(-1)];
    if (!last || words.length < 4 || text.endsWith('?') || /[\p{N}\uFFFC:;,–—-]$/u.test(text)) continue;
    const stops = ends.words.has(last.plain) || (ends.adjectives.has(last.plain) && determiners.has(before?.plain ?? ''));
    if (!stops || text.slice(last.start, last.end) !== last.plain) continue;
    const from = before?.start ?? last.start;
    return {
      message: `The sentence stops after \`${text.slice(from, last.end)}\`.`,
      place: block.place(start + from, start + last.end),
      hint: 'Write its last words, or take out what is left over.',
    };
  }
  return undefined;
}

/** Sentences with full stops, and a last one without; in a report, a paragraph without any. */
function openEnd(block: ProseBlock): Finding | undefined {
  const last = block.sentences.at(-1);
  // A title in quotation marks ends with them.
  if (!last || closed.test(last.text) || /['’"”]$/.test(last.text.trimEnd())) return undefined;
  const words = wordsIn(last.text);
  const alone = block.sentences.length === 1;
  const isParagraph = block.kind === 'paragraph' && block.context.section !== null;
  if (words.length < fewestWords || (alone && !isParagraph) || (!alone && !isSentence(block.sentences[0]!.text))) return undefined;
  return {
    message: `The sentence that ends in \`${lastOf(words, last.text)}\` has no full stop.`,
    place: placeOfLast(block, words, last.start),
    hint: 'Write the full stop, or the words that are missing before it.',
  };
}

/** Numbers of paragraphs and abbreviations are no sentences. */
function isSentence(text: string): boolean {
  return wordsIn(text).length >= 4;
}

function lastOf(words: readonly Word[], text: string): string {
  return shown(text.slice(words.at(-2)?.start ?? 0, words.at(-1)!.end));
}

function placeOfLast(block: ProseBlock, words: readonly Word[], offset = 0): ReturnType<ProseBlock['place']> {
  return block.place(offset + (words.at(-2)?.start ?? 0), offset + words.at(-1)!.end);
}
