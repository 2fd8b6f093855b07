import type { Account } from '../../model/account.ts';
import type { Marked } from '../../model/audience.ts';
import type { ReportBlock, ReportInline, Statement } from '../../model/report.ts';
import { pick } from '../../views/lookup.ts';
import { plainText, sentences } from '../../format/plain-text.ts';
import { accountSource, statementsOf } from '../../views/statements.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import type { Run } from '../blocks.ts';
import { tagged, text } from '../words.ts';
import { aligned, inColumns, type FlowingWords } from './fit.ts';
import { line } from './frame.ts';
import { statementNote } from './notes.ts';
import { firstParagraph, shortOf } from './short.ts';

/** A numbered statement, as far as a slide says it. */
export interface Point extends Marked {
  statement: Statement;
  children: readonly ReportInline[];
  whole: string;
  /** Set where it stands in a voice or an example. */
  account?: Account;
}

export function pointsIn(blocks: readonly ReportBlock[]): Point[] {
  const inner = (block: ReportBlock): Point[] => {
    switch (block.type) {
      case 'paragraph': return block.statement ? [{ statement: block.statement, children: block.children, whole: plainText(block.children), ...block.statement }] : [];
      case 'list': return block.items.flatMap((item) => (item.statement ? [{ statement: item.statement, children: firstParagraph(item.children), whole: statementsOf([{ ...block, items: [item] }])[0]?.text ?? '', ...item.statement }] : item.children.flatMap(inner)));
      case 'quote': return block.children.flatMap(inner).map((point) => ({ ...point, ...(block.account && { account: block.account }) }));
      default: return [];
    }
  };
  return blocks.flatMap(inner);
}

export function columnsOf(writing: Writing, points: readonly Point[], size: number, width: number, room: number): FlowingWords[][] {
  return points.length === 0 ? [] : inColumns(aligned(points.map((point) => pointWords(writing, point, size))), width, room);
}

export function pointWords(writing: Writing, point: Point, size: number): FlowingWords {
  const { statement, children, whole, account } = point;
  const actions = pick(writing.lookup.actions, statement.actions).map(({ number }) => number);
  const short = shortOf(children);
  const label: Run[] = account ? [text(`${word(writing, `account.${account.kind}`)}: `, { quiet: true })] : [];
  const runs = tagged(writing, [...label, text(short === '' ? whole : short), ...(actions.length === 0 ? [] : [text(` ${countWord(writing, 'slides.answeredBy', actions.length).replace('{numbers}', actions.join(', '))}`, { quiet: true })])], statement);
  return { content: line(runs, size, { mark: statement.number, after: 8 }), notes: [sentences([statementNote(writing, statement, whole), account && accountSource(writing, account)])] };
}
