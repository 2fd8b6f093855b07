import type { CitedSource } from '../../model/report.ts';
import type { WrittenFigure, WrittenInline, WrittenNote } from '../../views/tree.ts';
import { escapeHtml } from './escape.ts';
import type { OnPage } from './on-page.ts';

/** A sentence as HTML; everything that its author wrote is escaped. */
export function inlineHtml(on: OnPage, children: readonly WrittenInline[]): string {
  return children.map((child) => nodeHtml(on, child)).join('');
}

function nodeHtml(on: OnPage, node: WrittenInline): string {
  switch (node.type) {
    case 'text': return escapeHtml(node.value);
    case 'code': return `<code>${escapeHtml(node.value)}</code>`;
    case 'break': return '<br>';
    case 'emphasis': return `<em>${inlineHtml(on, node.children)}</em>`;
    case 'strong': return `<strong>${inlineHtml(on, node.children)}</strong>`;
    case 'deleted': return `<del>${inlineHtml(on, node.children)}</del>`;
    case 'link': return `<a class="govuk-link outside" href="${escapeHtml(node.href)}" rel="noreferrer">${inlineHtml(on, node.children)}</a>`;
    case 'reference': return `<a class="govuk-link" href="${escapeHtml(on.href(node.to))}">${inlineHtml(on, node.children)}</a>`;
    case 'image': return `<img src="${escapeHtml(on.image(node.src))}" alt="${escapeHtml(node.alt)}">`;
    case 'note': return noteMark(on, node);
    case 'figure': return figureHtml(on, node);
    case 'citations': return node.marks.map(({ number, source }) => citationMark(on, number, source)).join('');
  }
}

function figureHtml(on: OnPage, { text, withheld, to }: WrittenFigure): string {
  const words = escapeHtml(text);
  const classes = withheld ? 'figure figure-withheld' : 'figure';
  return to ? `<a class="${classes}" href="${escapeHtml(on.href(to))}">${words}</a>` : `<span class="${classes}">${words}</span>`;
}

function citationMark(on: OnPage, number: number, { title, target }: CitedSource): string {
  const name = escapeHtml(on.word('statement.citation', { number, title }));
  if (target === null) return `<sup class="mark-cite"><span aria-hidden="true">${number}</span><span class="govuk-visually-hidden">${name}</span></sup>`;
  return `<sup class="mark-cite"><a href="${escapeHtml(on.href(target))}" aria-label="${name}">${number}</a></sup>`;
}

function noteMark(on: OnPage, { letter, to, place }: WrittenNote): string {
  const id = place ? ` id="${escapeHtml(on.id(place) ?? '')}"` : '';
  const name = escapeHtml(on.word('statement.footnote', { letter }));
  return `<sup class="mark-note"><a${id} href="${escapeHtml(on.href(to))}" aria-label="${name}">${letter}</a></sup>`;
}
