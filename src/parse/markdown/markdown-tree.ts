import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { citationSyntax } from './citation-syntax.ts';

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

export interface TooComplex {
  offset: number;
  message: string;
  hint: string;
}

const longestText = 300_000;
const deepestMarkers = 20;
const widestIndent = 400;
const mostMarks = 1_000;

export const deepNesting = {
  message: 'Lists, quotations or emphasis stand within one another too deeply to be read.',
  hint: 'Take out the marks that should not be there.',
};

const containers = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/;
const startsAnew = /^[ \t]*(?:$|[|>#]|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/** Shapes for which reading Markdown takes time that grows with the square of their length, or worse. */
function tooComplex(text: string): TooComplex | undefined {
  if (text.length > longestText) {
    return {
      offset: 0,
      message: `The section is ${text.length} characters long; at most ${longestText} can be read.`,
      hint: 'Divide it into several sections.',
    };
  }
  let offset = 0;
  let marks = 0;
  for (const line of text.split('\n')) {
    if (startsAnew.test(line)) marks = 0;
    marks += (line.match(/[*_~[]/g) ?? []).length;
    if (marks > mostMarks) {
      return {
        offset,
        message: `One paragraph has more than ${mostMarks} marks such as \`*\`, \`_\` and \`[\`; that cannot be read.`,
        hint: 'Divide the paragraph with blank lines, or take out the marks that should not be there.',
      };
    }
    const indent = line.length - line.trimStart().length;
    if ((indent > widestIndent && indent < line.length) || markersOf(line) > deepestMarkers) return { ...deepNesting, offset };
    offset += line.length + 1;
  }
  return undefined;
}

function markersOf(line: string): number {
  const markers = containers.exec(line)?.[0] ?? '';
  return (markers.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
}
