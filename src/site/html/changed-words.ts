import type { WordChange } from '../../model/report.ts';
import { escapeHtml } from './escape.ts';
import type { OnPage } from './on-page.ts';

/** A text with the words that only it has: struck out or underlined for who sees it, and said so for who hears it. */
export function changedWords(on: OnPage, pieces: readonly WordChange[]): string {
  return pieces.map(({ change, text }) => (change === 'same' ? escapeHtml(text) : marked(on, change, text))).join(' ');
}

function marked(on: OnPage, change: 'gone' | 'new', text: string): string {
  const tag = change === 'gone' ? 'del' : 'ins';
  const hidden = (words: string): string => `<span class="govuk-visually-hidden">${escapeHtml(words)}</span>`;
  return `<${tag}>${hidden(`${on.word(`changes.words.${change}`)} `)}${escapeHtml(text)}${hidden(` ${on.word('changes.words.end')}`)}</${tag}>`;
}
