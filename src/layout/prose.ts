import type { EmbedView } from '../views/embeds.ts';
import type { EvidenceView } from '../views/evidence-entry.ts';
import { plainText } from '../format/plain-text.ts';
import type { StatementView } from '../views/statement.ts';
import { accountSource } from '../views/statements.ts';
import type { WrittenBlock, WrittenInline } from '../views/tree.ts';
import { word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutItem, LayoutTable, ParagraphRole, Run } from './blocks.ts';
import { chartBlock } from './chart.ts';
import { layoutTable, plainCell } from './table.ts';
import { linkRuns, runsOf, tagged, text, type Wording } from './words.ts';

/** The words of a section, where they stand in a document. */
export interface ProseSetting extends Wording {
  writing: Writing;
  section: { page: 'section'; id: string };
}

export function paragraph(words: Run[], role: ParagraphRole = 'body', more: Partial<Pick<Extract<LayoutBlock, { type: 'paragraph' }>, 'number' | 'place'>> = {}): LayoutBlock {
  return { type: 'paragraph', role, number: null, place: null, words, ...more };
}

export function heading(level: number, words: Run[], place: Extract<LayoutBlock, { type: 'heading' }>['place'] = null): LayoutBlock {
  return { type: 'heading', level, words, place };
}

/** A list with a bullet for each entry. */
export function bullets(items: readonly Run[][]): LayoutBlock[] {
  return items.length === 0 ? [] : [{ type: 'list', items: items.map((words) => ({ number: null, place: null, blocks: [paragraph(words)] })) }];
}

export function proseBlocks(setting: ProseSetting, blocks: readonly WrittenBlock[]): LayoutBlock[] {
  return blocks.flatMap((block, index) => {
    const begins = block.internal && !blocks[index - 1]?.internal;
    const tag: LayoutBlock[] = begins ? [paragraph(tagged(setting.writing, [], block), 'quiet')] : [];
    return [...tag, ...proseBlock(setting, block)];
  });
}

function proseBlock(setting: ProseSetting, block: WrittenBlock): LayoutBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [statementParagraph(setting, block.children, block.statement), ...answerOf(setting, block.statement)];
    case 'heading':
      return [heading(1 + block.depth, runsOf(setting, block.children), { ...setting.section, anchor: block.anchor })];
    case 'list':
      return [{ type: 'list', items: block.items.map((item, index) => itemOf(setting, item, block.ordered ? `${block.start + index}.` : null)) }];
    case 'quote':
      return accountBlocks(setting, block, [{ type: 'quote', blocks: proseBlocks(setting, block.children) }]);
    case 'code-block':
      return [{ type: 'code', text: block.value }];
    case 'rule':
      return [{ type: 'rule' }];
    case 'table':
      return [{ type: 'table', table: proseTable(setting, block) }];
    default:
      return embedBlocks(setting.writing, block);
  }
}

/** A voice or an example says before its words what it is, and after them where it comes from. */
function accountBlocks({ writing }: ProseSetting, { account }: Extract<WrittenBlock, { type: 'quote' }>, words: LayoutBlock[]): LayoutBlock[] {
  if (!account) return words;
  return [paragraph([text(word(writing, `account.${account.kind}`), { strong: true })]), ...words, paragraph([text(accountSource(writing, account))], 'quiet')];
}

function statementParagraph(setting: ProseSetting, children: readonly WrittenInline[], statement: StatementView | undefined): LayoutBlock {
  return paragraph(runsOf(setting, children), 'body', statement && { number: statement.number, place: statement.place });
}

function itemOf(setting: ProseSetting, { children, statement }: Extract<Extract<WrittenBlock, { type: 'list' }>['items'][number], { type: 'item' }>, number: string | null): LayoutItem {
  return {
    number: statement?.number ?? number,
    place: statement?.place ?? null,
    blocks: [...proseBlocks(setting, children), ...answerOf(setting, statement)],
  };
}

/** What is done about an area for improvement, and that a finding cites nothing. */
function answerOf(setting: ProseSetting, statement: StatementView | undefined): LayoutBlock[] {
  return [
    ...(statement?.answer ? actionsOf(setting, statement.answer) : []),
    ...(statement?.unsourced ? [paragraph([text(statement.unsourced)], 'answer-missing')] : []),
  ];
}

function actionsOf({ writing }: ProseSetting, { text: words, links }: NonNullable<StatementView['answer']>): LayoutBlock[] {
  if (links.length === 0) return [paragraph([text(words)], 'answer-missing')];
  return [paragraph([text(`${words}: `, { strong: true }), ...links.flatMap((link, index) => [...(index === 0 ? [] : [text('; ')]), ...linkRuns(writing, link)])], 'answer')];
}

function proseTable(setting: ProseSetting, { head, rows, align }: Extract<WrittenBlock, { type: 'table' }>): LayoutTable {
  const empty: Run[] = [text(word(setting.writing, 'table.empty'), { quiet: true })];
  const filled = (cell: readonly WrittenInline[]): Run[] => (plainText(cell).trim() === '' ? empty : runsOf(setting, cell));
  const columns = head.map(plainText).filter((words) => words.trim() !== '');
  return {
    caption: columns.join(', '),
    note: null,
    columns: head.map((cell, column) => ({ head: filled(cell), numeric: align[column] === 'right' })),
    rows: rows.map((row) => ({ place: null, cells: head.map((_, column) => plainCell(filled(row[column] ?? []))) })),
  };
}

function embedBlocks(writing: Writing, view: EmbedView): LayoutBlock[] {
  switch (view.type) {
    case 'chart':
      return [chartBlock(writing, view.chart)];
    case 'undrawn':
      return [
        paragraph([text(view.title, { strong: true }), ...tagged(writing, [text(' ')], view), text(view.sentence)]),
        ...(view.table ? [{ type: 'table', table: layoutTable(writing, view.table) } as const] : []),
      ];
    case 'evidence':
      return bullets(view.entries.map((entry) => evidenceLine(writing, entry)));
    case 'figures': case 'actions': case 'judgements':
      return [{ type: 'table', table: layoutTable(writing, view.table) }];
  }
}

function evidenceLine(writing: Writing, { title, place, kind, date, scope, ...entry }: EvidenceView): Run[] {
  const facts = [kind, date, scope].filter((fact) => fact !== null);
  return [...tagged(writing, [text(title, { to: place })], entry), text(`, ${facts.join(', ')}`, { quiet: true })];
}
