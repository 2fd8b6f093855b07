import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { rules } from '../../src/check/engine/registry.ts';
import { waiverRules } from '../../src/check/engine/waiver-rules.ts';
import { parseRules } from '../../src/parse/parse-rules.ts';
import { readRules } from '../../src/read/read-rules.ts';

const docs = new URL('../../docs/', import.meta.url);
const pages = ['authoring.md', 'importing.md'].map((name) => ({ name, text: readFileSync(new URL(name, docs), 'utf8') }));
const [{ text }] = pages as [(typeof pages)[number]];

/** The anchors that GitHub gives to the headings of a page. */
function anchorsIn(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#{1,4} (.+)$/gm)].map(([, heading]) => heading ?? '');
  return new Set(headings.map((heading) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-')));
}

const links = pages.flatMap(({ text: page, name }) => {
  const withoutCode = page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href ?? '').filter((href) => !href.startsWith('http')).map((href): [string, string] => [name, href]);
});
const yamlBlocks = pages.flatMap(({ text: page }) => [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? ''));

const known = new Set([...Object.keys(readRules), ...Object.keys(parseRules), ...rules.map((rule) => rule.id), ...Object.keys(waiverRules)]);
const named = [...text.matchAll(/^\|[^|]+\| `([a-z0-9-]+)` \|[^|]+\|[^|]+\|$/gm)].map(([, id]) => id ?? '');

describe('the pages for authors', () => {
  it('explains only messages that there are', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(links)('%s links to %s, which is there', (name, href) => {
    const [file = '', anchor] = href.split('#');
    const target = file === '' ? pages.find((page) => page.name === name)?.text : existsSync(new URL(file, docs)) && (file.endsWith('/') || readFileSync(new URL(file, docs), 'utf8'));
    expect(target, file).toBeTruthy();
    if (anchor !== undefined && typeof target === 'string') expect([...anchorsIn(target)]).toContain(anchor);
  });

  it.each(yamlBlocks)('shows YAML that can be read: %s', (block) => {
    expect(parseDocument(block).errors).toEqual([]);
  });
});
