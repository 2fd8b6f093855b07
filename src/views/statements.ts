import { plainBlocks } from '../format/plain-text.ts';
import type { ReportBlock, Statement } from '../model/report.ts';

/** A numbered statement with its words, without marks. */
export interface NumberedWords {
  statement: Statement;
  text: string;
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
    if (block.type === 'quote') return statementsOf(block.children, loose);
    const words = plainBlocks([block]);
    if (words !== '') loose.push(words);
    return [];
  });
}
