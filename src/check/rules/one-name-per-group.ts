import type { ProseBlock, ProseDocument } from '../prose/document.ts';
import { phrasePattern } from '../prose/phrase-pattern.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that one group of people has one name in the text: looked after children, children in care, LAC are the same.
 * Why: a reader who meets three names looks for three groups.
 * Does not catch: names in titles of indicators, which follow the official measure, in headings or in quotations.
 */
export default defineProseRule({
  id: 'one-name-per-group',
  severity: 'info',
  summary: 'One group of people has one name.',
  checkWords({ documents, lists }, report) {
    for (const names of lists.groupNames) {
      const used = usesOf(documents, names);
      const kept = [...used.values()].reduce<NameUse | undefined>((best, use) => (best && best.count >= use.count ? best : use), undefined);
      if (!kept || used.size < 2) continue;
      for (const use of used.values()) {
        if (use === kept) continue;
        report({
          message: `\`${use.written}\` stands ${times(use.count)} for the group that is called \`${kept.name}\` ${times(kept.count)}.`,
          place: use.block.place(use.start, use.start + use.written.length),
          hint: `Write \`${kept.name}\` throughout, or keep the other name for official measures only and say so in the glossary.`,
          actual: use.written,
          expected: kept.name,
          related: [{ message: `It is called \`${kept.name}\` here.`, place: kept.block.place(kept.start, kept.start + kept.written.length) }],
        });
      }
    }
  },
});

/** How often a name is used, and where it first stands. */
interface NameUse {
  /** As it stands in the list. */
  name: string;
  written: string;
  count: number;
  block: ProseBlock;
  start: number;
}

/** The names that are used, in the order of the list. */
function usesOf(documents: readonly ProseDocument[], names: readonly string[]): Map<string, NameUse> {
  const acronyms = names.filter((name) => /^\p{Lu}\S*$/u.test(name));
  const phrases = names.filter((name) => !acronyms.includes(name));
  const patterns = [phrasePattern(phrases), phrasePattern(acronyms, { anyCase: false })];
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), name);
  const used = new Map<string, NameUse>();
  for (const { blocks } of documents) {
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'quote') continue;
      for (const match of patterns.flatMap((pattern) => [...block.text.matchAll(pattern)])) {
        const name = byKey.get(keyOf(match[0])) ?? match[0];
        const use = used.get(keyOf(name));
        if (use) use.count += 1;
        else used.set(keyOf(name), { name, written: match[0], count: 1, block, start: match.index });
      }
    }
  }
  const order = [...byKey.keys()];
  return new Map([...used].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Names that differ in capitals and hyphens only are one. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-\s]+/g, ' ');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
