import type { Place } from '../../diagnostics/diagnostic.ts';
import { audienceOf } from '../../model/audience.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import { publicTextsIn } from '../facts/texts-in-data.ts';
import type { Finding } from '../engine/finding.ts';
import type { DocumentCheck } from '../engine/memory.ts';
import { createSmallCellFinder } from '../prose/people/small-cells.ts';
import { createSmallCountFinder } from '../prose/people/small-counts.ts';
import { shown } from '../prose/shown.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that no sentence that everybody may read counts so few children that somebody may know who they are, in sections
 * with their titles, cells and pictures, and in the words of data files. What figures say is protected by release; see `small-figure-is-protected` where it is not.
 * Why: one child in a residential special school is known to everybody in that school.
 * Does not catch: a small count that a reader can work out from two sentences; one without a noun of children beside it.
 */
export default defineProseRule({
  id: 'no-small-number',
  severity: 'warning',
  forPublic: true,
  summary: 'No sentence that everybody may read counts so few children that somebody may know who they are.',
  checkWords(context, report) {
    const { documents, project } = context;
    const internal = new Set(project?.sections.filter(({ matter }) => audienceOf(matter, project.settings?.data) === 'internal').map(({ path }) => path));
    for (const document of documents) {
      if (!internal.has(document.path)) context.findingsIn(document, inDocument).forEach(report);
    }
  },
  checkReport({ project, lists }, report) {
    const find = createSmallCountFinder(lists);
    for (const { text, place } of publicTextsIn(project)) {
      for (const { start, end } of find(text)) report(counted(text.slice(start, end), place, lists));
    }
  },
});

const inDocument: DocumentCheck = ({ blocks, images }, report, { lists }) => {
  const find = createSmallCountFinder(lists);
  const isSmallCell = createSmallCellFinder(lists);
  for (const { alt, place } of images) for (const { start, end } of find(alt)) report(counted(alt.slice(start, end), place, lists));
  for (const block of blocks) {
    if (block.context.internal) continue;
    if (isSmallCell(block)) report(counted([block.beside?.at(-1), block.text.trim()].join(': '), block.place(0, block.text.length), lists));
    for (const sentence of block.sentences) {
      for (const { start, end } of find(sentence.text)) report(counted(sentence.text.slice(start, end), block.place(sentence.start + start, sentence.start + end), lists));
    }
  }
};

function counted(words: string, place: Place, { largestSmallCount }: CheckLists): Finding {
  return {
    message: `\`${shown(words)}\` counts ${largestSmallCount} children or fewer, so somebody may know who they are.`,
    place,
    hint: `Write \`a few\` or \`fewer than ${largestSmallCount + 1}\`, or give a share of a larger group; where it may be published, sign it off with a waiver that has the \`text\`. Until then the public edition is not made.`,
    actual: words,
  };
}
