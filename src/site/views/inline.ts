import type { CitedSource, ReportInline } from '../../model/report.ts';
import { anchorOn, imageFrom } from '../links.ts';
import { escapeHtml, safeHref } from './html.ts';
import { firstUse, link, word, type Writing } from './writing.ts';

/** How footnote marks find their notes in the section being written. */
export interface Footnotes {
  /** Label to number and anchor. */
  notes: ReadonlyMap<string, { number: number; anchor: string }>;
  /** Marks written so far, so that each gets an id of its own. */
  marks: Map<string, number>;
}

export const noFootnotes: Footnotes = { notes: new Map(), marks: new Map() };

/** A sentence as HTML; everything that its author wrote is escaped. */
export function inlineHtml(writing: Writing, children: readonly ReportInline[], footnotes: Footnotes): string {
  return children
    .map((child, index) => {
      const next = children[index + 1];
      if (child.type === 'text' && (next?.type === 'citations' || next?.type === 'footnote')) return escapeHtml(child.value.trimEnd());
      if (child.type !== 'acronym') return inlineNode(writing, child, footnotes);
      const around = { before: plainText(children.slice(0, index)), after: plainText(children.slice(index + 1)) };
      return escapeHtml(firstUse(writing, child.acronym, child.term, around));
    })
    .join('');
}

/** The words of a sentence without any marks; acronyms stay short. */
export function plainText(children: readonly ReportInline[]): string {
  return children
    .map((child) => {
      switch (child.type) {
        case 'text': case 'code': return child.value;
        case 'figure': return child.text;
        case 'acronym': return child.acronym;
        case 'break': return ' ';
        case 'image': return child.alt;
        case 'citations': case 'footnote': return '';
        default: return plainText(child.children);
      }
    })
    .join('');
}

function inlineNode(writing: Writing, node: Exclude<ReportInline, { type: 'acronym' }>, footnotes: Footnotes): string {
  switch (node.type) {
    case 'text': return escapeHtml(node.value);
    case 'code': return `<code>${escapeHtml(node.value)}</code>`;
    case 'break': return '<br>';
    case 'emphasis': return `<em>${inlineHtml(writing, node.children, footnotes)}</em>`;
    case 'strong': return `<strong>${inlineHtml(writing, node.children, footnotes)}</strong>`;
    case 'deleted': return `<del>${inlineHtml(writing, node.children, footnotes)}</del>`;
    case 'link': return linkHtml(node.href, inlineHtml(writing, node.children, footnotes));
    case 'image': return `<img src="${escapeHtml(imageFrom(writing.page, node.src))}" alt="${escapeHtml(node.alt)}">`;
    case 'footnote': return footnoteMark(writing, node.label, footnotes);
    case 'figure': return figureHtml(writing, node.indicator, node.text, node.status === 'known');
    case 'citations': return node.marks.map(({ number, source }) => citationMark(writing, number, source)).join('');
  }
}

function linkHtml(href: string, words: string): string {
  const safe = safeHref(href);
  return safe === null ? words : `<a class="govuk-link outside" href="${escapeHtml(safe)}" rel="noreferrer">${words}</a>`;
}

function figureHtml(writing: Writing, indicator: string, text: string, known: boolean): string {
  const words = escapeHtml(text);
  const classes = known ? 'figure' : 'figure figure-withheld';
  if (!writing.lookup.indicators.has(indicator)) return `<span class="${classes}">${words}</span>`;
  const href = link(writing, { page: 'indicator', id: indicator });
  return `<a class="${classes}" href="${escapeHtml(href)}">${words}</a>`;
}

function citationMark(writing: Writing, number: number, source: CitedSource): string {
  const name = escapeHtml(word(writing, 'statement.citation', { number, title: source.title }));
  if (source.target === null) return `<sup class="mark-cite"><span aria-hidden="true">${number}</span><span class="govuk-visually-hidden">${name}</span></sup>`;
  const href = escapeHtml(link(writing, source.target));
  return `<sup class="mark-cite"><a href="${href}" aria-label="${name}">${number}</a></sup>`;
}

function footnoteMark(writing: Writing, label: string, footnotes: Footnotes): string {
  const note = footnotes.notes.get(label);
  if (!note) return '';
  const before = footnotes.marks.get(label) ?? 0;
  footnotes.marks.set(label, before + 1);
  const own = before === 0 ? ` id="${escapeHtml(anchorOn(writing.page, `${note.anchor}-mark`))}"` : '';
  const name = escapeHtml(word(writing, 'statement.footnote', { number: note.number }));
  return `<sup class="mark-note"><a${own} href="#${escapeHtml(anchorOn(writing.page, note.anchor))}" aria-label="${name}">${footnoteLetter(note.number)}</a></sup>`;
}

/** Notes count in letters, so that they are not taken for sources: a, b, … z, aa. */
export function footnoteLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? footnoteLetter(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
