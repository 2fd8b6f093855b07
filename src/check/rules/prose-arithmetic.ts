import { defineProseRule } from '../engine/prose-rule.ts';
import { wrongSumsIn } from '../prose/arithmetic.ts';
import { wrongSharesIn } from '../prose/shares.ts';

/** No sum can be stated in fewer characters. */
const shortest = 8;

/*
 * Checks sums stated in words within one sentence: `fell by 53 from 455 to 402`, `15 of 233 (6%)`, `a 50% increase
 * from 4 to 8`, `doubled`, shares that should make 100, and changes of a percentage given in `%`.
 * Why: a reader who finds one sum that does not come out trusts none of the others.
 * Does not catch: sums whose numbers stand in different sentences or are put in by :kpi.
 */
export default defineProseRule({
  id: 'prose-arithmetic',
  severity: 'error',
  summary: 'Sums that a sentence states come out.',
  checkDocument({ blocks }, report, { quantitiesOf }) {
    for (const block of blocks) {
      for (const sentence of block.sentences) {
        if (sentence.text.length < shortest) continue;
        const quantities = quantitiesOf(sentence);
        if (quantities.length === 0) continue;
        for (const { message, hint, start, end, actual, expected } of [...wrongSumsIn(sentence.text, quantities), ...wrongSharesIn(sentence.text, quantities)]) {
          report({ message, hint, place: block.place(sentence.start + start, sentence.start + end), actual, expected });
        }
      }
    }
  },
});
