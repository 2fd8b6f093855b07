import type { ProseBlock, ProseDocument } from '../prose/document.ts';
import { wordsIn } from '../prose/words.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that sentences, paragraphs and sections are not too long to be read.
 * Why: councillors, parents and young people give up on long ones.
 * Does not catch: hard words; long tables.
 */
export default defineProseRule({
  id: 'reading-length',
  severity: 'info',
  summary: 'Sentences, paragraphs and sections are not too long to be read.',
  checkDocument(document, report, { lists }) {
    let words = 0;
    for (const block of document.blocks) {
      const inBlock = wordsIn(block.text).length;
      words += inBlock;
      if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote') continue;
      const tooLong = longSentences(block, lists.longestSentence);
      for (const { count, place } of tooLong) {
        report({
          message: `This sentence runs to ${count} words without a stop; at most ${lists.longestSentence} can be followed.`,
          place,
          hint: 'Make two or three sentences of it, or a list.',
          actual: String(count),
        });
      }
      if (inBlock > lists.longestParagraph && tooLong.length === 0) {
        report({
          message: `This paragraph has ${inBlock} words; at most ${lists.longestParagraph} can be taken in.`,
          place: block.place(0, Math.min(block.text.length, 60)),
          hint: 'Begin a new paragraph where the subject changes, or make a list.',
          actual: String(inBlock),
        });
      }
    }
    if (isSection(document) && words > lists.longestSection) {
      report({
        message: `The section \`${document.title ?? document.path}\` has ${words} words, about ${Math.round(words / wordsAMinute)} minutes of reading; at most ${lists.longestSection} are expected.`,
        place: { path: document.path, start: { line: 1, column: 1 } },
        hint: 'Keep what has changed since the last edition and what matters most, and lead to the evidence for the rest.',
        actual: String(words),
      });
    }
  },
});

const wordsAMinute = 220;

function longSentences(block: ProseBlock, most: number): { count: number; place: ReturnType<ProseBlock['place']> }[] {
  return block.sentences.flatMap(({ text, start, end }) => {
    // What lists several things with semicolons is read item by item; what never ends is no sentence.
    const stretches = text.split(/[;:]\s/).map((stretch) => wordsIn(stretch).length);
    const count = Math.max(...stretches);
    return count > most && /[.!?]["'”’)]*$/.test(text) ? [{ count, place: block.place(start, end) }] : [];
  });
}

function isSection({ blocks }: ProseDocument): boolean {
  return blocks.some((block) => block.context.section !== null);
}
