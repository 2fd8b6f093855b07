import type { Inline } from '../model/content.ts';
import type { ReportBlock, ReportLeaf } from '../model/report.ts';

/** What stands in a sentence of a report, or in one that a view has written. */
type Said = Inline<Exclude<ReportLeaf, { type: 'figure' }> | { type: 'figure'; text: string } | { type: 'note' } | { type: 'reference'; children: readonly Said[] }>;

/** The words of a sentence without any marks; an acronym stands as it does in the sentence. */
export function plainText(children: readonly Said[]): string {
  return children
    .map((child): string => {
      switch (child.type) {
        case 'text': case 'code': return child.value;
        case 'figure': return child.text;
        case 'acronym': return child.acronym;
        case 'break': return ' ';
        case 'image': return child.alt;
        case 'citations': case 'footnote': case 'note': return '';
        default: return plainText(child.children);
      }
    })
    .join('');
}

/** The words of several blocks, one after another; what comes from the data is left out. */
export function plainBlocks(blocks: readonly ReportBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph': case 'heading': return plainText(block.children);
        case 'list': return block.items.map((item) => plainBlocks(item.children)).join(' ');
        case 'quote': return plainBlocks(block.children);
        case 'code-block': return block.value;
        case 'table': return sentences([block.head, ...block.rows].map((row) => row.map(plainText).filter((cell) => cell !== '').join('; ')));
        default: return '';
      }
    })
    .join(' ')
    .trim();
}

/** Each with a full stop, unless it ends with a mark already, so that an excerpt can be whole sentences. */
export function sentences(texts: readonly (string | null | undefined)[]): string {
  return texts.flatMap((text) => (text ? [/[.!?…:]["'”’)]*$/u.test(text) ? text : `${text}.`] : [])).join(' ');
}
