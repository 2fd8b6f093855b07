import { escapeHtml } from './escape.ts';
import type { OnPage } from './on-page.ts';

/** What follows the name of something that is for the council and Ofsted only: a word of its own, whoever reads it. */
export function internalTag(on: OnPage): string {
  return ` <span class="internal-tag">${escapeHtml(on.word('internal.tag'))}</span>`;
}

/** Begins words for the council and Ofsted only, up to `endOfInternal`. */
export function beginningOfInternal(on: OnPage): string {
  return `<div class="internal-words" role="group" aria-label="${escapeHtml(on.word('internal.tag'))}"><p class="internal-head">${internalTag(on).trim()}</p>`;
}

export const endOfInternal = '</div>';
