/** A link into what is closed, as a mark into its list of sources, opens it; most browsers do so by themselves. */
export function openLinked(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link) open(page, link.getAttribute('href') ?? '');
  });
  open(page, page.location.hash);
}

function open(page: Document, hash: string): void {
  const closed = page.getElementById(decodeURIComponent(hash.slice(1)))?.closest('details');
  if (closed) closed.open = true;
}
