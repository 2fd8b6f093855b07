import type { Nodes } from 'mdast';
import { markdownTree } from '../../parse/markdown/markdown-tree.ts';
import { textOf, type WordsParagraph } from './words-document.ts';

/** The paragraphs of a document whose words stand neither in what was made of it, in Markdown, nor in what stayed over. */
export function lostParagraphs(paragraphs: readonly WordsParagraph[], markdown: readonly string[], others: readonly string[]): WordsParagraph[] {
  const all = [...markdown.map(wordsOfMarkdown), ...others].map(lettersOf).join('\n');
  return paragraphs.filter((paragraph) => !all.includes(lettersOf(textOf(paragraph))));
}

/** What a reader of a section reads, without its marks. */
export function wordsOfMarkdown(text: string): string {
  const read = markdownTree(text);
  return 'tree' in read ? wordsIn(read.tree) : text;
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** Letters and digits alone: spaces and punctuation may be written otherwise. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
