import { turnsNothing } from '../claims/accounted.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { toldTooEarlyIn, wrongDatesIn } from '../prose/stated-dates.ts';

/*
 * Checks the dates of sentences: that there is such a day, that it is the day of the week which is named, that a period
 * does not end before it begins; and, in a report that says when it was published, that nothing later is told as past.
 * Why: a date that cannot be is seen at once by the one reader who was there.
 * Does not catch: a wrong date that may be; a day and month without a year in a period that may run over the new year.
 */
export default defineProseRule({
  id: 'dates-hold',
  severity: 'error',
  summary: 'Days that are named exist, have the right day of the week, and are not told as past before they come.',
  checkDocument({ blocks }, report) {
    for (const block of blocks) {
      for (const sentence of block.sentences) {
        for (const { message, hint, start, end, actual, certain } of wrongDatesIn(sentence.text)) {
          const isQuoted = block.kind === 'quote' || isWithin(quotationsIn(sentence.text), { start, end });
          report({ message, hint, place: block.place(sentence.start + start, sentence.start + end), actual, uncertain: !certain || isQuoted || !turnsNothing(sentence.text) });
        }
      }
    }
  },
  checkReport({ project, documents }, report) {
    const day = project.settings?.data.edition?.published;
    if (day === undefined) return;
    for (const block of documents.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'quote' || block.kind === 'heading') continue;
      for (const sentence of block.sentences) {
        for (const { message, hint, start, end, actual, certain } of toldTooEarlyIn(sentence.text, day)) {
          if (isWithin(quotationsIn(sentence.text), { start, end })) continue;
          report({ message, hint, place: block.place(sentence.start + start, sentence.start + end), actual, uncertain: !certain });
        }
      }
    }
  },
});
