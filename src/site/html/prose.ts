import type { EmbedView } from '../../views/embeds.ts';
import { plainText } from '../../format/plain-text.ts';
import type { SectionPlace } from '../../views/section.ts';
import type { StatementView } from '../../views/statement.ts';
import type { WrittenBlock } from '../../views/tree.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline.ts';
import { beginningOfInternal, endOfInternal } from './internal-tag.ts';
import { startMentions, type Mentions } from './mentions.ts';
import type { OnPage } from './on-page.ts';
import { statementEnd, statementNumber } from './statement.ts';

/** Prose in the order of the page: HTML, or something from the data that a component prints. HTML may be open at a cut. */
export type Piece = string | EmbedView;

/** Where the words of a section are printed. */
export interface ProseSetting {
  on: OnPage;
  section: SectionPlace;
  /** The level of the section's own heading. */
  level: number;
}

/** The same, within a statement, list or table, or in none. */
interface Setting extends ProseSetting {
  among: Mentions | null;
}

export function proseHtml(setting: ProseSetting, blocks: readonly WrittenBlock[]): Piece[] {
  const pieces: Piece[] = [];
  writeBlocks({ ...setting, among: null }, blocks, pieces);
  return joined(pieces);
}

/** `bare`: its only paragraph stands without its own element. */
function writeBlocks(setting: Setting, blocks: readonly WrittenBlock[], out: Piece[], bare = false): void {
  blocks.forEach((block, index) => {
    if (block.internal && !blocks[index - 1]?.internal) out.push(beginningOfInternal(setting.on));
    if (bare) writeItemChild(setting, block, out);
    else writeBlock(setting, block, out);
    if (block.internal && !blocks[index + 1]?.internal) out.push(endOfInternal);
  });
}

function writeBlock(setting: Setting, block: WrittenBlock, out: Piece[]): void {
  switch (block.type) {
    case 'paragraph':
      out.push(paragraphHtml(setting, block));
      break;
    case 'heading':
      out.push(headingHtml(setting, block));
      break;
    case 'list':
      writeList(setting, block, out);
      break;
    case 'quote':
      // As a figure it would be read from a PDF as a picture without words.
      if (block.account) out.push(`<div class="account account-${block.account.kind}"><p class="account-label">${escapeHtml(setting.on.word(`account.${block.account.kind}`))}</p>`);
      out.push('<blockquote>');
      writeBlocks(setting, block.children, out);
      out.push('</blockquote>');
      if (block.account) out.push(`<p class="account-source">${escapeHtml(setting.on.word('account.source', { source: block.account.source, consent: setting.on.word(`account.${block.account.consent}`) }))}</p></div>`);
      break;
    case 'code-block':
      out.push(`<pre tabindex="0"><code>${escapeHtml(block.value)}</code></pre>`);
      break;
    case 'rule':
      out.push('<hr>');
      break;
    case 'table':
      out.push(tableHtml(setting, block));
      break;
    default:
      out.push(block);
  }
}

function paragraphHtml({ on, among }: Setting, { children, statement }: Extract<WrittenBlock, { type: 'paragraph' }>): string {
  const words = inlineHtml(on, children, statement ? startMentions(statement) : (among ?? startMentions()));
  if (!statement) return `<p>${words}</p>`;
  return `<div${statementAttributes(on, statement)}>${statementNumber(on, statement)}<p>${words}</p>${statementEnd(on, statement)}</div>`;
}

function writeList(setting: Setting, block: Extract<WrittenBlock, { type: 'list' }>, out: Piece[]): void {
  const { on } = setting;
  const among = setting.among ?? startMentions();
  const tag = block.ordered ? 'ol' : 'ul';
  const numbered = block.items.some((item) => item.statement);
  const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
  out.push(`<${tag}${start} class="${numbered ? 'statements' : `govuk-list govuk-list--${block.ordered ? 'number' : 'bullet'}`}">`);
  for (const { statement, children } of block.items) {
    out.push(statement ? `<li${statementAttributes(on, statement)}>${statementNumber(on, statement)}` : '<li>');
    writeBlocks({ ...setting, among: statement ? startMentions(statement) : among }, children, out, children.length === 1 && !statement);
    out.push(statement ? `${statementEnd(on, statement)}</li>` : '</li>');
  }
  out.push(`</${tag}>`);
}

/** The only paragraph of a plain item stands without its own element, as lists in prose do. */
function writeItemChild(setting: Setting, child: WrittenBlock, out: Piece[]): void {
  if (child.type === 'paragraph' && !child.statement) out.push(inlineHtml(setting.on, child.children, setting.among ?? undefined));
  else writeBlock(setting, child, out);
}

function statementAttributes(on: OnPage, { finding, place }: StatementView): string {
  return ` class="statement${finding === null ? '' : ` statement-${finding}`}" id="${escapeHtml(on.id(place) ?? '')}"`;
}

function headingHtml({ on, section, level }: Setting, { depth, anchor, children }: Extract<WrittenBlock, { type: 'heading' }>): string {
  const tag = `h${Math.min(level + depth, 6)}`;
  return `<${tag} class="title-s" id="${escapeHtml(on.id({ ...section, anchor }) ?? '')}">${inlineHtml(on, children)}</${tag}>`;
}

function tableHtml({ on, ...setting }: Setting, table: Extract<WrittenBlock, { type: 'table' }>): string {
  const among = setting.among ?? startMentions();
  const alignment = table.align.map((align) => (align === 'right' || align === 'center' ? ` class="${align}"` : ''));
  const head = table.head.map((cell, column) => headCell(inlineHtml(on, cell, among), alignment[column] ?? '')).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((cell, column) => bodyCell(inlineHtml(on, cell, among), column, alignment[column] ?? '')).join('')}</tr>`).join('');
  const columns = table.head.map(plainText).filter((text) => text.trim() !== '');
  const name = escapeHtml(on.word('prose.table', { columns: columns.join(', ') }));
  return `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table class="data"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function headCell(words: string, attributes: string): string {
  return words.trim() === '' ? `<td${attributes}></td>` : `<th scope="col"${attributes}>${words}</th>`;
}

function bodyCell(words: string, column: number, attributes: string): string {
  return column === 0 && words.trim() !== '' ? `<th scope="row"${attributes}>${words}</th>` : `<td${attributes}>${words}</td>`;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}
