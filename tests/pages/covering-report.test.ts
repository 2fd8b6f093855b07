import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from './sites.ts';

describe.each(sites)('%s', (_name, { folder, report }) => {
  test.runIf(report.committee !== null)('no file of the site says anything of the covering report', () => {
    const { reportOf, author, words } = report.committee!;
    const sentences = words.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap((child) => (child.type === 'text' ? child.value.split('\n') : [])) : []))));
    const told = [reportOf, author, ...sentences].filter((each) => each !== null && each.length > 40) as string[];
    expect(told.length).toBeGreaterThan(3);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:html|js|json|txt)$/.test(entry.name));
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      expect(told.filter((each) => text.includes(each)), file.name).toEqual([]);
    }
  });
});
