/* Runs in the browser of somebody who edits a report; bundled and served by the preview alone. */
import { createHotContext } from 'vite-hot-client';

const hostId = 'selfeval-panel';
const hot = createHotContext('/@selfeval/preview');
const version = Number(new URL(import.meta.url).searchParams.get('version'));

hot.on('selfeval:mistakes', ({ panel }: { panel: string }) => {
  show(panel);
});
hot.send('selfeval:seen', { version });
const standing = document.getElementById(hostId)?.shadowRoot;
if (standing) furnish(standing);

function show(panel: string): void {
  const root = panelRoot();
  root.innerHTML = panel;
  furnish(root);
}

function panelRoot(): ShadowRoot {
  const existing = document.getElementById(hostId)?.shadowRoot;
  if (existing) return existing;
  const host = document.createElement('div');
  host.id = hostId;
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

function furnish(root: ShadowRoot): void {
  const section = root.querySelector('section');
  const close = (): void => {
    root.host.remove();
  };
  root.querySelector('button')?.addEventListener('click', close);
  section?.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  section?.focus();
  const details = root.querySelector('details');
  if (details) keepAsItWas(details);
  details?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}

/** Pages are loaded again whenever a file is saved; who works through the list wants it to stay open. */
function keepAsItWas(details: HTMLDetailsElement): void {
  const key = 'selfeval:please-look';
  details.open = sessionStorage.getItem(key) === 'open';
  details.addEventListener('toggle', () => {
    sessionStorage.setItem(key, details.open ? 'open' : 'closed');
  });
}
