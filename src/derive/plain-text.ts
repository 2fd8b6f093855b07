import type { AuthoredInline, KpiReference, OpenBlock } from '../model/section.ts';

/** What stands for a figure in plain words. */
export type KpiWords = (reference: KpiReference) => string;

/** The words of a sentence with its figures and without its marks. */
export function inlineText(inlines: readonly AuthoredInline[], kpiWords: KpiWords): string {
  return tidy(rawInline(inlines, kpiWords));
}

/** The words of several blocks, one after another. */
export function blockText(blocks: readonly OpenBlock[], kpiWords: KpiWords): string {
  return tidy(blocks.map((block) => rawBlock(block, kpiWords)).join(' '));
}

function rawBlock(block: OpenBlock, kpiWords: KpiWords): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return rawInline(block.children, kpiWords);
    case 'list':
      return block.items.map((item) => blockText(item.children, kpiWords)).join(' ');
    case 'quote':
      return blockText(block.children, kpiWords);
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => rawInline(cell, kpiWords)).join(' ');
    case 'code-block':
      return block.value;
    case 'rule':
    case 'embed':
      return '';
  }
}

function rawInline(inlines: readonly AuthoredInline[], kpiWords: KpiWords): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'code':
          return inline.value;
        case 'kpi':
          return kpiWords(inline);
        case 'break':
          return ' ';
        case 'image':
          return inline.alt;
        case 'citation':
        case 'footnote':
          return '';
        default:
          return rawInline(inline.children, kpiWords);
      }
    })
    .join('');
}

/** Closes the gaps that left-out marks leave behind. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?](?:\s|$))/g, '').trim();
}
