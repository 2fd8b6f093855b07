import { expect, test } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { panelHtml } from '../../src/preview/panel.ts';
import { pleaseLookHtml } from '../../src/preview/please-look.ts';

const diagnostic: Diagnostic = {
  ruleId: 'reference-exists',
  severity: 'error',
  message: '`<b>` is cited but is not there.',
  place: { path: 'content/a.md', start: { line: 2, column: 3 }, end: { line: 2, column: 6 } },
  hint: 'Did you mean `b`?',
};

test('the panel says place, message, lines and hint, and nothing of a report can act in it', () => {
  const html = panelHtml(arrange([diagnostic]), new Map([['content/a.md', 'one\n[@<b>]\nthree']]));
  expect(html).toContain('content/a.md:2:3');
  expect(html).toContain('<code>&lt;b&gt;</code> is cited');
  expect(html).toContain('[@<mark>&lt;b&gt;</mark>]');
  expect(html).toContain('Did you mean <code>b</code>?');
  expect(html).not.toContain('<b>');
});

test('what there is to look at is folded away, counted and listed with its place, and nothing of a report can act in it', () => {
  const html = pleaseLookHtml(arrange([{ ...diagnostic, severity: 'warning' }, { ...diagnostic, severity: 'info', message: 'Tidiness.' }]));
  expect(html).toContain('<details>\n<summary>Please look (1)</summary>');
  expect(html).toContain('content/a.md:2:3');
  expect(html).not.toMatch(/<b>|Tidiness/);
  expect(pleaseLookHtml(arrange([]))).toBe('');
});
