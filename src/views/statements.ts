import { plainBlocks } from '../format/plain-text.ts';
import type { Account } from '../model/account.ts';
import type { ReportBlock, Statement } from '../model/report.ts';
import { word, type Writing } from './writing.ts';

/** A numbered statement with its words, without marks. */
export interface NumberedWords {
  statement: Statement;
  text: string;
  /** Set where it stands in a voice or an example. */
  account?: Account;
}

/** Numbered statements with their words; words outside of them go to `loose`. */
export function statementsOf(blocks: readonly ReportBlock[], loose: string[] = []): NumberedWords[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' && block.statement) return [{ statement: block.statement, text: plainBlocks([block]) }];
    if (block.type === 'list') {
      return block.items.flatMap((item) =>
        item.statement ? [{ statement: item.statement, text: plainBlocks(item.children) }] : statementsOf(item.children, loose),
      );
    }
    if (block.type === 'quote') return statementsOf(block.children, loose).map((words) => ({ ...words, ...(block.account && { account: block.account }) }));
    const words = plainBlocks([block]);
    if (words !== '') loose.push(words);
    return [];
  });
}

/** Where a voice or an example comes from, and with what consent it is shared. */
export function accountSource(writing: Pick<Writing, 'report'>, { source, consent }: Account): string {
  return word(writing, 'account.source', { source, consent: word(writing, `account.${consent}`) });
}
