import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../diagnostics/compare-text.ts';
import { escapeHtml } from '../site/html/escape.ts';
import type { Manifest, SiteNote } from './manifest.ts';

/** A site that an index leads to. */
export interface ListedSite {
  /** Its folder, from that of the index, with forward slashes. */
  path: string;
  manifest: Manifest;
}

export const indexName = 'index.html';
const made = '<meta name="generator" content="selfeval: index of sites">';

/** True where a file of that name would be lost that selfeval did not make. */
export function isForeignIndex(folder: string): boolean {
  const path = join(folder, indexName);
  return existsSync(path) && !readFileSync(path, 'utf8').includes(made);
}

// Its words are no labels of a report: it belongs to none of them.
const styles = `
:root { color-scheme: light dark; --text: #0b0c0c; --paper: #fff; --link: #1a65a6; --seen: #54319f; --line: #cecece; --quiet: #484949 }
@media (prefers-color-scheme: dark) { :root { --text: #f3f3f3; --paper: #16191b; --link: #8ec4f0; --seen: #c5b3ee; --line: #484f53; --quiet: #b9bec1 } }
body { margin: 0; padding: 1.5rem; background: var(--paper); color: var(--text); font: 1.1875rem/1.4 Arial, sans-serif }
main { max-width: 60rem; margin: 0 auto }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 1rem }
ul { list-style: none; margin: 2rem 0 0; padding: 0 }
li { border-top: 1px solid var(--line); padding: .75rem 0; display: grid; grid-template-columns: 2fr 3fr; gap: .25rem 1.5rem }
li p { margin: 0; color: var(--quiet) }
strong { color: var(--text) }
a { color: var(--link); text-underline-offset: .15em }
a:visited { color: var(--seen) }
a:hover { text-decoration-thickness: 3px }
a:focus-visible { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none }
@media (max-width: 40rem) { body { padding: 1rem } h1 { font-size: 1.75rem } li { grid-template-columns: 1fr } }
@media print { body { padding: 0; font-size: 11pt } li { break-inside: avoid } }
`;

/** A page that leads to every site, by council; the same sites give the same bytes. No search engine is to list it where one of them is not for the public. */
export function indexPage(sites: readonly ListedSite[]): string {
  const listed = sites.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)) || compareText(a.path, b.path));
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
  const isForAll = listed.every(({ manifest }) => manifest.report?.audience === 'public');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${made}
${isForAll ? '' : '<meta name="robots" content="noindex">\n'}<title>Self-evaluations of children's services</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Self-evaluations of children's services</h1>
<p>${listed.length === 1 ? 'One report' : `${listed.length} reports`}, by the name of the council.</p>
<ul>
${listed.map(listItem).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

const byName = new Intl.Collator('en-GB');

function listItem(site: ListedSite): string {
  const { report } = site.manifest;
  return `<li><a href="${escapeHtml(`${site.path.split('/').map(encodeURIComponent).join('/')}/index.html`)}">${escapeHtml(nameOf(site))}</a>${report ? `<p>${said(report)}</p>` : ''}</li>`;
}

function said({ title, asAt, status, marking }: SiteNote): string {
  const words = escapeHtml(`${title}, as at ${asAt}. ${status}.`);
  return marking === null ? words : `${words} <strong>${escapeHtml(marking)}</strong>`;
}

/** A site that an older version made does not say whose it is. */
function nameOf({ path, manifest }: ListedSite): string {
  return manifest.report?.council ?? path;
}
