import { misspeltAcronyms } from '../prose/misspelt-acronyms.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that no acronym is another one of the report with a letter doubled or two letters swapped: LBBDD for LBBD.
 * Why: a reader takes it for something else and looks for it in vain.
 * Does not catch: a wrong letter, a missing one, or a slip in an acronym of two or three letters; too many real ones are that close.
 */
export default defineProseRule({
  id: 'acronym-misspelt',
  severity: 'error',
  summary: 'No acronym is another one with a letter doubled or two letters swapped.',
  checkWords({ documents, reader, project }, report) {
    const defined = new Set((project?.glossary ?? []).flatMap(({ data }) => data.acronym?.toUpperCase() ?? []));
    for (const { use, meant } of misspeltAcronyms(documents, defined, reader)) {
      report({
        message: `\`${use.written}\` is not an acronym of this ${project ? 'report' : 'document'}, but \`${meant}\` is.`,
        place: use.block.place(use.start, use.end),
        hint: `Did you mean \`${meant}\`? If not, spell \`${use.written}\` out where it first stands.`,
        actual: use.written,
        expected: meant,
      });
    }
  },
});
