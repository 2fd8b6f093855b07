import { panelHost, panelPage } from './panel.ts';

/** What a preview shows besides the report. */
export interface PreviewState {
  /** One more each time that the report was read. */
  version: number;
  /** The panel of mistakes as HTML, or what there is to look at when there are none; empty when there is nothing. */
  panel: string;
}

export const clientPath = '@selfeval/preview.js';

const securityPolicy = /<meta\s[^>]*http-equiv="content-security-policy"[^>]*>/i;

/** A page as a preview shows it: with what was found in the report, and a script that hears of changes. */
export function previewPage(html: string, { version, panel }: PreviewState): string {
  const host = panel === '' ? '' : panelHost(panel);
  return beforeEnd(html.replace(securityPolicy, ''), `${host}${scriptFor(version)}`);
}

/** What is shown while the report has never been good. */
export function pageWithoutReport({ version, panel }: PreviewState): string {
  return beforeEnd(panelPage(panel), `<script type="module" src="/@vite/client"></script>${scriptFor(version)}`);
}

function scriptFor(version: number): string {
  return `<script type="module" src="/${clientPath}?version=${version}"></script>`;
}

function beforeEnd(html: string, addition: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + addition : html.slice(0, end) + addition + html.slice(end);
}
