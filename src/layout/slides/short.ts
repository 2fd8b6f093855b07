import type { ReportBlock, ReportInline } from '../../model/report.ts';
import { plainText } from '../../views/plain-text.ts';

/** Ends with a stop without ending a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|cf|vs|no|nos|para|paras|pp?|figs?|st|dr|mrs?|ms|prof|approx|vol|yrs?)|\b\p{L})$/iu;

/** The first sentence, with its stop; the whole where there is one only. */
export function firstSentence(words: string): string {
  const all = words.replace(/\s+/g, ' ').trim();
  for (const stop of all.matchAll(/[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{Lo}\p{N}])/gu)) {
    if (stop[0].startsWith('.') && abbreviation.test(all.slice(0, stop.index))) continue;
    return all.slice(0, stop.index + stop[0].length);
  }
  return all;
}

/** The words of a heading: a sentence without its stop. */
export function asTitle(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/(?<![.…])\.$/, '');
}

/** What a statement says in short: the words in bold that it begins with, where they say something whole; otherwise its first sentence. */
export function shortOf(children: readonly ReportInline[]): string {
  return leadOf(children) ?? firstSentence(plainText(children));
}

/** The words in bold at the beginning, where they end with a stop. */
export function leadOf([first]: readonly ReportInline[]): string | null {
  const lead = first?.type === 'strong' ? plainText(first.children).replace(/\s+/g, ' ').trim() : '';
  return /[.!?:]["'”’)]*$/u.test(lead) ? lead : null;
}

/** The first paragraph of a statement, from which its short form is taken. */
export function firstParagraph(blocks: readonly ReportBlock[]): readonly ReportInline[] {
  const [first] = blocks;
  return first?.type === 'paragraph' ? first.children : [];
}
