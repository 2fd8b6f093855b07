import type { ReportBlock, ReportEmbed, ReportInline, Statement } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import type { EmbedView } from './embeds.ts';
import { embedView } from './embeds.ts';
import { escapeHtml } from './html.ts';
import { inlineHtml, plainText, type Footnotes } from './inline.ts';
import { statementEnd, statementNumber } from './statement.ts';
import { word, type Writing } from './writing.ts';

/** Prose in the order of the page: HTML, or something from the data that a component prints. HTML may be open at a cut. */
export type Piece = string | EmbedView;

/** The writing of one section's prose. */
export interface ProseWriting {
  writing: Writing;
  footnotes: Footnotes;
  /** The level of the heading that stands above; headings below it go on from there. */
  level: number;
}

export function proseOf(prose: ProseWriting, blocks: readonly ReportBlock[]): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) writeBlock(prose, block, pieces);
  return joined(pieces);
}

/** Words within a heading or a table's cell. */
export function sentenceOf(prose: ProseWriting, children: readonly ReportInline[]): string {
  return inlineHtml(prose.writing, children, prose.footnotes);
}

function writeBlock(prose: ProseWriting, block: ReportBlock, out: Piece[]): void {
  switch (block.type) {
    case 'paragraph':
      out.push(paragraphHtml(prose, block));
      break;
    case 'heading':
      out.push(headingHtml(prose, block));
      break;
    case 'list':
      writeList(prose, block, out);
      break;
    case 'quote':
      out.push('<blockquote>');
      for (const child of block.children) writeBlock(prose, child, out);
      out.push('</blockquote>');
      break;
    case 'code-block':
      out.push(`<pre tabindex="0"><code>${escapeHtml(block.value)}</code></pre>`);
      break;
    case 'rule':
      out.push('<hr>');
      break;
    case 'table':
      out.push(tableHtml(prose, block));
      break;
    default:
      writeEmbed(prose, block, out);
  }
}

function writeEmbed(prose: ProseWriting, embed: ReportEmbed, out: Piece[]): void {
  const view = embedView(prose.writing, embed);
  if (view) out.push(view);
}

function paragraphHtml(prose: ProseWriting, block: Extract<ReportBlock, { type: 'paragraph' }>): string {
  const words = sentenceOf(prose, block.children);
  const { statement } = block;
  if (!statement) return `<p>${words}</p>`;
  return `<div${statementAttributes(prose, statement)}>${statementNumber(prose.writing, statement)}<p>${words}</p>${statementEnd(prose.writing, statement)}</div>`;
}

function writeList(prose: ProseWriting, block: Extract<ReportBlock, { type: 'list' }>, out: Piece[]): void {
  const tag = block.ordered ? 'ol' : 'ul';
  const numbered = block.items.some((item) => item.statement);
  const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
  out.push(`<${tag}${start} class="${numbered ? 'statements' : `govuk-list govuk-list--${block.ordered ? 'number' : 'bullet'}`}">`);
  for (const item of block.items) {
    const { statement } = item;
    out.push(statement ? `<li${statementAttributes(prose, statement)}>${statementNumber(prose.writing, statement)}` : '<li>');
    for (const child of item.children) writeItemChild(prose, child, item.children.length === 1 && !statement, out);
    out.push(statement ? `${statementEnd(prose.writing, statement)}</li>` : '</li>');
  }
  out.push(`</${tag}>`);
}

/** The only paragraph of a plain item stands without its own element, as lists in prose do. */
function writeItemChild(prose: ProseWriting, child: ReportBlock, bare: boolean, out: Piece[]): void {
  if (bare && child.type === 'paragraph' && !child.statement) out.push(sentenceOf(prose, child.children));
  else writeBlock(prose, child, out);
}

function statementAttributes(prose: ProseWriting, statement: Statement): string {
  const kind = statement.finding === null ? '' : ` statement-${statement.finding}`;
  return ` class="statement${kind}" id="${escapeHtml(anchorOn(prose.writing.page, statement.anchor))}"`;
}

function headingHtml(prose: ProseWriting, block: Extract<ReportBlock, { type: 'heading' }>): string {
  const wanted = Math.max(block.depth + prose.writing.deeper, 2);
  const level = Math.min(wanted, prose.level + 1, 6);
  prose.level = Math.max(level, prose.level);
  const id = escapeHtml(anchorOn(prose.writing.page, block.anchor));
  return `<h${level} class="title-s" id="${id}">${sentenceOf(prose, block.children)}</h${level}>`;
}

function tableHtml(prose: ProseWriting, table: Extract<ReportBlock, { type: 'table' }>): string {
  const alignment = table.align.map((align) => (align === 'right' || align === 'center' ? ` class="${align}"` : ''));
  const head = table.head.map((cell, column) => headCell(prose, cell, alignment[column] ?? '')).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((cell, column) => bodyCell(prose, cell, column, alignment[column] ?? '')).join('')}</tr>`).join('');
  const first = table.head.map(plainText).filter((text) => text.trim() !== '');
  const name = escapeHtml(word(prose.writing, 'prose.table', { columns: first.join(', ') }));
  return `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table class="data"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function headCell(prose: ProseWriting, cell: readonly ReportInline[], attributes: string): string {
  const words = sentenceOf(prose, cell);
  return words.trim() === '' ? `<td${attributes}></td>` : `<th scope="col"${attributes}>${words}</th>`;
}

function bodyCell(prose: ProseWriting, cell: readonly ReportInline[], column: number, attributes: string): string {
  const words = sentenceOf(prose, cell);
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
