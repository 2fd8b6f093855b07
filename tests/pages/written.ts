import type { CitationMarks, FigureInText, ReportBlock, ReportInline, ReportSection, Statement } from '../../src/model/report.ts';

type Embed = Exclude<ReportBlock, { type: 'paragraph' | 'heading' | 'list' | 'quote' | 'code-block' | 'rule' | 'table' }>;

/** A numbered paragraph or point, with its own words and what stands in them. */
export interface Written {
  statement: Statement;
  words: string;
  figures: FigureInText[];
  marks: CitationMarks['marks'];
}

/** All that a section says, in reading order, taken apart. */
export interface WrittenSection {
  statements: Written[];
  tables: Extract<ReportBlock, { type: 'table' }>[];
  embeds: Embed[];
  /** Every figure in its words, footnotes last. */
  figures: FigureInText[];
}

export function written(section: ReportSection): WrittenSection {
  const found: WrittenSection = { statements: [], tables: [], embeds: [], figures: [] };
  for (const { groups } of section.parts) for (const { blocks } of groups) take(blocks, found);
  for (const { blocks } of section.footnotes) take(blocks, found);
  return found;
}

function take(blocks: readonly ReportBlock[], found: WrittenSection): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        if (block.statement) takeStatement(block.statement, [block], found);
        found.figures.push(...figuresIn(block.children));
        break;
      case 'heading':
        found.figures.push(...figuresIn(block.children));
        break;
      case 'list':
        for (const item of block.items) {
          if (item.statement) takeStatement(item.statement, item.children, found);
          take(item.children, found);
        }
        break;
      case 'quote':
        take(block.children, found);
        break;
      case 'table':
        found.tables.push(block);
        found.figures.push(...[block.head, ...block.rows].flat().flatMap(figuresIn));
        break;
      case 'code-block':
      case 'rule':
        break;
      default:
        found.embeds.push(block);
    }
  }
}

function takeStatement(statement: Statement, blocks: readonly ReportBlock[], found: WrittenSection): void {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.children] : []));
  const inlines = lines.flat();
  found.statements.push({ statement, words: lines.map(wordsOf).join(' '), figures: figuresIn(inlines), marks: marksIn(inlines) });
}

/** Stands for the mark of a source or a note, which follows its words without a gap. */
const mark = '\u0000';
const beforeMark = /\s*\u0000/g;

/** The words of a sentence as they are read, without the marks of sources and notes. */
export function wordsOf(inlines: readonly ReportInline[]): string {
  const words = inlines.map((inline) => {
    if ('children' in inline) return wordsOf(inline.children);
    if (inline.type === 'text' || inline.type === 'code') return inline.value;
    if (inline.type === 'figure') return inline.text;
    if (inline.type === 'acronym') return inline.acronym;
    return inline.type === 'break' ? ' ' : mark;
  });
  return words.join('').replaceAll(beforeMark, '').replace(/\s+/g, ' ').trim();
}

function figuresIn(inlines: readonly ReportInline[]): FigureInText[] {
  return inlines.flatMap((inline) => ('children' in inline ? figuresIn(inline.children) : inline.type === 'figure' ? [inline] : []));
}

function marksIn(inlines: readonly ReportInline[]): CitationMarks['marks'] {
  return inlines.flatMap((inline) => ('children' in inline ? marksIn(inline.children) : inline.type === 'citations' ? inline.marks : []));
}
