import { markOf } from '../model/audience.ts';
import type { AuthoredInline, EmbedReference, KpiReference, OpenBlock } from '../model/section.ts';
import type { AcronymMarker } from './acronyms.ts';
import type { CitationNumbers } from './citations.ts';
import type { StatementNode } from './numbering.ts';
import type { FigureInText, ReportBlock, ReportEmbed, ReportInline, Statement } from '../model/report.ts';

/** What the words of a section are written with. */
export interface WritingMaterials {
  figure(reference: KpiReference, beginsSentence: boolean): FigureInText;
  citations: CitationNumbers;
  markAcronyms: AcronymMarker;
  embed(reference: EmbedReference): ReportEmbed | null;
  statement(node: StatementNode): Statement | undefined;
  /** The anchor of a heading within a part. */
  anchorOf(heading: Extract<OpenBlock, { type: 'heading' }>): string;
  /** Where a link leads. */
  address(href: string): string;
}

/** Turns authored words into those of the report, in reading order. */
export interface Writer {
  blocks(blocks: readonly OpenBlock[]): ReportBlock[];
  /** A heading: its acronyms are not spelled out. */
  title(inlines: readonly AuthoredInline[]): ReportInline[];
}

/** As far back as an acronym's full term may stand. */
const longestTail = 160;

export function writerWith(materials: WritingMaterials): Writer {
  let tail = '';

  const say = (text: string): void => {
    tail = (tail + text).slice(-longestTail);
  };

  function inline(node: AuthoredInline, mark: AcronymMarker): ReportInline[] {
    switch (node.type) {
      case 'text': {
        const marked = mark(node.value, tail);
        say(node.value);
        return marked;
      }
      case 'kpi': {
        const figure = materials.figure(node, beginsSentence(tail));
        say(figure.text);
        return [figure];
      }
      case 'citation': {
        const marks = materials.citations.marksFor(node.refs.map(({ id }) => id));
        return marks.length === 0 ? [] : [{ type: 'citations', marks }];
      }
      case 'code':
        say(node.value);
        return [{ type: 'code', value: node.value }];
      case 'break':
        say(' ');
        return [{ type: 'break' }];
      case 'link':
        return [{ type: 'link', href: materials.address(node.href), children: inlines(node.children, mark) }];
      case 'image':
        return [{ type: 'image', src: node.src, alt: node.alt }];
      case 'footnote':
        return [{ type: 'footnote', label: node.label }];
      case 'emphasis':
      case 'strong':
      case 'deleted':
        return [{ type: node.type, children: inlines(node.children, mark) }];
    }
  }

  function inlines(nodes: readonly AuthoredInline[], mark: AcronymMarker): ReportInline[] {
    return nodes.flatMap((node) => inline(node, mark));
  }

  function begin(nodes: readonly AuthoredInline[], mark = materials.markAcronyms): ReportInline[] {
    tail = '';
    return inlines(nodes, mark);
  }

  function block(node: OpenBlock): ReportBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', ...withStatement(node), children: begin(node.children) }];
      case 'heading':
        return [{ type: 'heading', depth: node.depth, anchor: materials.anchorOf(node), children: begin(node.children, leaveAcronyms) }];
      case 'list':
        return [{
          type: 'list', ordered: node.ordered, start: node.start,
          items: node.items.map((item) => ({ type: 'item', ...withStatement(item), children: blocks(item.children) })),
        }];
      case 'quote':
        return [{ type: 'quote', children: blocks(node.children), ...(node.account && { account: node.account }) }];
      case 'table':
        return [{
          type: 'table', align: node.align,
          head: node.head.map((cell) => begin(cell)),
          rows: node.rows.map((row) => row.map((cell) => begin(cell))),
        }];
      case 'embed': {
        const embed = materials.embed(node);
        return embed ? [embed] : [];
      }
      case 'code-block':
        return [{ type: 'code-block', value: node.value }];
      case 'rule':
        return [{ type: 'rule' }];
    }
  }

  function withStatement(node: StatementNode): { statement?: Statement } {
    const statement = materials.statement(node);
    return statement ? { statement } : {};
  }

  function blocks(nodes: readonly OpenBlock[]): ReportBlock[] {
    return nodes.flatMap((node) => block(node).map((written) => ({ ...written, ...markOf(node) })));
  }

  return { blocks, title: (nodes) => begin(nodes, leaveAcronyms) };
}

const leaveAcronyms: AcronymMarker = (value) => [{ type: 'text', value }];

function beginsSentence(before: string): boolean {
  return /(^|[.!?]["'”’)]*\s+)$/.test(before) || before.trim() === '';
}
