import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { panelHtml } from '../../src/publish/preview/panel.ts';
import { pleaseLookHtml } from '../../src/publish/preview/please-look.ts';
import { pageWithoutReport, previewPage } from '../../src/publish/preview/preview-pages.ts';

const diagnostic: Diagnostic = {
  ruleId: 'reference-exists',
  severity: 'error',
  message: '`<b>` is cited but is not there.',
  place: { path: 'content/a.md', start: { line: 2, column: 3 }, end: { line: 2, column: 6 } },
  hint: 'Did you mean `b`?',
};

test('the panel says place, message, lines and hint, and nothing of a report can act in it', () => {
  const html = panelHtml([diagnostic], new Map([['content/a.md', 'one\n[@<b>]\nthree']]));
  expect(html).toContain('content/a.md:2:3');
  expect(html).toContain('<code>&lt;b&gt;</code> is cited');
  expect(html).toContain('[@<mark>&lt;b&gt;</mark>]');
  expect(html).toContain('Did you mean <code>b</code>?');
  expect(html).not.toContain('<b>');
});

test('what there is to look at is folded away, counted and listed with its place, and nothing of a report can act in it', () => {
  const html = pleaseLookHtml([{ ...diagnostic, severity: 'warning' }, { ...diagnostic, severity: 'info', message: 'Tidiness.' }]);
  expect(html).toContain('<details>\n<summary>Please look (1)</summary>');
  expect(html).toContain('content/a.md:2:3');
  expect(html).not.toMatch(/<b>|Tidiness/);
  expect(pleaseLookHtml([])).toBe('');
});

test('a previewed page loses its security policy, and nothing else', () => {
  const html = '<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>x</title></head><body><p>y</p></body></html>';
  const page = previewPage(html, { version: 3, panel: '' });
  expect(page).toBe('<html><head><title>x</title></head><body><p>y</p><script type="module" src="/@selfeval/preview.js?version=3"></script></body></html>');
});

test('without a report there is a page of its own for the panel', () => {
  expect(pageWithoutReport({ version: 1, panel: '<section>to mend</section>' })).toMatch(/^<!doctype html>[\s\S]*<section>to mend<\/section>[\s\S]*<\/html>$/);
});
