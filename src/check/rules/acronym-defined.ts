import { acronymsOf, type AcronymUse } from '../prose/acronyms.ts';
import type { ProseDocument } from '../prose/document.ts';
import type { Reader } from '../prose/reader.ts';
import { misspeltAcronyms } from '../prose/misspelt-acronyms.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that every acronym is in the glossary or is spelled out where it first stands in its section or document.
 * Why: councillors, parents and young people do not speak in acronyms.
 * Does not catch: one spelled out wrongly, one with digits (S47), one that readers know from elsewhere.
 */
export default defineProseRule({
  id: 'acronym-defined',
  severity: 'warning',
  summary: 'Every acronym is in the glossary or is spelled out where it first stands.',
  needs: ['glossary'],
  checkWords({ documents, reader, project }, report) {
    const glossary = new Set((project?.glossary ?? []).flatMap(({ data }) => data.acronym?.toUpperCase() ?? []));
    const misspelt = misspeltAcronyms(documents, glossary, reader).map(({ use }) => use.acronym);
    const settled = new Set([...glossary, ...misspelt, ...reader.lists.knownAcronyms.map((each) => each.toUpperCase())]);
    for (const document of documents) {
      for (const { use, later } of undefinedIn(document, settled, reader)) {
        settled.add(use.acronym);
        report({
          message: later ? `\`${use.written}\` is used here before it is spelled out.` : `\`${use.written}\` is ${project ? 'neither in the glossary nor spelled out in this section' : 'never spelled out in this document'}.`,
          place: use.block.place(use.start, use.end),
          hint: project && !later ? 'Add it to `data/glossary.yaml`, or write it out here with the acronym in brackets.' : 'Write it out here, with the acronym in brackets.',
          ...(later ? { related: [{ message: 'It is spelled out here.', place: later.block.place(later.start, later.end) }] } : {}),
        });
      }
    }
  },
});

/** The first use of each acronym that is not spelled out there, with the place where it is later. */
function undefinedIn(document: ProseDocument, settled: ReadonlySet<string>, reader: Reader): { use: AcronymUse; later: AcronymUse | undefined }[] {
  const uses = new Map<string, { first: AcronymUse; expanded?: AcronymUse }>();
  for (const use of reader.readingOf(document, acronymsOf)) {
    if (settled.has(use.acronym)) continue;
    const known = uses.get(use.acronym) ?? { first: use };
    if (use.expanded) known.expanded ??= use;
    uses.set(use.acronym, known);
  }
  return [...uses.values()].filter(({ first }) => !first.expanded).map(({ first, expanded }) => ({ use: first, later: expanded }));
}
