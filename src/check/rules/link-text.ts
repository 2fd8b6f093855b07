import type { ProseDocument, ProseLink } from '../prose/document.ts';
import { shown } from '../prose/shown.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { Finding } from '../engine/finding.ts';

/*
 * Checks that the words of a link say where it leads: not click here, not a long address, not the same words for two places.
 * Why: who cannot see the page may have its links read out as a list, and who reads on paper has only the words.
 * Does not catch: words that promise something else than the link leads to.
 */
export default defineProseRule({
  id: 'link-text',
  severity: 'warning',
  summary: 'The words of a link say where it leads.',
  checkDocument(document, report, { lists }) {
    const empty = new Set(lists.emptyLinkTexts.map(comparable));
    for (const finding of findingsIn(document, empty)) report(finding);
  },
});

function* findingsIn({ links }: ProseDocument, empty: ReadonlySet<string>): Generator<Finding> {
  const first = new Map<string, ProseLink>();
  for (const link of links) {
    const words = comparable(link.text);
    if (words === '') continue;
    if (empty.has(words)) {
      yield {
        message: `The link to \`${link.href}\` has the words \`${shown(link.text)}\`, which do not say where it leads.`,
        place: link.place,
        hint: 'Name what the reader will find there: `[the annual report of the board](…)`.',
        actual: link.text,
      };
      continue;
    }
    if (/^(?:https?:\/\/|www\.)[^/\s]+\/\S/i.test(link.text.trim())) {
      yield {
        message: `The link \`${shown(link.text)}\` has its address for words.`,
        place: link.place,
        hint: 'Name what the reader will find there; the address is printed beside it on paper.',
        actual: link.text,
      };
      continue;
    }
    const earlier = first.get(words);
    if (!earlier) first.set(words, link);
    else if (earlier.href !== link.href) {
      yield {
        message: `\`${shown(link.text)}\` leads to \`${link.href}\` here and to \`${earlier.href}\` above.`,
        place: link.place,
        hint: 'Give each of the two links words of its own.',
        related: [{ message: 'The other link stands here.', place: earlier.place }],
      };
    }
  }
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/[\s.…:>»→]+$/u, '').trim();
}
