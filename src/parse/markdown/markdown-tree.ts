import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { citationSyntax } from './citation-syntax.ts';
import { deepNesting, tooComplex, type TooComplex } from './too-complex.ts';

const processor = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(citationSyntax)
  .freeze();

const plainProcessor = remark().use(remarkGfm, { singleTilde: false }).freeze();

/** The Markdown tree, or where and why the text is too complex to be read in reasonable time. */
export function markdownTree(text: string): { tree: Root } | TooComplex {
  return treeOf(text, (words) => processor.parse(words));
}

/** The tree of Markdown that is no section of a report, without citations and directives. */
export function plainMarkdownTree(text: string): { tree: Root } | TooComplex {
  return treeOf(text, (words) => plainProcessor.parse(words));
}

function treeOf(text: string, parse: (text: string) => Root): { tree: Root } | TooComplex {
  const complex = tooComplex(text);
  if (complex) return complex;
  try {
    return { tree: parse(text) };
  } catch (error) {
    if (error instanceof RangeError) return { ...deepNesting, offset: 0 };
    throw error;
  }
}
