import { defineProseRule } from '../engine/prose-rule.ts';
import { isWithin, quotationsIn, type Stretch } from '../prose/quoted.ts';

/*
 * Checks that a sentence which uses a word such as robust or embedded shows something: a figure or a citation.
 * Why: such words are in every report, and tell the reader nothing that could be tested.
 * Does not catch: a figure or source that does not bear the word out.
 */
export default defineProseRule({
  id: 'vague-claim',
  severity: 'info',
  summary: 'Words such as robust and embedded come with a figure or a source.',
  checkDocument({ blocks }, report, { lists, phrasesIn }) {
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote') continue;
      for (const sentence of block.sentences) {
        if (sentence.cited.length > 0 || sentence.figures.length > 0 || figure.test(sentence.text)) continue;
        const words = phrasesIn(sentence.text, lists.vagueWords);
        const quotations = words.length > 0 ? quotationsIn(sentence.text) : [];
        for (const found of words) {
          if (isWithin(quotations, found) || isDenied(sentence.text, found)) continue;
          report({
            message: `\`${found.phrase}\` claims much, and neither a figure nor a source shows it.`,
            place: block.place(sentence.start + found.start, sentence.start + found.end),
            hint: 'Say what was seen and how often, cite the evidence, or leave the word out.',
            actual: found.phrase,
          });
        }
      }
    }
  },
});

const figure = /\d|\b(?:half|third|quarter|none|two|three|four|five|six|seven|eight|nine|ten|dozen)\b/i;

const deniedBefore = /\b(?:not|never|nor|less|without|more|lack(?:s|ing)?(?: of)?|(?:in)?sufficiently|needs?(?: to be)?)(?:\s\S{1,12}){0,2}\s$/i;
const deniedAfter = /^[^,;]{0,60}\b(?:is|are|was|were) not\b/i;

/** A weakness admitted is no claim: not yet embedded. */
function isDenied(text: string, { start, end }: Stretch): boolean {
  return deniedBefore.test(text.slice(Math.max(0, start - 40), start)) || deniedAfter.test(text.slice(end, end + 80));
}
