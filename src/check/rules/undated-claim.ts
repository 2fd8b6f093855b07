import { datedIdsIn } from '../prose/dated.ts';
import { pastPlansIn } from '../prose/plans-in-the-past.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { ProseBlock, ProseDocument } from '../prose/document.ts';
import type { PhraseAt, Reader } from '../prose/reader.ts';
import { isWithin, overlaps, quotationsIn } from '../prose/quoted.ts';
import { saysWhen } from '../prose/says-when.ts';

/*
 * Checks that words such as now, currently, this year and recent have a date in reach: in their paragraph or list item,
 * in a figure put in by :kpi or in a source that carries one. In a report also that no plan is made for a time that
 * was over, or all but over, when the edition was made.
 * Why: the report is read for a year and more, and nobody then knows when now was.
 * Does not catch: a claim about the present that has no such word; a date that stands in the heading only.
 */
export default defineProseRule({
  id: 'undated-claim',
  severity: 'warning',
  summary: 'Words such as now and recently have a date in reach, and plans are for a time to come.',
  needs: ['indicators', 'inspections', 'evidence'],
  checkWords({ documents, project, reader }, report) {
    const dated = project ? datedIdsIn(project) : new Set<string>();
    for (const { block, lead } of withLeads(documents)) {
      if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote') continue;
      const word = undatedWordIn(block, reader);
      if (!word || hasDate(block, dated) || (lead && hasDate(lead, dated))) continue;
      report({
        message: `\`${word.phrase}\` has no date in reach, so a later reader cannot tell when that was.`,
        place: block.place(word.start, word.end),
        hint: 'Say the month and year, or put the figure in with `:kpi`, which carries its date.',
        actual: word.phrase,
      });
    }
  },
  checkReport({ project, documents }, report) {
    const edition = project.settings?.data.edition;
    if (!edition) return;
    const day = edition.published ?? edition.asAt;
    for (const block of documents.flatMap(({ blocks }) => blocks)) {
      for (const { words, ended, place } of pastPlansIn(block, day)) {
        report({
          message: `\`${words}\` speaks of a time to come, but it ${ended < day ? 'was over' : 'is all but over'} at \`${day}\`.`,
          place,
          hint: 'Say what came of it, or name the time that is meant.',
          actual: words,
        });
      }
    }
  },
});

/** Each block with the one ending in a colon that leads in to its list. */
function* withLeads(documents: readonly ProseDocument[]): Generator<{ block: ProseBlock; lead: ProseBlock | null }> {
  for (const { blocks } of documents) {
    let lead: ProseBlock | null = null;
    for (const block of blocks) {
      yield { block, lead };
      if (block.text.trimEnd().endsWith(':')) lead = block;
      else if (block.kind !== 'item') lead = null;
    }
  }
}

/** The first such word; one is enough to send the author to the paragraph. */
function undatedWordIn(block: ProseBlock, { lists, phrasesIn }: Reader): PhraseAt | undefined {
  const words = phrasesIn(block.text, lists.undatedWords);
  if (words.length === 0) return undefined;
  const exempt = phrasesIn(block.text, lists.datelessPhrases);
  const quotations = quotationsIn(block.text);
  return words
    .slice(0, mostWords)
    .find((word) => !exempt.some((phrase) => overlaps(word, phrase)) && !isWithin(quotations, word));
}

/** Enough for any paragraph; a text without paragraphs must not take for ever. */
const mostWords = 50;

function hasDate({ figures, citations, sentences }: ProseBlock, dated: ReadonlySet<string>): boolean {
  return figures.length > 0 || citations.some(({ ids }) => ids.some(({ id }) => dated.has(id))) || sentences.some(({ text }) => saysWhen(text));
}
