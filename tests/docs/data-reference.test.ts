import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataReference } from '../../scripts/data-reference.ts';
import { editionTables } from '../../scripts/data-reference/edition-chapter.ts';
import { fieldTables } from '../../scripts/data-reference/fields.ts';
import { messagesReference } from '../../scripts/data-reference/messages.ts';
import { reportFiles } from '../../scripts/data-reference/report-files.ts';

describe('docs/data.md', () => {
  it('is up to date with the schemas and labels (mend it with: npm run docs)', () => {
    expect(readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8')).toBe(dataReference());
  });

  it.each(reportFiles)('shows an example of $path that is valid', ({ schema, example }) => {
    expect(schema.safeParse(parse(example)).error?.issues ?? []).toEqual([]);
  });

  it.each(reportFiles)('has a sentence for every field of $path', ({ schema }) => {
    const without = fieldTables(schema).flatMap((table) =>
      table.fields.filter((field) => field.description === '').map((field) => [...table.path, field.name].join('.')),
    );
    expect(without).toEqual([]);
  });

  it('has a sentence for every field of a frozen edition', () => {
    expect(editionTables().flatMap(({ fields }) => fields.filter(({ description }) => description === ''))).toEqual([]);
  });

  it('links only to headings that it has', () => {
    const text = dataReference();
    const anchors = [...text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) =>
      (heading ?? '').toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '');
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});

describe('docs/messages.md', () => {
  it('is up to date with the rules (mend it with: npm run docs)', () => {
    expect(readFileSync(new URL('../../docs/messages.md', import.meta.url), 'utf8')).toBe(messagesReference());
  });
});
