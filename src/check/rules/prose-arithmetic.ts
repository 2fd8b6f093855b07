import { isCertainSum, turnsNothing } from '../claims/accounted.ts';
import { sumsInWords } from '../claims/sums.ts';
import { wrongTotalsIn } from '../claims/table-claims.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import { wrongSumsIn } from '../prose/arithmetic.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import { gradedPartsIn, partsBeyondWhole } from '../prose/graded-parts.ts';
import { quantitiesIn } from '../prose/numbers.ts';
import { wrongSharesIn } from '../prose/shares.ts';
import { tablesIn } from '../prose/tables.ts';
import type { Evidence } from '../../model/evidence.ts';

/** No sum can be stated in fewer characters. */
const shortest = 8;

/*
 * Checks sums stated in words within one sentence: `fell by 53 from 455 to 402`, `15 of 233 (6%)`, `a 50% increase
 * from 4 to 8`, `doubled`, shares that should make 100, grades that make more
 * than there are (`25 good and 16 weak` of 40), in the sentence or in the evidence or indicator that it cites, changes of
 * a percentage given in `%`, and the totals of tables.
 * Why: a reader who finds one sum that does not come out trusts none of the others.
 * Does not catch: other sums whose numbers stand in different sentences or are put in by :kpi; grades that make less.
 */
export default defineProseRule({
  id: 'prose-arithmetic',
  severity: 'error',
  summary: 'Sums that a sentence states come out.',
  checkDocument({ blocks }, report, { quantitiesOf }) {
    for (const { cell, total, sum } of tablesIn(blocks).flatMap(wrongTotalsIn)) {
      report({
        message: `The table says \`${cell.text.trim()}\` in all, but its parts make ${sum}.`,
        place: cell.place(0, cell.text.length),
        hint: 'Count them again, or say below the table what else is in the total.',
        actual: String(total),
        expected: String(sum),
        uncertain: true,
      });
    }
    for (const block of blocks) {
      for (const sentence of block.sentences) {
        if (sentence.text.length < shortest) continue;
        const quantities = quantitiesOf(sentence);
        const isOfMoney = sentence.text.includes('£');
        if (quantities.length === 0 && !isOfMoney) continue;
        const known = [...wrongSumsIn(sentence.text, quantities), ...wrongSharesIn(sentence.text, quantities), ...partsBeyondWhole(sentence.text, quantities)];
        const more = known.length > 0 || (quantities.length < 2 && !isOfMoney) ? [] : sumsInWords(sentence.text, quantities);
        for (const sum of [...known, ...more]) {
          const { message, hint, start, end, actual, expected } = sum;
          report({ message, hint, place: block.place(sentence.start + start, sentence.start + end), actual, expected, uncertain: block.kind === 'quote' || sentence.cited.length > 1 || !isCertainSum(sentence.text, quantities, sum) });
        }
      }
    }
  },
  checkReport({ project, citedSentences, reader }, report) {
    const evidence = new Map(project.evidence.map(({ data }) => [data.id, data]));
    for (const cited of citedSentences) {
      const parts = gradedPartsIn(cited.sentence.text, reader.quantitiesOf(cited.sentence));
      if (parts === null || parts.whole !== null) continue;
      const [whole, ...others] = wholesOf(cited, evidence);
      if (whole === undefined || others.length > 0 || parts.total <= whole.value) continue;
      report({
        message: `The grades make ${parts.total}, but \`${whole.id}\` says \`${whole.text}\`.`,
        place: cited.place(parts.start, parts.end),
        hint: 'Count them again, or correct what is cited.',
        actual: String(parts.total),
        expected: String(whole.value),
        uncertain: cited.indicators.length + cited.others.length > 1 || !turnsNothing(cited.sentence.text),
      });
    }
  },
});

interface Whole {
  id: string;
  value: number;
  text: string;
}

/** How many there are of all, by what a sentence cites: a number that is counted, or the one in the scope of evidence. */
function wholesOf({ indicators, others }: CitedSentence, evidence: ReadonlyMap<string, Evidence>): Whole[] {
  const counted = indicators.flatMap(({ indicator: { id, unit }, current }): Whole[] => {
    const figure = current?.reading.figure;
    return unit !== 'count' || !figure || figure.value === null ? [] : [{ id, value: figure.value, text: figure.text }];
  });
  const covered = others.flatMap((id) => {
    const scope = evidence.get(id)?.scope ?? '';
    const counts = quantitiesIn(scope).filter(({ kind, hedge }) => kind === 'count' && hedge === 'exact');
    return counts.map(({ value, text }): Whole => ({ id, value, text }));
  });
  return [...counted, ...covered];
}
