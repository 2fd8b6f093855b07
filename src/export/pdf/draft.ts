/**
 * Runs in the page: of a draft only the pages are wanted on which the contents' places are. A browser looks for every place
 * that a link leads to on every page, which takes longer than all else, and paints what nobody will see.
 */
export function beginDraft(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]:not([data-contents])')) {
    link.dataset['leadsTo'] = link.getAttribute('href')!;
    link.setAttribute('href', '#');
  }
  document.body.style.visibility = 'hidden';
}

/** Runs in the page, which is then as it was before `beginDraft`. */
export function endDraft(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-leads-to]')) {
    link.setAttribute('href', link.dataset['leadsTo']!);
    delete link.dataset['leadsTo'];
  }
  document.body.removeAttribute('style');
}
