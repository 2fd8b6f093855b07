import { firstSentence } from '../../format/first-sentence.ts';
import type { ReportBlock, ReportInline } from '../../model/report.ts';
import { plainText } from '../../format/plain-text.ts';

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
