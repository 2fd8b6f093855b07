import type { ReportBlock, Statement } from '../model/report.ts';
import { given } from './lists.ts';
import { plainText } from './plain-text.ts';

/** A numbered statement with its words, without marks. */
export interface NumberedWords {
  statement: Statement;
  text: string;
}

/** Numbered statements with their words; words outside of them go to `loose`. */
export function statementsOf(blocks: readonly ReportBlock[], loose: string[] = []): NumberedWords[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' && block.statement) return [{ statement: block.statement, text: wordsOf([block]) }];
    if (block.type === 'list') {
      return block.items.flatMap((item) =>
        item.statement ? [{ statement: item.statement, text: wordsOf(item.children) }] : statementsOf(item.children, loose),
      );
    }
    if (block.type === 'quote') return statementsOf(block.children, loose);
    const words = wordsOf([block]);
    if (words !== '') loose.push(words);
    return [];
  });
}

function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph': case 'heading': return plainText(block.children);
        case 'list': return block.items.map((item) => wordsOf(item.children)).join(' ');
        case 'quote': return wordsOf(block.children);
        case 'code-block': return block.value;
        case 'table': return sentences([block.head, ...block.rows].map((row) => given(...row.map(plainText)).join('; ')));
        default: return '';
      }
    })
    .join(' ')
    .trim();
}

/** Each with a full stop, unless it ends with a mark already, so that an excerpt can be whole sentences. */
export function sentences(texts: readonly (string | null | undefined)[]): string {
  return given(...texts).map((text) => (/[.!?…:]["'”’)]*$/u.test(text) ? text : `${text}.`)).join(' ');
}
