import { createHash } from 'node:crypto';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeFiles } from './made-files.ts';
import { all, textOf } from './read-xlsx.ts';

describe.each(['Barking and Dagenham', 'Tower Hamlets'] as const)('the report of %s as one file', (example) => {
  let html: string;
  let page: ReturnType<typeof parse>;
  const parse = (text: string) => parseDocument(text) as unknown as Parameters<typeof all>[0];
  const attributes = (name: string, attribute: string): string[] => all(page, name).flatMap(({ attribs }) => attribs[attribute] ?? []);

  beforeAll(async () => {
    html = Buffer.from((await madeFiles('html', example, 'public'))[0]!.content).toString('utf8');
    page = parse(html);
  });

  test('is small enough to be sent', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  });

  test('needs nothing beside it', () => {
    expect(attributes('link', 'href').filter((href) => !href.startsWith('data:'))).toEqual([]);
    expect(attributes('script', 'src')).toEqual([]);
    expect(attributes('img', 'src').filter((src) => !src.startsWith('data:image/'))).toEqual([]);
    expect(all(page, 'style').map(textOf).join('')).not.toMatch(/url\((?!["']?data:)|@import/);
  });

  test('leads only to places of its own, each there once, and out to the web', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const places = new Set(ids);
    const hrefs = attributes('a', 'href');
    expect(hrefs.filter((href) => href.startsWith('#')).length).toBeGreaterThan(100);
    expect(hrefs.filter((href) => (href.startsWith('#') ? !places.has(decodeURIComponent(href.slice(1))) : !/^(?:https?|mailto|tel):/.test(href)))).toEqual([]);
    const [, rows = ''] = /self\.selfevalSearchDocuments=(\{.*?\});?\n?<\/script>/s.exec(html) ?? [];
    const found = (JSON.parse(rows) as { rows: string[][] }).rows.map((row) => row[5]!);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((href) => !places.has(decodeURIComponent(href.slice(1))))).toEqual([]);
  });

  test('may run its own words and nothing else', () => {
    const policy = all(page, 'meta').find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy')!.attribs['content']!;
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [scripts, styles] = [all(page, 'script').map(textOf), all(page, 'style').map(textOf)];
    expect(scripts).toHaveLength(3);
    expect(policy).toBe(`default-src 'none'; script-src ${scripts.map(hash).join(' ')}; style-src ${styles.map(hash).join(' ')}; img-src data:; form-action 'none'; base-uri 'none'`);
    expect(html).not.toMatch(/<[^>]+ (?:style|on\w+)="/);
  });

});
