import { underHeadings } from './headings.ts';
import type { ProseBlock, ProseDocument } from './document.ts';

export interface KeyMessages {
  messages: ProseBlock[];
  /** Paragraphs and items that are no key messages. */
  others: ProseBlock[];
}

const heading = /^\s*(?:key|headline|main)\s+messages\b/i;

/** Parts the words of documents into key messages and the rest; in plain text by the heading above. */
export function keyMessageBlocks(documents: readonly ProseDocument[]): KeyMessages {
  const parted: KeyMessages = { messages: [], others: [] };
  for (const document of documents) {
    for (const { block, heading: above } of underHeadings(document)) {
      if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'quote' || block === above) continue;
      const isMessage = block.context.section === null ? above !== null && heading.test(above.text) : block.context.keyMessages;
      parted[isMessage ? 'messages' : 'others'].push(block);
    }
  }
  return parted;
}
