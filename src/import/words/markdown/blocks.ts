import { paragraphsOf, textOf, type WordsBlock, type WordsParagraph, type WordsRun, type WordsTable } from '../words-document.ts';
import { inlineMarkdown, type InlineSetting } from './inline.ts';

type MarkdownBlock = WordsBlock | { type: 'heading'; depth: number; runs: WordsRun[] };

/** Blocks as Markdown, with an empty line between two of them. */
export function blocksMarkdown(blocks: readonly MarkdownBlock[], setting: InlineSetting): string {
  const written: string[] = [];
  const lists = new Lists(setting);
  const end = (): void => {
    const list = lists.end();
    if (list !== '') written.push(list);
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' && asItem(block)) {
      if (lists.beginsAnew(asItem(block)!)) end();
      lists.add(asItem(block)!);
      continue;
    }
    end();
    const markdown = blockMarkdown(block, setting);
    if (markdown !== '') written.push(markdown);
  }
  end();
  return written.join('\n\n');
}

function blockMarkdown(block: MarkdownBlock, setting: InlineSetting): string {
  if (block.type === 'heading') {
    const words = inlineMarkdown(block.runs, { ...setting, breaks: false });
    return words === '' ? '' : `${'#'.repeat(block.depth)} ${words.replace(/ (#+)$/, String.raw` \$1`)}`;
  }
  if (block.type === 'table') return tableMarkdown(block, setting);
  const words = inlineMarkdown(block.runs, setting);
  return block.kind === 'quote' && words !== '' ? words.split('\n').map((line) => `> ${line}`).join('\n') : words;
}

const typedBullet = /^\s*(?:[•●▪‣◦○■□➢➤·\uF0B7\uF0A7]\s*|[–-]\s+|o\s{2,})(?=\S)/;

/** An item of a list, by its numbering or because its author typed a bullet before it. */
function asItem(paragraph: WordsParagraph): WordsParagraph | null {
  if (paragraph.kind === 'item') return textOf(paragraph).trim() === '' && paragraph.runs.every(({ type }) => type === 'text' || type === 'break') ? null : paragraph;
  const [first, ...rest] = paragraph.runs;
  if (paragraph.kind !== 'paragraph' || first?.type !== 'text') return null;
  const mark = typedBullet.exec(first.text)?.[0];
  return mark === undefined ? null : { ...paragraph, kind: 'item', list: 'typed', runs: [{ ...first, text: first.text.slice(mark.length) }, ...rest] };
}

interface Level {
  /** As the document counts them. */
  level: number;
  ordered: boolean;
  list: string;
  /** How far items below this one are set in. */
  indent: number;
  number: number;
}

/** Items on their way into lists that stand in one another. */
class Lists {
  private lines: string[] = [];
  private levels: Level[] = [];
  /** How far each numbered list has come. */
  private readonly counts = new Map<string, number>();
  /** The sign after a number: two numbered lists that follow one another have different ones. */
  private sign: '.' | ')' = '.';
  private readonly setting: InlineSetting;

  constructor(setting: InlineSetting) {
    this.setting = setting;
  }

  /** Whether a numbered list begins that is not the one before. */
  beginsAnew({ level, ordered, list }: WordsParagraph): boolean {
    const top = this.levels[0];
    return top !== undefined && level <= top.level && (ordered !== top.ordered || (ordered && list !== top.list));
  }

  add(item: WordsParagraph): void {
    while (this.levels.length > 1 && this.levels.at(-1)!.level > item.level) this.levels.pop();
    const last = this.levels.at(-1);
    if (last === undefined || item.level > last.level) this.open(item, (last?.indent ?? 0));
    else if (last.ordered !== item.ordered || last.list !== item.list) this.levels[this.levels.length - 1] = this.levelOf(item, this.levels.at(-2)?.indent ?? 0);
    const at = this.levels.at(-1)!;
    at.number += 1;
    this.counts.set(`${item.list} ${item.level}`, at.number);
    const outer = this.levels.at(-2)?.indent ?? 0;
    const mark = at.ordered ? `${at.number}${this.sign} ` : '- ';
    at.indent = outer + mark.length;
    const words = inlineMarkdown(item.runs, this.setting);
    this.lines.push(...`${' '.repeat(outer)}${mark}${words.split('\n').join(`\n${' '.repeat(at.indent)}`)}`.split('\n'));
  }

  private open(item: WordsParagraph, indent: number): void {
    this.levels.push(this.levelOf(item, indent));
  }

  private levelOf({ level, ordered, list }: WordsParagraph, indent: number): Level {
    const goesOn = ordered && this.levels.length === 0 ? (this.counts.get(`${list} ${level}`) ?? 0) : 0;
    return { level, ordered, list, indent, number: goesOn };
  }

  end(): string {
    const written = this.lines.join('\n');
    const wasOrdered = this.levels[0]?.ordered === true;
    if (written !== '') this.sign = wasOrdered && this.sign === '.' ? ')' : '.';
    this.lines = [];
    this.levels = [];
    return written;
  }
}

function tableMarkdown({ rows }: WordsTable, setting: InlineSetting): string {
  const cells = rows.map((row) => row.map((cell) => cellMarkdown(cell, setting)));
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  const [head, ...rest] = filled;
  if (!head) return '';
  const used = head.map((_, column) => filled.some((row) => row[column] !== ''));
  const line = (row: readonly string[]): string => `| ${row.filter((_, column) => used[column]).join(' | ')} |`;
  const right = head.map((_, column) => rest.length > 0 && rest.every((row) => /^[-–−£+]?[\d,.]*\d%?$|^$/.test(row[column] ?? '')) && rest.some((row) => row[column] !== ''));
  return [line(head), line(right.map((each) => (each ? '---:' : '---'))), ...rest.map(line)].join('\n');
}

/** A cell of Markdown is one line: where one paragraph ends without a sign, a semicolon parts it from the next. */
function cellMarkdown(cell: readonly WordsBlock[], setting: InlineSetting): string {
  return paragraphsOf(cell)
    .map((paragraph) => inlineMarkdown((asItem(paragraph) ?? paragraph).runs, { ...setting, breaks: false }))
    .filter((words) => words !== '')
    .reduce((whole, words) => (whole === '' ? words : `${whole}${/[.!?:;,…]["”’)*]*$/.test(whole) ? '' : ';'} ${words}`), '');
}
