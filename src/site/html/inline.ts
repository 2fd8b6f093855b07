import type { CitedSource } from '../../model/report.ts';
import type { WrittenFigure, WrittenInline, WrittenNote } from '../../views/tree.ts';
import { escapeHtml } from './escape.ts';
import { firstLink, startMentions, type Mentions } from './mentions.ts';
import type { OnPage } from './on-page.ts';

/** A sentence as HTML; everything that its author wrote is escaped. */
export function inlineHtml(on: OnPage, children: readonly WrittenInline[], among: Mentions = startMentions()): string {
  return children.map((child) => nodeHtml(on, child, among)).join('');
}

/** The entries of one list, each with its sentence as HTML. */
export function inlineLines<Entry extends { text: readonly WrittenInline[] }>(on: OnPage, entries: readonly Entry[]): { entry: Entry; html: string }[] {
  const among = startMentions();
  return entries.map((entry) => ({ entry, html: inlineHtml(on, entry.text, among) }));
}

function nodeHtml(on: OnPage, node: WrittenInline, among: Mentions): string {
  switch (node.type) {
    case 'text': return escapeHtml(node.value);
    case 'code': return `<code>${escapeHtml(node.value)}</code>`;
    case 'break': return '<br>';
    case 'emphasis': return `<em>${inlineHtml(on, node.children, among)}</em>`;
    case 'strong': return `<strong>${inlineHtml(on, node.children, among)}</strong>`;
    case 'deleted': return `<del>${inlineHtml(on, node.children, among)}</del>`;
    case 'link': return `<a class="govuk-link outside" href="${escapeHtml(node.href)}" rel="noreferrer">${inlineHtml(on, node.children, among)}</a>`;
    case 'reference': return `<a class="govuk-link" href="${escapeHtml(on.href(node.to))}">${inlineHtml(on, node.children, among)}</a>`;
    case 'image': return `<img src="${escapeHtml(on.image(node.src))}" alt="${escapeHtml(node.alt)}">`;
    case 'note': return noteMark(on, node);
    case 'figure': return figureHtml(on, node, among);
    case 'citations': return node.marks.map(({ number, source }) => citationMark(on, number, source, among)).join('');
  }
}

function figureHtml(on: OnPage, { text, withheld, to }: WrittenFigure, among: Mentions): string {
  const words = escapeHtml(text);
  const classes = withheld ? 'figure figure-withheld' : 'figure';
  const href = firstLink(among, to && on.href(to));
  return href === null ? `<span class="${classes}">${words}</span>` : `<a class="${classes}" href="${escapeHtml(href)}">${words}</a>`;
}

/** Where the source is told below, its mark opens it there and is called by its number alone. */
function citationMark(on: OnPage, number: number, { title, target }: CitedSource, among: Mentions): string {
  const told = among.source(number);
  const name = escapeHtml(told ? on.word('statement.mark', { number }) : on.word('statement.citation', { number, title }));
  const to = told ?? target;
  const href = firstLink(among, to && on.href(to));
  if (href === null) return `<sup class="mark-cite"><span aria-hidden="true">${number}</span><span class="govuk-visually-hidden">${name}</span></sup>`;
  return `<sup class="mark-cite"><a href="${escapeHtml(href)}" aria-label="${name}">${number}</a></sup>`;
}

function noteMark(on: OnPage, { letter, to, place }: WrittenNote): string {
  const id = place ? ` id="${escapeHtml(on.id(place) ?? '')}"` : '';
  const name = escapeHtml(on.word('statement.footnote', { letter }));
  return `<sup class="mark-note"><a${id} href="${escapeHtml(on.href(to))}" aria-label="${name}">${letter}</a></sup>`;
}
