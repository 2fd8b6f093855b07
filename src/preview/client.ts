/* Runs in the browser of somebody who edits a report; a classic script that the preview alone serves. */
import { changesPath } from './addresses.ts';
import type { PreviewState } from './changes.ts';

const hostId = 'selfeval-panel';
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const shown = new URL(own).searchParams.get('version');

new EventSource(`/${changesPath}`).addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { version, panel } = JSON.parse(data) as PreviewState;
  if (version === shown) show(panel);
  else location.reload();
});

function show({ html, styles }: PreviewState['panel']): void {
  const host = document.getElementById(hostId);
  if (html === '') {
    host?.remove();
    return;
  }
  const root = host?.shadowRoot ?? openPanel();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = html;
  furnish(root);
}

function openPanel(): ShadowRoot {
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
